/** The quarterly service report of a desk (F31): what a director reads in two minutes, then all of it. */
import type { BottleneckDocument } from '../../planning/bottleneck/bottleneck.ts';
import type { ResultDocument } from '../../planning/result.ts';
import type { Brand, ReportDocument } from '../document.ts';
import { basisText, periodText, quarterText } from '../period.ts';
import { listBlock, sectionOf } from '../sections.ts';
import { type Lang, printable, words } from '../words.ts';
import { backlogSection } from './backlog.ts';
import { bottleneckSection } from './bottleneck.ts';
import { headlineCards } from './cards.ts';
import { customersSection } from './customers.ts';
import { definitionsSection, methodSection } from './method.ts';
import { costsSection, exclusionsSection, satisfactionSection } from './outcomes.ts';
import { promisesSection } from './promises.ts';
import { qualitySection } from './quality.ts';
import { staffingSection } from './staffing.ts';
import { stagesSection } from './stages.ts';
import { summarySentences } from './summary.ts';
import { volumesSection } from './volumes.ts';

export interface ServiceReportExtras {
  /** The period before, to compare with. */
  readonly before?: ResultDocument;
  readonly bottleneck?: BottleneckDocument;
  readonly brand: Brand;
}

/** Sections without figures are left out. The same documents give the same report. */
export function serviceReport(document: ResultDocument, extras: ServiceReportExtras, lang: Lang): ReportDocument {
  const { before, bottleneck, brand } = extras;
  const { reports } = words(lang);
  const name = printable(brand.company || document.scenario.name);
  const quarter = quarterText(document);
  const sections = [
    sectionOf('summary', reports.summary, [
      listBlock(summarySentences(document, before, bottleneck, lang)),
      headlineCards(document, before, lang),
    ]),
    promisesSection(document, before, reports.promiseNote, lang),
    stagesSection(document, before, lang),
    qualitySection(document, before, lang),
    volumesSection(document, before, lang),
    backlogSection(document, lang),
    staffingSection(document, lang),
    bottleneckSection(document, bottleneck, lang),
    exclusionsSection(document, before, lang),
    costsSection(document, before, lang),
    satisfactionSection(document, before, lang),
    customersSection(document, lang),
    definitionsSection(lang),
    methodSection(document, [], lang),
  ];
  return {
    name: 'service',
    lang,
    subject: name,
    title: reports.serviceTitle(name, quarter),
    kicker: reports.serviceKicker(quarter),
    facts: factsOf(document, before, lang),
    brand,
    document,
    sections: sections.filter((section) => section !== null),
  };
}

/** The period, what the figures rest on, and what they are compared with. */
export function factsOf(document: ResultDocument, before: ResultDocument | undefined, lang: Lang): string[] {
  const compared = before === undefined ? [] : [words(lang).reports.comparedWith(periodText(before, lang))];
  return [periodText(document, lang), basisText(document, lang), ...compared];
}
