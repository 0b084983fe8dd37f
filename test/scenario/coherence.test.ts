// What only the whole scenario shows: each rule once, with its place, and the scenarios of the house without a fault.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../src/scenario/problems.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { coherenceOf, shortTexts } from './coherenceOf.ts';

/** A sound desk; each part may be written anew, and `more` is added. */
function desk(parts: { arrivals?: string; teams?: string; more?: string } = {}): string {
  const {
    arrivals = '{ rate: 18/h }',
    teams = '{ desk: { engineers: 20, work: exponential 1 h } }',
    more = '',
  } = parts;
  return `name: Desk\narrivals: ${arrivals}\nteams: ${teams}\n${more}`;
}

const found = (parts: Parameters<typeof desk>[0]) => shortTexts(coherenceOf(desk(parts)));

it('finds nothing wrong with a plain desk', () => {
  expect(found({})).toEqual([]);
});

describe('names', () => {
  it('takes only time zones that exist, wherever one stands', () => {
    const problems = coherenceOf(`name: Desk
period: { zone: Asia/Shangai }
regions: { emea: { zone: Berlin } }
calendars: { office: { zone: Europe/Pariss, open: Mon-Fri 09-18 } }
arrivals: { rate: 18/h }
teams:
  desk: { engineers: 3, zone: Mars }
`);
    expect(problems.map(({ path, line, column, suggestion }) => [path, line, column, suggestion])).toEqual([
      ['period.zone', 2, 17, 'Asia/Shanghai'],
      ['regions.emea.zone', 3, 26, 'Europe/Berlin'],
      ['calendars.office.zone', 4, 30, 'Europe/Paris'],
      ['teams.desk.zone', 7, 31, undefined],
    ]);
    expect(problemText(problems[0], 'en')).toBe(
      'x.yaml:2:17  period.zone: there is no time zone of this name. Found Asia/Shangai; expected an IANA name such as Asia/Shanghai; did you mean Asia/Shanghai?',
    );
    expect(problemText(problems[0], 'zh')).toBe(
      'x.yaml:2:17  period.zone：没有这个名称的时区。现为 Asia/Shangai；应为 IANA 时区名，例如 Asia/Shanghai；是否想写 Asia/Shanghai？',
    );
  });

  it('knows the regions of teams', () => {
    const more = 'regions: { apac: { zone: Asia/Shanghai }, emea: { zone: Europe/Berlin } }\n';
    expect(found({ teams: '{ desk: { engineers: 3, region: apca } }', more })).toEqual([
      'error 3 teams.desk.region: no region has this name. Found apca; expected one of apac or emea; did you mean apac?',
    ]);
    expect(found({ teams: '{ desk: { engineers: 3, region: apac } }' })).toEqual([
      'error 3 teams.desk.region: no region has this name. Found apac; expected a name that regions holds; it holds none.',
    ]);
  });

  it('knows the skills of teams, profiles and storms', () => {
    const teams = `
  one: { engineers: 3, skills: [linux, databse] }
  two:
    skills: { linxu: 1.2, database: 1 }
    profiles: [{ engineers: 2, skills: netwrk }, { engineers: 1, skills: [network] }]`;
    const more = `tickets: { skill: { linux: 50 %, database: 40 %, network: 10 % } }
storms: { every: 30 days, tickets: 40 to 200, within: 6 h, skill: storage }\n`;
    expect(
      coherenceOf(desk({ teams, more })).map(({ path, line, column, suggestion }) => [path, line, column, suggestion]),
    ).toEqual([
      ['teams.one.skills.1', 4, 40, 'database'],
      ['teams.two.skills.linxu', 6, 15, 'linux'],
      ['teams.two.profiles.0.skills', 7, 40, 'network'],
      ['storms.skill', 9, 67, undefined],
    ]);
  });

  it('knows the calendar of business days', () => {
    const more = 'calendars: { office: { zone: UTC, open: Mon-Fri 09-18 } }\nclocks: { businessCalendar: offce }\n';
    expect(found({ more })).toEqual([
      'error 5 clocks.businessCalendar: no calendar has this name. Found offce; expected office; did you mean office?',
    ]);
  });

  it('knows what a recorded file may say', () => {
    const arrivals = `
  recorded:
    file: history.csv
    columns: { created: opened, severity: prio }
    values: { severity: { P1: critical, P2: seriuos }, plan: { gold: enterprise } }`;
    expect(found({ arrivals })).toEqual([
      'error 6 arrivals.recorded.values.severity.P2: there is no severity of this name. Found seriuos; expected one of critical, serious or general; did you mean serious?',
      'warning 6 arrivals.recorded.values.plan: this has no effect: columns does not name a column for plan. Found plan; expected one of created or severity.',
    ]);
  });
});

