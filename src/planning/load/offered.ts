/** The work that all streams offer each team, by hour of week. */
import { mean } from '../../kernel/laws.ts';
import { L3, type Model } from '../../model/model.ts';
import { severities } from '../../scenario/words.ts';
import { type Flow, flowsOf } from './flows.ts';
import { lackShare, lineFacts, meanLevel } from './lineFacts.ts';
import { type Part, type Sharing, sharing } from './sharing.ts';
import { firstVisit } from './silence.ts';
import { streamsOf } from './streams.ts';
import { HOURS, meanOver, type Week } from './week.ts';

/** By team: minutes of work a minute. */
export function offeredByTeam(model: Model, week: Week, capacity: readonly Float64Array[]): Float64Array[] {
  const facts = lineFacts(
    model,
    capacity.map((column) => meanOver(week, column)),
  );
  const first = severities.map((_, severity) => facts.map(({ touches }) => firstVisit(model, week, severity, touches)));
  const desk: Desk = {
    share: sharing(model, capacity),
    pieces: model.staff.teams.map((_, team) => model.names.skills.map((_name, skill) => pieceOf(model, team, skill))),
    offered: model.staff.teams.map(() => new Float64Array(HOURS)),
  };
  for (const stream of streamsOf(model, week)) {
    for (const flow of flowsOf(model, stream, facts, first)) {
      for (const [region, rates] of stream.rates.entries()) {
        for (const [skill, share] of stream.skill.entries()) {
          if (share > 0) addFlow(model, desk, flow, { region, skill, share, rates });
        }
      }
    }
  }
  return desk.offered;
}

interface Desk {
  readonly share: Sharing;
  /** By team and skill. */
  readonly pieces: readonly (readonly Piece[])[];
  readonly offered: Float64Array[];
}

/** Minutes of a team per unit of its line's usual work, per unit done again, and per touch that finds a wrong skill. */
interface Piece {
  readonly work: number;
  readonly redone: number;
  readonly wrongTouch: number;
}

function pieceOf(model: Model, team: number, skill: number): Piece {
  const words = model.staff.teams[team];
  const { prepared } = model.customer;
  const { unpreparedDiagnosis } = model.repair;
  const pace = words.pace / meanLevel(model, team, skill, (profile) => profile.speed);
  const once = mean(words.work) * pace;
  const unprepared = words.line <= L3 ? (1 - prepared) * (unpreparedDiagnosis - 1) * words.diagnosisShare : 0;
  return { work: once * (1 + unprepared), redone: once, wrongTouch: model.triage.reassignmentTouch * words.pace };
}

/** Tickets of one region and skill: their share of the flow, and its rates by hour. */
interface Tickets {
  readonly region: number;
  readonly skill: number;
  readonly share: number;
  readonly rates: Float64Array;
}

function addFlow(model: Model, desk: Desk, flow: Flow, tickets: Tickets): void {
  const { region, skill, share, rates } = tickets;
  for (const [line, demand] of flow.lines.entries()) {
    if (demand.work + demand.redone + demand.minutes === 0) continue;
    const minutes = desk.pieces.map(
      ({ [skill]: piece }) => share * (demand.work * piece.work + demand.redone * piece.redone + demand.minutes),
    );
    const parts = desk.share(flow.where, line, region, skill);
    add(desk.offered, rates, parts, minutes);
    if (demand.wrongSkill > 0) addWrongSkill(model, desk, flow, line, tickets);
  }
}

/** A ticket taken for one of the other skills costs those a touch who cannot work on it, and the next a reading. */
function addWrongSkill(model: Model, desk: Desk, flow: Flow, line: number, tickets: Tickets): void {
  const { region, skill, share, rates } = tickets;
  const { wrongSkill, wrongReading } = flow.lines[line];
  const skills = model.names.skills.length;
  for (let taken = 0; taken < skills; taken++) {
    if (taken === skill) continue;
    const lacks = model.staff.teams.map((team, index) =>
      team.line === line ? lackShare(model, index, taken, skill) : 0,
    );
    if (lacks.every((lack) => lack === 0)) continue;
    const each = share / (skills - 1);
    const first = desk.share(flow.where, line, region, taken);
    const touches = desk.pieces.map(({ [taken]: piece }, team) => each * wrongSkill * lacks[team] * piece.wrongTouch);
    add(desk.offered, rates, first, touches);
    const passedOn = rates.map(
      (rate, hour) => rate * first[hour].reduce((sum, part) => sum + part.share * lacks[part.team], 0),
    );
    const reading = desk.pieces.map(() => each * wrongReading);
    add(desk.offered, passedOn, desk.share(flow.where, line, region, skill), reading);
  }
}

/** Spreads tickets over the teams that share them, each with its own minutes a ticket. */
function add(
  offered: readonly Float64Array[],
  rates: Float64Array,
  parts: readonly (readonly Part[])[],
  minutes: readonly number[],
): void {
  for (const [hour, ofHour] of parts.entries()) {
    for (const { team, share } of ofHour) offered[team][hour] += rates[hour] * share * minutes[team];
  }
}
