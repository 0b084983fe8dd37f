/** The service report of one customer account (F31): its own promises, times, tickets and what it is owed. */
import { customerDocument } from '../../planning/customerDocument.ts';
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { measureLabel } from '../comparison/labels.ts';
import type { Brand, ReportDocument, ReportSection } from '../document.ts';
import { find } from '../measures.ts';
import { quarterText } from '../period.ts';
import { listBlock, paragraphsBlock, sectionOf, tableBlock } from '../sections.ts';
import { headlineCards } from '../service/cards.ts';
import { type ComparedRow, comparedTable } from '../service/changes.ts';
import { definitionsSection, methodSection } from '../service/method.ts';
import { promisesSection } from '../service/promises.ts';
import { creditsSentence, satisfactionSentence } from '../service/sentences/cost.ts';
import { promisesSentence } from '../service/sentences/promises.ts';
import { slowestSentence } from '../service/sentences/slowest.ts';
import { volumeSentence } from '../service/sentences/volume.ts';
import { factsOf } from '../service/serviceReport.ts';
import { stagesSection } from '../service/stages.ts';
import { type Lang, labelOf, nameOf, printable, words } from '../words.ts';
import { sameCustomer } from './accounts.ts';
import { accountTicketsSection } from './accountTickets.ts';

export interface AccountReportExtras {
  /** The period before; it is left out where its accounts are others. */
  readonly before?: ResultDocument;
  readonly brand: Brand;
}

/**
 * @param place of the account in `customers.names`
 * @returns null where the document has no such account
 */
export function accountReport(
  document: ResultDocument,
  place: number,
  extras: AccountReportExtras,
  lang: Lang,
): ReportDocument | null {
  const { customers } = document;
  if (customers?.names[place] === undefined) return null;
  const own = customerDocument(document, place);
  const earlierPlace = extras.before === undefined ? -1 : sameCustomer(document, place, extras.before);
  const before = earlierPlace < 0 ? undefined : customerDocument(extras.before!, earlierPlace);
  const { reports } = words(lang);
  const name = printable(customers.names[place]);
  const quarter = quarterText(document);
  const sentences = [
    promisesSentence(own, before, lang),
    volumeSentence(own, before, lang),
    slowestSentence(own, lang),
    creditsSentence(own, lang),
    satisfactionSentence(own, lang),
  ];
  const sections = [
    sectionOf('summary', reports.summary, [listBlock(sentences), headlineCards(own, before, lang)]),
    promisesSection(own, before, reports.ownPromiseNote, lang),
    stagesSection(own, before, lang),
    accountTicketsSection(own, before, lang),
    outcomesSection(own, before, lang),
    definitionsSection(lang),
    methodSection(document, [reports.accountNote], lang),
  ];
  const desk = printable(extras.brand.company || document.scenario.name);
  const plan = nameOf(lang, 'plan', customers.plan[place]);
  return {
    name: `account-${fileName(customers.names[place])}`,
    lang,
    subject: name,
    title: reports.accountTitle(name, quarter),
    kicker: reports.accountKicker(quarter),
    facts: [
      `${reports.accountDesk(desk)}${reports.factsBetween}${reports.accountFacts(plan, printable(customers.region[place]))}`,
      ...factsOf(own, before, lang),
    ],
    brand: extras.brand,
    // Warnings speak of the desk's teams: they are none of a customer's business.
    document: { ...own, warnings: [] },
    sections: sections.filter((section) => section !== null),
  };
}

/** Credits, licence days, availability and satisfaction. */
function outcomesSection(own: ResultDocument, before: ResultDocument | undefined, lang: Lang): ReportSection | null {
  const { reports } = words(lang);
  const row = (measure: string, statistic: Measure['statistic'] = 'mean', where = {}): ComparedRow => ({
    label:
      measure === 'cost' ? labelOf(lang, 'costKind', 'credits') : measureLabel({ measure, statistic, where }, lang),
    of: (document) => find(document, measure, where),
  });
  const rows = [
    row('cost', 'total', { kind: 'credits' }),
    row('licenceDays', 'total'),
    row('availability'),
    row('interruption', 'total'),
    row('satisfaction'),
    row('surveyAnswered', 'share'),
  ];
  const table = comparedTable(reports.accountOutcomes, rows, { document: own, before }, lang);
  return sectionOf('outcomes', reports.accountOutcomes, [
    tableBlock('outcomes', table),
    table === null ? null : paragraphsBlock([reports.outcomesText]),
  ]);
}

/** What a name leaves for a file's name. */
function fileName(text: string): string {
  return text.replace(/[^A-Za-z0-9-]+/g, '-').toLowerCase();
}
