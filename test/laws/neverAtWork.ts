/** What may never happen among those who answer: escalation, failure, absence, a wrong guess; and what follows a ticket. */
import { type Never, share } from './neverHappens.ts';

const judged = { by: 'ai', reassignment: { touch: '9 min', delay: '70 min' }, poorDescriptionLoses: 0 };
const machine = { ...judged, accuracy: 1, skillAccuracy: 1, humanBelow: 0, human: { accuracy: 0.5, work: '99 min' } };

export const neverAtWork: readonly Never[] = [
  {
    shares: ['lines.*.escalates'],
    words: { 'lines.*.escalates': 0, 'lines.*.beforeEscalation': 0.1, 'lines.*.workaround': 1 },
  },
  {
    shares: ['lines.*.escalates.*'],
    words: { 'lines.*.escalates': { usage: 0, codeDefect: 0.5 } },
    without: { 'lines.*.escalates': { codeDefect: 0.5 } },
  },
  share('lines.*.workaround'),
  {
    shares: ['lines.*.repairFails'],
    words: { 'lines.*.repairFails': 0, 'repairs.redo': 0.9, 'repairs.ownTestFinds': 0.7, 'repairs.reopenAsNew': 0.6 },
    without: { 'lines.*.repairFails': undefined },
    ground: { 'teams.*.repairFails': undefined },
  },
  {
    shares: ['teams.*.repairFails'],
    words: { 'teams.*.repairFails': 0 },
    ground: { 'lines.*.repairFails': undefined },
  },
  share('repairs.ownTestFinds'),
  share('repairs.reopenAsNew'),
  share('teams.*.shrinkage'),
  share('teams.*.absence'),
  share('teams.*.holidayStaffing'),
  share('teams.*.slowDown', 0, { 'teams.*.concurrency': 2 }),
  {
    shares: ['triage.accuracy', 'triage.skillAccuracy', 'triage.poorDescriptionLoses', 'triage.humanBelow'],
    words: { triage: machine },
    without: { triage: { by: 'nobody' } },
  },
  {
    shares: ['triage.severityMatrix.*.*'],
    words: {
      triage: {
        ...machine,
        severityMatrix: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      },
    },
    without: { triage: { by: 'nobody' } },
  },
  {
    shares: ['triage.human.accuracy', 'triage.human.skillAccuracy', 'triage.human.poorDescriptionLoses'],
    words: {
      triage: { by: 'human', human: { accuracy: 1, skillAccuracy: 1, poorDescriptionLoses: 0, work: '99 min' } },
    },
    without: { triage: { by: 'nobody' } },
    ground: { 'teams.triage': undefined },
  },
  {
    shares: ['triage.human.severityMatrix.*.*'],
    words: {
      triage: {
        by: 'human',
        human: {
          severityMatrix: [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ],
          work: '9 min',
        },
      },
    },
    without: { triage: { by: 'nobody' } },
    ground: { 'teams.triage': undefined },
  },

  // What comes after
  {
    shares: ['complaints.share', 'complaints.shareWhenBroken'],
    words: { complaints: { share: 0, shareWhenBroken: 0, work: '99 min' } },
  },
  { shares: ['survey.answers'], words: { survey: { answers: 0, noise: 3 } } },
  { shares: ['exclusions.share'], words: { exclusions: { share: 0 } } },
  {
    shares: ['credits.claimed', 'credits.choosesLicence'],
    words: { credits: { perTicket: '9 USD', claimed: 0, choosesLicence: 0, licenceDays: 4 } },
  },
  { shares: ['churn.base', 'churn.perBrokenResponse'], words: { churn: { base: 0, perBrokenResponse: 0 } } },
];
