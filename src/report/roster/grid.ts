/** A team's roster to hang on the wall: four weeks a table, a row for each engineer, a cell for each day. */
import type { RosterDocument, RosteredTeam } from '../../planning/roster/roster.ts';
import { html, type Markup } from '../page/html.ts';
import { type Lang, printable, words } from '../words.ts';
import { dateOf, dayText, shiftMarks, weekdayOf } from './days.ts';

const WEEKS = 4;
/** Grounds of the shifts, by their order in the day. */
const GROUNDS = 6;

/** Rules of the grid, on screen and on paper: A4 across, its colours kept. */
export const gridStyle = `
.grid{margin:0 0 18px;break-inside:avoid}
.grid .table{overflow-x:auto}
.grid table{font-size:.72rem;table-layout:fixed;min-width:860px}
.grid th,.grid td{padding:2px 0;text-align:center;border:1px solid var(--line);white-space:nowrap;min-width:0;overflow:hidden}
.grid thead th{min-width:0;line-height:1.2;font-size:.68rem;position:static}
.grid thead th:first-child,.grid tbody th{width:9.5em;min-width:9.5em;text-align:left;padding:2px 6px;text-overflow:ellipsis}
.grid .rest{background:var(--ground)}
.grid thead .holiday{background:var(--poor)}
.grid thead .worked{text-decoration:underline}
.grid .s0,.key.s0{background:#cfe6f7}.grid .s1,.key.s1{background:#fde3b0}.grid .s2,.key.s2{background:#bcd3ec}
.grid .s3,.key.s3{background:#f1d7e6}.grid .s4,.key.s4{background:#c6eadd}.grid .s5,.key.s5{background:#f6cdb8}
.grid td[class^=s],.key{color:#1f2933;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.grid .short td,.grid .short th{font-weight:700}.grid .short td:not(:empty){background:var(--poor)}
.legend{display:flex;flex-wrap:wrap;gap:6px 16px;margin:0 0 10px;font-size:.85rem;align-items:center}
.key{display:inline-block;min-width:2.4em;padding:0 5px;margin-right:6px;text-align:center;border-radius:3px}
@media print{
@page{size:A4 landscape;margin:10mm}
.grid table{min-width:0;font-size:8px}
.grid thead th{font-size:7px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.team{break-before:page}
.grid{margin-bottom:10px}
.team figure{display:none}
}
`;

export function legend(team: RosteredTeam, lang: Lang): Markup {
  const { roster } = words(lang);
  const marks = shiftMarks(team.shifts);
  const keys = team.shifts.map(
    ({ name }, place) => html`<span><span class="key s${place % GROUNDS}">${marks[place]}</span>${name}</span>`,
  );
  const days = [
    ...(team.holidays.length > 0 ? [roster.legendHoliday] : []),
    ...(team.madeUp.length > 0 ? [roster.legendMadeUp] : []),
  ];
  return html`<p class="legend">${keys}${days.map((each) => html`<span>${each}</span>`)}</p>`;
}

/** A table for each four weeks; they begin on Mondays, but for the first. */
export function grids(document: RosterDocument, team: RosteredTeam, lang: Lang): Markup[] {
  const starts = [0];
  const monday = (7 - weekdayOf(document, 0)) % 7;
  for (let day = monday + 7 * (monday === 0 ? WEEKS : WEEKS - 1); day < document.days; day += 7 * WEEKS)
    starts.push(day);
  return starts.map((from, place) => grid(document, team, from, starts[place + 1] ?? document.days, lang));
}

function grid(document: RosterDocument, team: RosteredTeam, from: number, to: number, lang: Lang): Markup {
  const { roster, weekdays } = words(lang);
  const days = Array.from({ length: to - from }, (_, place) => from + place);
  const marks = shiftMarks(team.shifts);
  const heads = days.map((day) => {
    const kinds = [
      ...(team.holidays.includes(day) ? ['holiday'] : []),
      ...(team.madeUp.includes(day) ? ['worked'] : []),
    ];
    const date = Number(dateOf(document, day).slice(8));
    return html`<th scope="col" class="${kinds.join(' ')}" title="${dayText(document, day, lang)}">${weekdays[weekdayOf(document, day)].slice(lang === 'zh' ? -1 : 0)}<br>${date}</th>`;
  });
  const rows = team.engineers.map(({ name, shiftOfDay }) => {
    const cells = days.map((day) => {
      const shift = shiftOfDay[day];
      if (shift >= 0) return html`<td class="s${shift % GROUNDS}">${marks[shift]}</td>`;
      return html`<td${weekdayOf(document, day) >= 5 ? html` class="rest"` : null}></td>`;
    });
    return html`<tr><th scope="row">${printable(name)}</th>${cells}</tr>\n`;
  });
  const missing = days.map((day) => team.shifts.reduce((sum, { short }) => sum + short[day], 0));
  const last = missing.some((each) => each > 0)
    ? html`<tr class="short"><th scope="row">${roster.missing}</th>${missing.map((each) => html`<td>${each > 0 ? each : ''}</td>`)}</tr>\n`
    : null;
  const caption = roster.weekOf(dayText(document, from, lang), dayText(document, to - 1, lang));
  return html`<div class="panel grid"><h3>${printable(team.team)} · ${caption}</h3>
<div class="table" role="region" aria-label="${printable(team.team)} ${caption}" tabindex="0"><table>
<thead><tr><th scope="col">${roster.engineer}</th>${heads}</tr></thead>
<tbody>
${rows}${last}</tbody></table></div></div>`;
}
