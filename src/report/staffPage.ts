/** The page of a planned staffing: targets, who is to be where, what one more or fewer does, and what service costs. */
import type { StaffDocument } from '../planning/staff/staff.ts';
import { frontierChart } from './charts/frontier.ts';
import { staffHoursChart } from './charts/staffHours.ts';
import type { ChartSize } from './charts/theme.ts';
import { figure } from './page/figure.ts';
import { frame, type PageOptions, panel, section } from './page/frame.ts';
import { html, type Markup } from './page/html.ts';
import { definitions, methodNotes } from './page/notes.ts';
import { frontierTable, tightest } from './staff/frontierTable.ts';
import { neighboursTable } from './staff/neighboursTable.ts';
import { limitsTable, staffingTable, targetsTable } from './staff/tables.ts';
import { staffFacts } from './staff.ts';
import { type Lang, printable, words } from './words.ts';

const CHARTS = 4;
const MOST_TARGETS = 6;

/** The same document gives the same bytes. */
export async function staffPage(document: StaffDocument, lang: Lang, options: PageOptions = {}): Promise<string> {
  const { staff, page: texts } = words(lang);
  const charts: (Markup | null)[] = [];
  for (const [index, place] of tightest(document, CHARTS).entries()) {
    const chart = (size: ChartSize) => frontierChart(document, place, lang, size);
    const caption = index === 0 ? staff.frontierCaption : '';
    charts.push(await figure({ name: `frontier-${place}`, chart, caption, data: null }, lang, options));
  }
  const hoursChart = (size: ChartSize) => staffHoursChart(document, lang, size);
  const hours = await figure(
    { name: 'staff-hours', chart: hoursChart, caption: staff.hoursCaption, data: null },
    lang,
    options,
  );
  const name = staff.title(printable(document.scenario.name));
  return frame(
    {
      document,
      name,
      title: name,
      kicker: staff.kicker,
      facts: staffFacts(document, lang),
      sections: [
        section(staff.targets, [panel(targetsTable(document, lang))]),
        section(staff.limits, [panel(limitsTable(document, lang))]),
        section(staff.staffing, [panel(document.price.planned === null ? null : staffingTable(document, lang))]),
        section(staff.byHour, [hours]),
        section(staff.neighbours, [panel(neighboursTable(document, lang))]),
        section(staff.frontier, [...charts, panel(frontierTable(document, lang, MOST_TARGETS))]),
        section(texts.method, [
          html`<div class="panel"><p>${staff.methodText}</p></div>`,
          methodNotes([document], lang),
        ]),
        section(texts.definitions, [definitions(lang)]),
      ],
    },
    lang,
    options,
  );
}
