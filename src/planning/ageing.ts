/**
 * How old the open tickets are at the period's end, though the run goes on after it (an `open` count without an age
 * speaks of the run's end), and how long repairs take when what
 * is still open at the run's end is not forgotten: it has taken at least so long (Kaplan-Meier).
 */
import { EXPERIENCE, type Model } from '../model/model.ts';
import { CLOSED, EXCLUDED, OPEN } from '../observations/log.ts';
import { severities } from '../scenario/words.ts';
import { kaplanMeier, survivalQuantile } from '../statistics/kaplanMeier.ts';
import { type Definition, type Measurer, QUANTILES, type Report } from './definition.ts';
import { possible } from './mix.ts';
import type { Where } from './result.ts';
import type { HandledTicket, StoryListener } from './ticketStories.ts';
import { NO_VISIT, type VisitChains } from './visitChains.ts';

const DAY_MINUTES = 1440;
/** Age groups, the youngest first, each up to so many days. */
export const ageGroups = [
  { age: 'under1Day', belowDays: 1 },
  { age: '1to3Days', belowDays: 3 },
  { age: '3to7Days', belowDays: 7 },
  { age: '1to4Weeks', belowDays: 28 },
  { age: 'over4Weeks', belowDays: Number.POSITIVE_INFINITY },
] as const;
const AGES = ageGroups.length;
const KEPT_QUANTILES = QUANTILES.filter(({ statistic }) => statistic === 'p50' || statistic === 'p90');
const ALL = -1;

/** Tickets that are open at the period's end, of a severity (or all) and an age group. */
interface Count {
  readonly severity: number;
  readonly age: number;
}

export class AgeingMeasures implements Measurer, StoryListener {
  readonly definitions: Definition[] = [];
  private readonly model: Model;
  private readonly counts: Count[] = [];
  private readonly repairs: number[] = [];
  /** Open tickets by severity × age. */
  private readonly open = new Float64Array(severities.length * AGES);
  /** By severity: minutes to repair, or as long as the ticket was watched; 1 where it was still open then. */
  private readonly minutes: number[][] = severities.map(() => []);
  private readonly isOpen: number[][] = severities.map(() => []);

  constructor(model: Model) {
    this.model = model;
    const { customer, demand, span } = model;
    const varies = possible(customer.severity) > 1 || demand.recorded !== null || demand.storms.length > 0;
    const each = varies ? [ALL, ...severities.keys()] : [ALL];
    const whereOf = (severity: number): Where => (severity === ALL ? {} : { severity: severities[severity] });
    if (span.periodEnd < Number.POSITIVE_INFINITY) {
      for (const severity of each) {
        for (const [age, { age: name }] of ageGroups.entries()) {
          this.counts.push({ severity, age });
          this.define('tickets', 'count', 'tickets', { state: 'open', ...whereOf(severity), age: name });
        }
      }
    }
    for (const severity of each) {
      this.repairs.push(severity);
      for (const { statistic } of KEPT_QUANTILES) this.define('repairWithOpen', statistic, 'min', whereOf(severity));
    }
  }

  reset(): void {
    this.open.fill(0);
    for (const column of [...this.minutes, ...this.isOpen]) column.length = 0;
  }

  story(ticket: HandledTicket, _visits: VisitChains, _first: number, until: number): void {
    const { severity, created, promised, repair, outcome } = ticket;
    this.countIfOpen(severity, created, promised, until);
    if (ticket.flags & EXCLUDED || (outcome !== CLOSED && outcome !== OPEN)) return;
    const stillOpen = Number.isNaN(repair);
    this.minutes[severity].push((stillOpen ? until : repair) - promised);
    this.isOpen[severity].push(stillOpen ? 1 : 0);
  }

  /** A ticket from before the period is about as old as its first visit's wait. */
  rowless(visits: VisitChains, first: number): void {
    const { line } = this.model.staff.teams[visits.team[first]];
    const entered = visits.entered[first];
    if (entered >= 0 || line === EXPERIENCE) return;
    let last = first;
    while (visits.next[last] !== NO_VISIT) last = visits.next[last];
    this.countIfOpen(visits.severity[first], entered, entered, visits.ended[last]);
  }

  private countIfOpen(severity: number, created: number, from: number, until: number): void {
    const { periodEnd } = this.model.span;
    if (from >= periodEnd || until < periodEnd) return;
    const days = (periodEnd - created) / DAY_MINUTES;
    this.open[severity * AGES + ageGroups.findIndex(({ belowDays }) => days < belowDays)]++;
  }

  report(report: Report): void {
    for (const { severity, age } of this.counts) {
      let sum = 0;
      for (let place = 0; place < this.open.length; place++) {
        const its = severity === ALL || Math.floor(place / AGES) === severity;
        if (its && place % AGES === age) sum += this.open[place];
      }
      report(sum, sum || 1);
    }
    for (const severity of this.repairs) {
      const minutes = severity === ALL ? this.minutes.flat() : this.minutes[severity];
      const isOpen = severity === ALL ? this.isOpen.flat() : this.isOpen[severity];
      const curve = kaplanMeier(minutes, isOpen);
      // Where too many are still open nobody knows the quantile: not a number, so that the figure is left out.
      for (const { p } of KEPT_QUANTILES) report(minutes.length > 0 ? survivalQuantile(curve, p) : 0, minutes.length);
    }
  }

  private define(measure: string, statistic: Definition['statistic'], unit: string, where: Where): void {
    this.definitions.push({ measure, statistic, where, unit, kind: 'value' });
  }
}