describe('hours and dates', () => {
  it('reads the hours of calendars, customers and shifts', () => {
    const more = `regions: { apac: { zone: UTC, hours: 9am-5pm } }
calendars:
  office:
    zone: UTC
    open: Mno-Fri 09:00-18:00
    halfDays: { 2026-02-30: 09-12, 2026-12-31: mornings }
    makeUpWorkdays: [2026-02-29]
    holidays: [cn, 2026-13-01]\n`;
    const teams = '{ desk: { engineers: 3, shifts: [08-16, { hours: Mon-Fri 9 to 5 o’clock }] } }';
    expect(found({ teams, more })).toEqual([
      "error 3 teams.desk.shifts.1.hours: these hours cannot be read. Found 'Mon-Fri 9 to 5 o’clock'; expected hours such as Mon-Fri 09:00-18:00, 22-06 every day or 24x7.",
      "error 4 regions.apac.hours: these hours cannot be read. Found '9am-5pm'; expected hours such as Mon-Fri 09:00-18:00, 22-06 every day or 24x7; did you mean 09:00-17:00?",
      "error 8 calendars.office.open: these hours cannot be read. Found 'Mno-Fri 09:00-18:00'; expected hours such as Mon-Fri 09:00-18:00, 22-06 every day or 24x7; did you mean Mon-Fri 09:00-18:00?",
      'error 9 calendars.office.halfDays.2026-02-30: there is no such day in the calendar. Found 2026-02-30; expected a date such as 2026-02-14.',
      "error 9 calendars.office.halfDays.2026-12-31: these hours cannot be read. Found 'mornings'; expected hours such as Mon-Fri 09:00-18:00, 22-06 every day or 24x7.",
      'error 10 calendars.office.makeUpWorkdays.0: there is no such day in the calendar. Found 2026-02-29; expected a date such as 2026-02-14.',
      'error 11 calendars.office.holidays.1: there is no such day in the calendar. Found 2026-13-01; expected a date such as 2026-02-14.',
    ]);
  });

  it('reads the times at which seats change', () => {
    expect(found({ teams: "{ desk: { onDuty: { '00:00': 2, '8': 5, '24:00': 1 } } }" })).toEqual([
      "error 3 teams.desk.onDuty.8: this is not a time of day. Found 8; expected a time such as '08:00'; did you mean 08:00?",
      "error 3 teams.desk.onDuty.24:00: this is not a time of day. Found 24:00; expected a time such as '08:00'; did you mean 00:00?",
    ]);
  });
});

