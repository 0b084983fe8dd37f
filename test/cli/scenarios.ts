/** Small scenarios that the tests of the command line run: a fraction of a second each. */

export const plainDesk = `name: Plain desk
period: { from: 2026-01-01, to: 2026-01-15 }
arrivals: { rate: 18/h }
teams:
  desk: { engineers: 20, work: exponential 1 h }
`;

/** Three lines, severities and promises over four weeks. */
export const threeLines = `name: Three lines
period: { from: 2026-02-02, to: 2026-03-02, zone: Asia/Shanghai, runOut: 3 weeks }
arrivals: { rate: 6/h }
tickets:
  severity: { critical: 10 %, serious: 30 %, general: 60 % }
questions:
  fullyCooperating: { needed: 30 %, reply: exponential 1 h }
  others: { needed: 30 %, reply: exponential 6 h }
calendars:
  office: { zone: Asia/Shanghai, open: Mon-Fri 09:00-18:00, holidays: cn }
clocks: { businessCalendar: office }
promises:
  critical: { response: 15 min, repair: 24 h, specialRepair: 48 h }
  serious: { response: 30 min, repair: 3 business days }
  general: { response: 2 h, repair: 7 business days }
lines:
  L1: { work: exponential 20 min, escalates: 30 %, touches: 2 }
  L2: { work: exponential 2 h, escalates: 20 %, touches: 2 }
  L3: { work: exponential 6 h }
teams:
  first: { line: L1, engineers: 5 }
  second: { line: L2, engineers: 6, shifts: [Mon-Fri 09:00-18:00, 18-24], atShiftEnd: park }
  third: { line: L3, onDuty: 6 }
routing: { order: severity }
`;

/** Long enough to be interrupted: a second or more a replication. */
export const longRun = `name: Long run
period: { tickets: 600000 }
arrivals: { rate: 18/h }
teams:
  desk: { onDuty: 20, work: exponential 1 h }
`;
