/**
 * When is a desk plain? Its teams are counted seats, one to a line; a visit is one piece of work; nothing is promised
 * and nobody is asked, judged, called out, surveyed or lost. Then a ticket's life is the short one of `assembly/`, and
 * all that it depends on are the few numbers for each team gathered here.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import type { Law } from '../kernel/law.ts';
import { L1, L2, L3, type Model, type TeamModel } from '../model/model.ts';
import { COVERED, GOOD_DESCRIPTION, PREPARED } from '../observations/log.ts';
import { complexities } from '../scenario/words.ts';
import { certainOf, featuresOf } from './features.ts';

const NO_TRIAGE = 0;
const ENVIRONMENT = complexities.indexOf('environment');

/** How a plain team works. */
export interface PlainTeam {
  readonly line: number;
  readonly work: Law;
  readonly pace: number;
  /** Minutes from the beginning of the first visit to the response, by severity. */
  readonly replyMinutes: Float64Array;
  readonly escalation: number;
  /** Team that it escalates to, NONE when there is none; the part of the work done before. */
  readonly nextTeam: number;
  readonly beforeEscalation: number;
  readonly failure: number;
  /** Could a visit escalate, or its repair fail? */
  readonly chancy: boolean;
  /** Team and line that a reopened ticket goes to. */
  readonly seniorTeam: number;
}

export interface PlainDesk {
  readonly firstTeam: number;
  readonly teams: readonly PlainTeam[];
}

/** The desk's plain teams, or null if anything about it is not plain. */
export function plainDesk(model: Model): PlainDesk | null {
  const { complexity, version, flags } = certainOf(model);
  if (complexity === NONE || version === NONE || flags === NONE) return null;
  if (!nothingSpecial(model) || !worksAlike(model, complexity, version, flags)) return null;
  const { teams } = model.staff;
  const teamOf = (line: number) => (line === NONE ? NONE : teams.findIndex((team) => team.line === line));
  if (!teams.every(isPlain) || new Set(teams.map((team) => team.line)).size < teams.length) return null;
  const firstTeam = teamOf(model.triage.directLine[complexity]);
  if (firstTeam === NONE) return null;
  return {
    firstTeam,
    teams: teams.map((team, index) => {
      const line = model.lines[team.line];
      const senior = team.line === L1 && teamOf(L2) !== NONE ? teamOf(L2) : index;
      const returnsTo = teamOf(model.repair.returnsTo);
      return {
        line: team.line,
        work: team.work,
        pace: team.pace,
        replyMinutes: team.replyMinutes,
        escalation: line.escalates[complexity] / team.quality,
        nextTeam: teamOf(line.escalatesTo),
        beforeEscalation: line.beforeEscalation,
        failure: team.repairFails / team.quality,
        chancy: line.escalates[complexity] > 0 || team.repairFails > 0,
        seniorTeam: returnsTo === NONE ? senior : returnsTo,
      };
    }),
  };
}

function nothingSpecial(model: Model): boolean {
  const { promises, patience, questions, thirdParty, committee, onSite, storms, named } = featuresOf(model);
  if (promises || patience || questions || thirdParty || committee || onSite || storms || named) return false;
  const { customer, repair, outcomes } = model;
  return (
    model.names.skills.length === 1 &&
    model.triage.by === NO_TRIAGE &&
    customer.basicTroubleshooting === 0 &&
    customer.selfSolved === 0 &&
    customer.forumAnswer === null &&
    customer.publishedWorkarounds === 0 &&
    repair.ownTestFinds === 0 &&
    repair.customerTest === null &&
    repair.reopenAsNew === 0 &&
    repair.releaseEvery <= 0 &&
    repair.rereading === 0 &&
    repair.criticalRereading === 0 &&
    repair.transferDelay === 0 &&
    repair.complaints === null &&
    outcomes.survey === null
  );
}

/** No trait of a ticket makes its work longer or shorter. */
function worksAlike(model: Model, complexity: number, version: number, flags: number): boolean {
  const { repair } = model;
  return (
    repair.complexityFactor[complexity] === 1 &&
    (complexity < ENVIRONMENT || repair.versionFactor[version] === 1) &&
    ((flags & GOOD_DESCRIPTION) !== 0 || repair.poorDescriptionFactor === 1) &&
    ((flags & PREPARED) !== 0 || repair.unpreparedDiagnosis === 1) &&
    (flags & COVERED) === 0 &&
    model.lines.every((line) => line.workaround === 0)
  );
}

/** Is all that its seats do plain work? */
export function isPlain(team: TeamModel): boolean {
  return (
    team.seated &&
    team.line <= L3 &&
    team.touches <= 1 &&
    team.diagnosisShare === 1 &&
    team.solutionShare === 1 &&
    team.onCallEngineers === 0
  );
}