describe('demand', () => {
  it('asks for arrivals', () => {
    expect(found({ arrivals: '{}' })).toEqual([
      'error 2 arrivals: no ticket ever arrives. Expected a rate such as 18/h, or recorded arrivals; did you mean rate: 18/h?',
    ]);
    expect(found({ arrivals: '{ rate: 0/h }' })).toEqual([
      'error 2 arrivals.rate: no ticket ever arrives. Expected a rate such as 18/h, or recorded arrivals.',
    ]);
    expect(found({ arrivals: '{ recorded: { file: a.csv, columns: { created: opened } } }' })).toEqual([]);
  });

  it.each([
    ['week: [0, 0, 0, 0, 0, 1, 1]', 'arrivals.week: Monday to Friday weigh nothing'],
    [`day: [${new Array(24).fill(0)}]`, 'arrivals.day: all of these weights are 0'],
    [`hourOfWeek: [${new Array(168).fill(0)}]`, 'arrivals.hourOfWeek: all of these weights are 0'],
    [`season: [${new Array(12).fill(0)}]`, 'arrivals.season: all of these weights are 0'],
  ])('refuses the profile %s, under which nothing arrives', (profile, text) => {
    const texts = found({ arrivals: `{ rate: 18/h, ${profile} }` });
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(`error 2 ${text}`);
  });

  it('warns that hourOfWeek leaves nothing for week to say', () => {
    const arrivals = `{ rate: 18/h, week: [1, 1, 1, 1, 1, 0, 0], hourOfWeek: [${new Array(168).fill(1)}] }`;
    expect(found({ arrivals })).toEqual(['warning 2 arrivals.week: this has no effect: hourOfWeek says it all.']);
  });

  it.each([
    ['{ from: 2026-04-01, to: 2026-01-01 }', 'Found 2026-01-01; expected a date after 2026-04-01.'],
    ['{ from: 2026-04-01, to: 2026-04-01 }', 'Found 2026-04-01; expected a date after 2026-04-01.'],
    [
      '{ from: 2026-04-01 09:00, to: 2026-04-01 08:00 }',
      'Found 2026-04-01 08:00; expected a date after 2026-04-01 09:00.',
    ],
    ['{ to: 2025-07-01 }', 'Found 2025-07-01; expected a date after 2026-01-01.'],
    [
      '{ from: "2026-04-01 09:00+08:00", to: "2026-04-01 00:30Z" }',
      'Found 2026-04-01 00:30Z; expected a date after 2026-04-01 09:00+08:00.',
    ],
  ])('refuses the period %s', (period, text) => {
    expect(found({ more: `period: ${period}\n` })).toEqual([
      `error 4 period.to: the period ends before it begins. ${text}`,
    ]);
  });

  it.each([
    '{ from: "2026-04-01 09:00+08:00", to: "2026-04-01 01:30Z" }',
    '{ from: 2026-04-01, to: 2026-04-01 08:00 }',
  ])('accepts the period %s', (period) => {
    expect(found({ more: `period: ${period}\n` })).toEqual([]);
  });

  it('warns that a run by count has no date of end', () => {
    expect(found({ more: 'period: { to: 2026-04-01, tickets: 1000 }\n' })).toEqual([
      'warning 4 period.to: this has no effect: the run stops after a number of tickets.',
    ]);
  });

  it('refuses times of nothing between what happens again and again', () => {
    const more =
      'storms: { every: 0 h, tickets: 10, within: 1 h }\nsecurityEvents: { every: 0 h, tickets: 10, within: 1 h }\nrelease: { every: 0 h }\n';
    const problems = coherenceOf(
      desk({
        arrivals: '{ rate: { mean: 1/h, swing: 10 %, period: 0 h } }',
        teams: '{ desk: { engineers: 2, shifts: [{ hours: 08-16, rotate: 0 h }, 16-24] } }',
        more,
      }),
    );
    expect(problems.map(({ severity, path }) => [severity, path])).toEqual([
      ['error', 'arrivals.rate.period'],
      ['error', 'teams.desk.shifts.0.rotate'],
      ['error', 'storms.every'],
      ['error', 'securityEvents.every'],
      ['error', 'release.every'],
    ]);
  });
});

describe('shares', () => {
  it('warns of mixes that do not add up, and says the sum', () => {
    const more = `tickets: { severity: { critical: 5 %, serious: 20 %, general: 70 % }, skill: { linux: 60 %, windows: 60 % } }
customers:
  plans: { basic: 33.3 %, professional: 33.3 %, enterprise: 33.3 % }
  channels: { basic: { online: 90 % } }
regions: { apac: { zone: UTC, share: 50 % }, emea: { zone: UTC, share: 20 % } }\n`;
    const scaled = 'these shares do not add up to 100 % and are scaled.';
    expect(found({ more })).toEqual([
      `warning 4 tickets.severity: ${scaled} Found 95 %; expected 100 %.`,
      `warning 4 tickets.skill: ${scaled} Found 120 %; expected 100 %.`,
      `warning 7 customers.channels.basic: ${scaled} Found 90 %; expected 100 %.`,
      `warning 8 regions: ${scaled} Found 70 %; expected 100 %.`,
    ]);
  });

  it('refuses a mix of nothing', () => {
    expect(found({ more: 'customers: { channels: { online: 0 % } }\n' })).toEqual([
      'error 4 customers.channels: all of these shares are 0. Expected shares that add up to 100 %.',
    ]);
  });

  it('expects a larger credit for a lower attainment', () => {
    const more = `customers: { accounts: 10, fees: { basic: 100 CNY/month } }
credits: { ladder: [{ below: 95 %, credit: 10 % }, { below: 90 %, credit: 5 % }] }\n`;
    expect(found({ more })).toEqual([
      'warning 5 credits.ladder.1.credit: a lower attainment earns a smaller credit. Found 5 %; expected at least 10 %.',
    ]);
  });
});

