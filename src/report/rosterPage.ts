/** The page of a roster, to read and to print: what it comes to, then for each team its weeks, a sheet a team. */
import type { RosterDocument } from '../planning/roster/roster.ts';
import { rosterChart } from './charts/roster.ts';
import { rosterCoverChart } from './charts/rosterCover.ts';
import type { ChartSize } from './charts/theme.ts';
import { figure } from './page/figure.ts';
import { frame, type PageOptions, panel, section } from './page/frame.ts';
import { html, type Markup } from './page/html.ts';
import { gridStyle, grids, legend } from './roster/grid.ts';
import { proofTable, rulesText, sharesTable, shortagesTable, teamsTable } from './roster/tables.ts';
import { rosterFacts } from './roster.ts';
import { type Lang, printable, words } from './words.ts';

/** The same document gives the same bytes. */
export async function rosterPage(document: RosterDocument, lang: Lang, options: PageOptions = {}): Promise<string> {
  const { roster, page: texts } = words(lang);
  const name = roster.title(printable(document.scenario.name));
  const cover = await figure(
    {
      name: 'cover',
      chart: (size: ChartSize) => rosterCoverChart(document, lang, size),
      caption: roster.coverageCaption,
      data: null,
    },
    lang,
    options,
  );
  const teams: (Markup | null)[] = [];
  for (const [index, team] of document.teams.entries()) {
    const picture = await figure(
      {
        name: `roster-${index + 1}`,
        chart: (size: ChartSize) => rosterChart(document, team, lang, size),
        caption: roster.rosterCaption,
        data: null,
      },
      lang,
      options,
    );
    const about = html`<p>${roster.zoneTimes(printable(team.zone))}${lang === 'zh' ? '。' : '. '}${roster.rules}${lang === 'zh' ? '：' : ': '}${rulesText(team, lang)}${lang === 'zh' ? '。' : '.'}</p>`;
    const content = section(printable(team.team), [
      about,
      legend(team, lang),
      ...grids(document, team, lang),
      picture,
      panel(sharesTable(team, lang), true),
    ]);
    teams.push(content === null ? null : html`<div class="team">${content}</div>`);
  }
  return frame(
    {
      document,
      name,
      title: name,
      kicker: roster.kicker,
      facts: rosterFacts(document, lang),
      sections: [
        section(roster.teams, [panel(teamsTable(document, lang))]),
        section(roster.shortages, [panel(shortagesTable(document, lang))]),
        section(roster.proof, [panel(proofTable(document, lang))]),
        section(roster.coverage, [cover]),
        ...teams,
        section(texts.method, [html`<div class="panel"><p>${roster.methodText}</p></div>`]),
      ],
      look: { style: gridStyle, logo: null, footer: html`` },
    },
    lang,
    options,
  );
}
