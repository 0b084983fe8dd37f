// Everything a manager may write as a value, each as a zod schema that gives plain numbers.

export { count, nonNegative, positive, type Range, range, share, wholeNumber } from './amounts.ts';
export { type ClockSpan, clockSpan, clockTime, date, dateTime, timeZone } from './dates.ts';
export { duration, rate, type Target, target } from './durations.ts';
export { type LawDescription, type LawInput, law } from './laws.ts';
export { type Fee, fee, type Money, money, moneyPerHour } from './money.ts';
export { fullTable, listOf, table, textOrList } from './tables.ts';