describe('a team', () => {
  it.each([
    [
      '{ work: exponential 1 h }',
      'error 3 teams.desk: nobody is in this team. Expected engineers (its payroll), profiles, or onDuty (seats); did you mean engineers: 3?',
    ],
    [
      '{ engineers: 1000001 }',
      'error 3 teams.desk.engineers: these are more people than can be simulated. Found 1000001; expected at most 1,000,000.',
    ],
    [
      '{ onDuty: 9999999 }',
      'error 3 teams.desk.onDuty: these are more people than can be simulated. Found 9999999; expected at most 1,000,000.',
    ],
    [
      '{ engineers: 3, onDuty: 2 }',
      'error 3 teams.desk.onDuty: a team has either engineers or onDuty: named people or counted seats.',
    ],
    [
      '{ engineers: 3, profiles: [{ engineers: 1 }, { engineers: 1, senior: true }] }',
      'error 3 teams.desk.profiles: the profiles do not add up to the engineers of the team. Found 2 in profiles, 3 in all; expected 3.',
    ],
    [
      '{ engineers: 3, shifts: [{ hours: 08-16, engineers: 2 }, { hours: 16-24, engineers: 2 }] }',
      'error 3 teams.desk.shifts: the shifts need more engineers than the team has. Found 4; expected at most 3.',
    ],
    [
      '{ engineers: 3, shifts: [] }',
      'error 3 teams.desk.shifts: this list of shifts is empty. Expected shifts such as [08-16, 16-24], or no such word: then always.',
    ],
    [
      '{ engineers: 3, shifts: [08-20], daysPerWeek: 9 }',
      'error 3 teams.desk.daysPerWeek: a week has seven days. Found 9; did you mean 7?',
    ],
    [
      '{ engineers: 3, shifts: [Mon-Fri 09-18], daysPerWeek: 5 }',
      'warning 3 teams.desk.shifts.0: days off are staggered over all seven days, so of the 5 days of this shift more are lost. Found daysPerWeek 5; expected daysPerWeek left out, or hours on more days.',
    ],
    [
      '{ engineers: 3, shifts: [08-20], shrinkage: 65 % }',
      'warning 3 teams.desk.shrinkage: most of the paid time is lost. Found 65 %; expected usually 10 % to 50 %.',
    ],
    [
      '{ engineers: 3, shifts: [08-20], absence: 35 % }',
      'warning 3 teams.desk.absence: engineers miss very many shifts. Found 35 %; expected usually below 10 %.',
    ],
    [
      '{ engineers: 3, absence: 5 % }',
      'warning 3 teams.desk.absence: without shifts there is one that never ends, and who is absent then is missing for the whole run. Expected shifts: [00-08, 08-16, 16-24].',
    ],
    [
      '{ engineers: 3, shifts: [08-20], absence: 100 % }',
      'warning 3 teams.desk: nobody of this team is ever on shift.',
    ],
  ])('of %s is told apart', (team, text) => {
    expect(found({ teams: `{ desk: ${team} }` })).toEqual([text]);
  });
});

