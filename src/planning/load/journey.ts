/**
 * The mean journey of a ticket that staff handle, line by line: first visits, escalations, failed repairs, reopened
 * tickets, new ones for old trouble. Visits are followed until next to nothing is left under way.
 */
import { NONE } from '../../kernel/eventCalendar.ts';
import { L1, L2, L3, type Model, type StormModel } from '../../model/model.ts';
import { complexities } from '../../scenario/words.ts';
import { sharesOf } from '../mix.ts';
import type { TicketClass } from './classes.ts';
import type { LineFacts } from './lineFacts.ts';
import type { FirstVisit } from './silence.ts';
import { entryShares, type Triaged } from './triaged.ts';

const SUPPORT_LINES = [L1, L2, L3] as const;
const ENVIRONMENT = complexities.indexOf('environment');
const LEFT = 1e-9;
const MOST_STEPS = 10_000;

/** Per ticket; by support line where it is a column. */
export interface Journey {
  /** Visits weighed by how much of a line's usual work each is, and pieces done again after failed repairs. */
  readonly work: Float64Array;
  readonly redone: Float64Array;
  /** Visits handed over from another line, and visits of tickets that came with a wrong skill. */
  readonly handedOver: Float64Array;
  readonly wrongSkill: Float64Array;
  /** Judged by people, failed, closed: how often. */
  readonly judged: number;
  readonly failed: number;
  readonly closed: number;
}

export interface JourneyParts {
  readonly model: Model;
  readonly lines: readonly LineFacts[];
  readonly ticket: TicketClass;
  readonly complexity: number;
  readonly storm: StormModel | null;
  readonly triage: Triaged;
  /** By line. */
  readonly first: readonly FirstVisit[];
}

export function journeyOf(parts: JourneyParts): Journey {
  const { model, lines, ticket, complexity, triage, first } = parts;
  const { repair } = model;
  const [work, redone, handedOver, wrongSkill] = Array.from({ length: 4 }, () => new Float64Array(3));
  let [judged, failed, closed] = [0, 0, 0];
  const entries = entryShares(model, complexity, triage).map(
    (share, line) => share * (1 - ticket.onSite) + (line === L2 ? ticket.onSite : 0),
  );
  const plans = SUPPORT_LINES.map((line) => visitPlan(parts, line));

  let arriving = 1;
  let returning = new Float64Array(3);
  for (let step = 0; step < MOST_STEPS && arriving + returning[L1] + returning[L2] + returning[L3] > LEFT; step++) {
    judged += arriving * triage.human;
    let anew = 0;
    const next = new Float64Array(3);
    for (const line of SUPPORT_LINES) {
      const entering = arriving * entries[line];
      if (entering + returning[line] === 0) continue;
      const { needed, escalates, escalatesTo } = plans[line];
      work[line] += (entering * first[line].done + returning[line]) * needed;
      wrongSkill[line] += entering * triage.wrongSkill;
      const through = entering * first[line].survive + returning[line];
      if (escalates > 0) {
        next[escalatesTo] += through * escalates;
        handedOver[escalatesTo] += through * escalates;
      }

      const solved = through * (1 - escalates);
      const fails = lines[line].repairFails;
      const found = Math.min(0.999, fails * repair.ownTestFinds);
      const again = (solved * found) / (1 - found);
      redone[line] += again * repair.redo * repair.complexityFactor[complexity];
      const comesBack = Math.min(solved, (solved * fails * (1 - repair.ownTestFinds)) / (1 - found));
      const sameTicket = comesBack * (1 - repair.reopenAsNew);
      next[returnLine(parts, line)] += sameTicket;
      anew += comesBack - sameTicket;
      failed += again + sameTicket;
      closed += solved - sameTicket;
    }
    arriving = anew;
    returning = next;
  }
  return { work, redone, handedOver, wrongSkill, judged, failed, closed };
}

/** How much of the line's usual work a visit is on average, and how often it ends in an escalation. */
function visitPlan({ model, lines, ticket, complexity, storm }: JourneyParts, line: number) {
  const { repair, customer } = model;
  const words = model.lines[line];
  const covered = ticket.covered && line === L1;
  let needed = repair.complexityFactor[complexity];
  if (complexity >= ENVIRONMENT) {
    const versions = sharesOf(customer.version);
    needed *= versions.reduce((sum, share, version) => sum + share * repair.versionFactor[version], 0);
  }
  needed *= customer.goodDescription + (1 - customer.goodDescription) * repair.poorDescriptionFactor;
  if (covered) needed *= customer.coveredWorkFactor;
  needed *= storm?.workFactor ?? 1;

  const { escalatesTo } = words;
  let escalates = escalatesTo === NONE || !lines[escalatesTo].staffed ? 0 : words.escalates[complexity];
  escalates /= lines[line].quality;
  if (covered) escalates *= customer.coveredEscalationFactor;
  escalates = Math.min(1, escalates * (storm?.escalationFactor ?? 1));
  return { needed: needed * (1 - escalates + escalates * words.beforeEscalation), escalates, escalatesTo };
}

/** Where a reply on a ticket thought solved goes. */
function returnLine({ model, lines }: JourneyParts, line: number): number {
  const { returnsTo } = model.repair;
  if (returnsTo !== NONE && lines[returnsTo]?.staffed) return returnsTo;
  return line === L1 && lines[L2].staffed ? L2 : line;
}
