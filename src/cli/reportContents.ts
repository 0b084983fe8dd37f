/** Which reports a run gives: the desk's, or one for each of its quarters, its customers', the benchmark and the claims. */
import type { BottleneckDocument } from '../planning/bottleneck/bottleneck.ts';
import type { BenchmarkRow, ResultDocument } from '../planning/result.ts';
import { accountReport } from '../report/account/accountReport.ts';
import { mostAffected } from '../report/account/accounts.ts';
import { type BenchmarkReportExtras, benchmarkReport } from '../report/benchmark/benchmarkReport.ts';
import { claimsReport } from '../report/claims/claimsReport.ts';
import type { Brand, ReportDocument } from '../report/document.ts';
import { serviceReport } from '../report/service/serviceReport.ts';
import type { Lang } from '../report/words.ts';
import type { Bottlenecks } from './reportBottleneck.ts';
import type { ChosenCustomers } from './reportCustomers.ts';

/** All that the reports of a desk are made from. */
export interface ReportedDesk {
  readonly document: ResultDocument;
  /** Of a run over several quarters. */
  readonly quarters: readonly { readonly quarter: string; readonly document: ResultDocument }[];
  readonly against?: ResultDocument;
  readonly benchmarks: readonly BenchmarkRow[];
  /** Of this desk and the one beside it, as they are written. */
  readonly scenarios?: BenchmarkReportExtras['scenarios'];
  readonly explained?: BenchmarkReportExtras['explained'];
  readonly brand: Brand;
  /** The period before the first of them. */
  readonly before?: ResultDocument;
  readonly bottlenecks: Bottlenecks;
}

export interface PlacedReport {
  /** Where it belongs in the folder of reports: '' or '2026-Q1/customers/'. */
  readonly folder: string;
  readonly about: 'desk' | 'customer';
  readonly report: ReportDocument;
}

/** One after the other, so that hundreds of customers' reports are never in memory together. */
export function* reportsOf(desk: ReportedDesk, customers: ChosenCustomers, lang: Lang): Generator<PlacedReport> {
  const { brand, against, benchmarks, scenarios, explained } = desk;
  let { before } = desk;
  for (const { folder, document, bottleneck } of periodsOf(desk)) {
    yield { folder, about: 'desk', report: serviceReport(document, { before, bottleneck, brand }, lang) };
    for (const place of placesOf(document, customers)) {
      const report = accountReport(document, place, { before, brand }, lang);
      if (report !== null) yield { folder: `${folder}customers/`, about: 'customer', report };
    }
    before = document;
  }
  // Published figures and claims speak of the whole run.
  const whole = [
    benchmarkReport(desk.document, against, benchmarks, lang, { brand, scenarios, explained }),
    claimsReport(desk.document, lang, { brand }),
  ];
  for (const report of whole) if (report !== null) yield { folder: '', about: 'desk', report };
}

interface Period {
  readonly folder: string;
  readonly document: ResultDocument;
  readonly bottleneck?: BottleneckDocument;
}

function periodsOf({ document, quarters, bottlenecks }: ReportedDesk): Period[] {
  if (quarters.length === 0) return [{ folder: '', document, bottleneck: bottlenecks.whole }];
  return quarters.map((each, index) => ({
    folder: `${each.quarter}/`,
    document: each.document,
    bottleneck: bottlenecks.quarters[index],
  }));
}

/** Places in `customers.names`: entitled accounts, those whose clocks ran longest past due first. */
function placesOf(document: ResultDocument, chosen: ChosenCustomers): number[] {
  const { customers } = document;
  if (customers === undefined) return [];
  if (chosen.names !== undefined) {
    return chosen.names.flatMap((name) => (customers.names.includes(name) ? [customers.names.indexOf(name)] : []));
  }
  const late = mostAffected(document).filter((place) => customers.entitled.includes(place));
  return [...late, ...customers.entitled.filter((place) => !late.includes(place))].slice(0, chosen.most);
}