describe('lines', () => {
  const two = '{ first: { line: L1, engineers: 2 }, second: { line: L2, engineers: 2 } }';

  it('need a team at all', () => {
    expect(found({ teams: '{}' })).toEqual([
      'error 3 teams: a desk needs at least one team. Expected a team such as desk: { engineers: 20 }.',
    ]);
  });

  it('need people on L1, where tickets begin', () => {
    expect(found({ teams: '{ second: { line: L2, engineers: 2 } }' })).toEqual([
      'error 3 teams: no team is on line L1, where tickets begin. Expected a team with line: L1.',
    ]);
    expect(found({ teams: '{ desk: { engineers: 0 } }' })).toEqual([
      'warning 3 teams.desk: nobody of this team is ever on shift.',
      'error 3 teams.desk: nobody works on line L1, where tickets begin. Expected at least one engineer.',
    ]);
  });

  it('need people where tickets are escalated to, by whatever complexity occurs', () => {
    const more =
      'tickets: { complexity: { usage: 80 %, codeDefect: 20 % } }\nlines: { L1: { escalates: 30 % }, L2: { escalates: { codeDefect: 50 % } } }\n';
    expect(found({ teams: two, more })).toEqual([
      'error 5 lines.L2.escalates.codeDefect: no team is on line L3, to which L2 escalates. Expected a team with line: L3.',
    ]);
    expect(found({ teams: two, more: more.replace('codeDefect: 20 %', 'configuration: 20 %') })).toEqual([]);
    expect(found({ teams: two, more: 'lines: { L1: { escalates: 30 %, escalatesTo: L3 } }\n' })).toEqual([
      'error 4 lines.L1.escalates: no team is on line L3, to which L1 escalates. Expected a team with line: L3.',
    ]);
  });

  it('need people where triage sends tickets directly', () => {
    const more = 'tickets: { complexity: { codeDefect: 100 % } }\nlines: { L3: { takesDirectly: [codeDefect] } }\n';
    expect(found({ teams: '{ third: { line: L3, engineers: 2 } }', more })).toEqual([]);
    expect(found({ teams: two, more })).toEqual([
      'error 5 lines.L3.takesDirectly.0: no team is on line L3, which takes codeDefect directly. Expected a team with line: L3.',
    ]);
    // A triage that errs sends some to L1 all the same.
    const errs = `${more}triage: { by: ai, accuracy: 90 % }\n`;
    expect(found({ teams: '{ third: { line: L3, engineers: 2 } }', more: errs })).toEqual([
      'error 3 teams: no team is on line L1, where tickets begin. Expected a team with line: L1.',
    ]);
  });

  it('need a triage team where people triage', () => {
    const human = 'human: { accuracy: 78 %, work: exponential 5 min }';
    const text =
      'error 4 triage.human: no team is on line triage, where people triage. Expected a team with line: triage.';
    expect(found({ more: `triage: { by: human, ${human} }\n` })).toEqual([text]);
    expect(found({ more: `triage: { by: ai, accuracy: 90 %, humanBelow: 70 %, ${human} }\n` })).toEqual([text]);
    expect(found({ more: `triage: { by: ai, accuracy: 90 %, ${human} }\n` })).toEqual([]);
  });

  it('warn of committee and complaints that nobody attends to', () => {
    const more =
      'committee: { work: exponential 1 h }\ncomplaints: { share: 1 %, shareWhenBroken: 5 %, work: exponential 20 min }\n';
    expect(found({ more })).toEqual([
      'warning 4 committee: no team is on line committee: cases are counted and never heard. Expected a team with line: committee.',
      'warning 5 complaints: no team is on line experience: complaints are counted and nobody answers them. Expected a team with line: experience.',
    ]);
  });

  it('need every skill of the tickets on every line with work', () => {
    const more =
      'tickets: { skill: { linux: 70 %, database: 30 %, storage: 0 % } }\nlines: { L1: { escalates: 30 % } }\n';
    const teams = '{ first: { engineers: 2 }, second: { line: L2, engineers: 2, skills: [linux] } }';
    expect(found({ teams, more })).toEqual([
      'error 4 tickets.skill.database: tickets need this skill, and nobody on line L2 has it. Expected database among the skills of second.',
    ]);
    const profiles =
      '{ first: { skills: [linux], profiles: [{ engineers: 1 }, { engineers: 0, skills: [database] }] } }';
    expect(found({ teams: profiles, more: more.split('\n')[0] })).toEqual([
      'error 4 tickets.skill.database: tickets need this skill, and nobody on line L1 has it. Expected database among the skills of first.',
    ]);
  });

  it('cannot escalate to themselves, nor take the same twice', () => {
    const more =
      'lines: { L1: { escalatesTo: L1 }, L2: { takesDirectly: [codeDefect] }, L3: { takesDirectly: [codeDefect] } }\n';
    expect(found({ more })).toEqual([
      'error 4 lines.L1.escalatesTo: a line cannot escalate to itself. Found L1; expected L2 or L3.',
      'error 4 lines.L3.takesDirectly.0: L2 takes codeDefect directly as well. Expected one line.',
    ]);
  });
});

describe('triage and order', () => {
  it('by ai is told how often it is right', () => {
    expect(found({ more: 'triage: { by: ai }\n' })).toEqual([
      'error 4 triage: triage by ai needs to be told how often it is right. Expected accuracy, such as 90 %, or severityMatrix; did you mean accuracy: 90 %?',
    ]);
  });

  it('has rows that add up', () => {
    const more = 'triage: { by: ai, severityMatrix: [[0.9, 0.1, 0], [0.05, 0.9, 0.06], [0, 0.1, 0.9]] }\n';
    const [problem] = coherenceOf(desk({ more }));
    expect(problem).toMatchObject({ severity: 'error', path: 'triage.severityMatrix.1', line: 4, found: '101 %' });
    expect(problem.message).toContain('serious tickets');
  });

  it('has confidences that rise', () => {
    expect(found({ more: 'triage: { by: ai, accuracy: 0.9, confidenceWhenRight: [0.9, 0.5, 1] }\n' })).toEqual([
      'error 4 triage.confidenceWhenRight: least, likeliest and most must rise. Found 0.9, 0.5, 1; did you mean [0.5, 0.9, 1]?',
    ]);
  });

  it('ends an order with the word that leaves no ties', () => {
    expect(found({ more: 'routing: { order: [earliest-due, severity] }\n' })).toEqual([
      'error 4 routing.order.0: earliest-due leaves no ties for the words after it. Found earliest-due, severity; expected such a word once, at the end; did you mean [severity, earliest-due]?',
    ]);
    expect(found({ more: 'routing: { order: [severity, earliest-due] }\n' })).toEqual([]);
  });
});

describe('promises', () => {
  it('in business days need a calendar', () => {
    const calendars = 'calendars: { office: { zone: UTC, open: Mon-Fri 09-18 } }\n';
    const more = 'promises:\n  serious: { repair: 3 business days }\n';
    expect(found({ more })).toEqual([
      'error 5 promises.serious.repair: nothing says which days are business days. Expected a calendar under calendars, and clocks.businessCalendar with its name.',
    ]);
    expect(found({ more: more + calendars })).toEqual([
      'error 5 promises.serious.repair: nothing says which days are business days. Expected clocks.businessCalendar: office; did you mean clocks: { businessCalendar: office }?',
    ]);
    expect(found({ more: `${more + calendars}clocks: { businessCalendar: office }\n` })).toEqual([]);
    expect(found({ more: `${more}clocks: { calendar: customer }\nregions: { apac: { zone: UTC } }\n` })).toEqual([
      'warning 7 regions.apac: business time runs by the customers’ hours, and here these are around the clock. Expected hours: Mon-Fri 09:00-18:00.',
    ]);
  });

  it('of a later clock are not shorter', () => {
    const more = `promises:
  critical: { response: 2 h, diagnosis: 1 h, solution: 4 h, repair: 3 h }
plans:
  enterprise: { promises: { critical: { solution: 30 min } } }\n`;
    const teams = '{ desk: { engineers: 20, work: 1 min } }';
    expect(found({ teams, more })).toEqual([
      'warning 5 promises.critical.diagnosis: diagnosis is promised sooner than response, which comes before it. Found diagnosis 1 h; expected at least 2 h.',
      'warning 5 promises.critical.repair: repair is promised sooner than solution, which comes before it. Found repair 3 h; expected at least 4 h.',
      'warning 7 plans.enterprise.promises.critical.solution: solution is promised sooner than response, which comes before it. Found solution 30 min; expected at least 2 h.',
    ]);
  });

  it('leave time for the work on the first line', () => {
    const teams = '{ desk: { engineers: 20, work: lognormal mean 2 h cv 1, reply: 20 min, diagnosis: 50 % } }';
    const more =
      'promises:\n  critical: { response: 15 min, diagnosis: 1 h, solution: 90 min, repair: 4 h }\nplans: { enterprise: { response: 10 min } }\n';
    expect(found({ teams, more })).toEqual([
      'warning 5 promises.critical.response: this response is shorter than the work it needs on average, even without any wait. Found 15 min; expected more than 20 min.',
      'warning 5 promises.critical.solution: this solution is shorter than the work it needs on average, even without any wait. Found 90 min; expected more than 2 h.',
      'warning 6 plans.enterprise.response: this response is shorter than the work it needs on average, even without any wait. Found 10 min; expected more than 20 min.',
    ]);
  });

  it('leave time for the first reply of their severity', () => {
    const teams = '{ desk: { engineers: 20, reply: { critical: 20 min, serious: 10 min } } }';
    const more =
      'promises: { critical: { response: 15 min }, serious: { response: 15 min } }\nplans: { enterprise: { response: 5 min } }\n';
    expect(found({ teams, more })).toEqual([
      'warning 4 promises.critical.response: this response is shorter than the work it needs on average, even without any wait. Found 15 min; expected more than 20 min.',
    ]);
  });
});

describe('plans and add-ons', () => {
  it('say what an add-on brings that customers have', () => {
    expect(found({ more: 'customers: { addOns: { priorityPlan: { enterprise: 20 % } } }\n' })).toEqual([
      'error 4 customers.addOns.priorityPlan: customers have this add-on, but addOns does not say what it brings. Expected priorityPlan under addOns; did you mean addOns: { priorityPlan: {} }?',
    ]);
  });

  it('promise something to every plan where they promise something to one', () => {
    const more =
      'customers: { plans: { basic: 60 %, enterprise: 40 % } }\nplans: { enterprise: { response: 15 min } }\n';
    expect(found({ more })).toEqual([
      'warning 4 customers.plans.basic: nothing is promised to the basic plan. Expected plans.basic.response or promises by severity.',
    ]);
  });

  it('send posts only to a forum that exists', () => {
    expect(found({ more: 'customers: { plans: { free: 100 % } }\nplans: { free: { forum: true } }\n' })).toEqual([
      'error 5 plans.free.forum: posts go to a forum that the scenario does not have. Expected a section forum such as forum: { answer: exponential 24 h }; did you mean false?',
    ]);
  });
});

describe('money', () => {
  it('in another currency needs its rate', () => {
    const teams = '{ desk: { engineers: 20, cost: 38 USD/h } }';
    expect(found({ teams, more: 'money: { currency: CNY }\n' })).toEqual([
      'error 3 teams.desk.cost: nothing says what 1 USD is worth in CNY. Found USD; expected a rate under money.rates, or CNY.',
    ]);
    expect(found({ teams, more: 'money: { currency: CNY, rates: { USD: 7.1 } }\n' })).toEqual([]);
  });

  it('in several currencies needs a common one', () => {
    const teams = '{ desk: { engineers: 20, cost: 38 USD/h, callOutCost: 500 CNY/h } }';
    expect(found({ teams })).toEqual([
      'error 3 teams.desk.callOutCost: several currencies need a common one. Found CNY; expected USD as elsewhere, or a section money with currency and rates.',
    ]);
  });
});

describe('words without effect', () => {
  const cases: [string, Parameters<typeof desk>[0], string][] = [
    [
      'routing.preempt',
      { teams: '{ a: { onDuty: 2 } }', more: 'routing: { preempt: [critical] }\n' },
      'not interrupted (a)',
    ],
    ['teams.a.concurrency', { teams: '{ a: { onDuty: 2, concurrency: 3 } }' }, 'onDuty'],
    ['teams.a.shrinkage', { teams: '{ a: { engineers: 2, shrinkage: 30 % } }' }, 'without shifts'],
    ['teams.a.slowDown', { teams: '{ a: { engineers: 2, slowDown: 30 % } }' }, 'without concurrency'],
    [
      'teams.a.onCall',
      { teams: '{ a: { engineers: 2, onCall: { engineers: 1, callOut: 1 h } } }' },
      'emergencyHotline',
    ],
    ['routing.channelHeadStart', { more: 'routing: { channelHeadStart: { hotline: 1 h } }\n' }, 'weighted'],
    ['routing.planHeadStart', { more: 'routing: { planHeadStart: { enterprise: 1 h } }\n' }, 'weighted'],
    ['triage.humanBelow', { more: 'triage: { by: ai, accuracy: 90 %, humanBelow: 70 % }\n' }, 'triage.human'],
    ['repairs.returnsTo', { more: 'repairs: { returnsTo: L2 }\n' }, 'no team is on line L2'],
    ['lines.L3.escalates', { more: 'lines: { L3: { escalates: 10 % } }\n' }, 'no line comes after L3'],
    ['onSite', { more: 'onSite: { travel: 2 h }\n' }, 'businessCritical'],
    [
      'onSite',
      {
        more: 'onSite: { travel: 2 h }\naddOns: { businessCritical: {} }\ncustomers: { addOns: { businessCritical: { basic: 10 % } } }\n',
      },
      'line L2',
    ],
    [
      'customers.addOns.businessCritical',
      { more: 'addOns: { businessCritical: {} }\ncustomers: { addOns: { businessCritical: { basic: 10 % } } }\n' },
      'onSite',
    ],
    ['knowledgeBase.coverage', { more: 'knowledgeBase: { coverage: 92 % }\n' }, 'tickets.common'],
    ['tickets.specialCase', { more: 'tickets: { specialCase: 5 % }\n' }, 'specialRepair'],
    ['tickets.dataLossWhenUnprepared', { more: 'tickets: { dataLossWhenUnprepared: 5 % }\n' }, 'tickets.prepared'],
    ['tickets.thirdParty', { more: 'tickets: { thirdParty: { share: 5 %, wait: 2 days } }\n' }, 'single touch'],
    ['patience', { more: 'patience: { waits: exponential 10 min }\n' }, 'channels'],
    ['forum', { more: 'forum: { answer: exponential 24 h }\n' }, 'no plan'],
    ['credits.ladder', { more: 'credits: { ladder: [{ below: 95 %, credit: 5 % }] }\n' }, 'customers.accounts'],
    ['churn', { more: 'churn: { base: 5 %, perBrokenResponse: 2 % }\n' }, 'customers.accounts'],
  ];
  it.each(cases)('warn at %s', (path, parts, text) => {
    const problems = coherenceOf(desk(parts));
    expect(problems.map((problem) => [problem.severity, problem.path])).toEqual([['warning', path]]);
    expect(problems[0].message).toContain('this has no effect: ');
    expect(problems[0].message).toContain(text);
  });

  it('stay unmentioned where they are inherited, for a realistic desk names more than a small one uses', () => {
    const teams = 'teams: { a: { engineers: 5 }, b: { line: L2, engineers: 5 }, c: { line: L3, engineers: 5 } }\n';
    expect(shortTexts(coherenceOf(`name: Small\nextends: software-support\n${teams}`))).toEqual([]);
    expect(shortTexts(coherenceOf(`extends: software-support\n${teams}onSite: { travel: 2 h }\n`))).toEqual([
      'warning 3 onSite: this has no effect: no customer has the add-on businessCritical.',
    ]);
  });

  it('stay unmentioned where they act', () => {
    const more = `patience: { waits: exponential 10 min }
customers: { channels: { hotline: 100 % }, plans: { enterprise: 100 % }, accounts: 10, fees: { enterprise: 900 CNY/month } }
plans: { enterprise: { emergencyHotline: true } }
credits: { ladder: [{ below: 95 %, credit: 5 % }] }
churn: { base: 5 %, perBrokenResponse: 2 % }
knowledgeBase: { coverage: 92 % }
tickets: { common: 75 %, thirdParty: { share: 5 %, wait: 2 days } }
routing: { preempt: [critical], order: weighted, planHeadStart: { enterprise: 1 h } }\n`;
    const team =
      '{ engineers: 4, shifts: [08-20], shrinkage: 30 %, concurrency: 2, slowDown: 10 %, touches: 2, onCall: { engineers: 1, callOut: 1 h } }';
    expect(found({ teams: `{ desk: ${team} }`, more })).toEqual([]);
  });
});

it('tells everything at once, file by file and from top to bottom', () => {
  const parent = 'name: Parent\narrivals: { rate: 0/h }\nteams: { desk: { engineers: 3, zone: Nowhere } }\n';
  const variant = 'extends: parent\ntriage: { by: ai }\nteams: { night: { engineers: 2, region: apac } }\n';
  const problems = coherenceOf(variant, 'v.yaml', (name) => (name === 'parent' ? parent : undefined));
  expect(problems.map(({ file, line, path }) => `${file}:${line} ${path}`)).toEqual([
    'v.yaml:2 triage',
    'v.yaml:3 teams.night.region',
    'parent:2 arrivals.rate',
    'parent:3 teams.desk.zone',
  ]);
});

describe('the scenarios of the house', () => {
  const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );

  it.each(files)('%s is coherent', (file) => {
    const { problems } = readScenario(`scenarios/${file}`, { readText: (path) => readFileSync(path, 'utf8') });
    expect(problems.map((problem) => problemText(problem, 'en'))).toEqual([]);
  });
});
