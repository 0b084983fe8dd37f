// W2 in numbers, as every peer in Node takes it: seats by shift, work, chances and the rate of arrivals.
export const SHIFT_HOURS = 8;
export const SEATS = [
  [20, 50, 36],
  [33, 81, 57],
  [25, 61, 43],
];
const MEAN = [0.25, 1, 3];
const VARIATION = [1, 1.2, 1.5];
const ESCALATES = [0.35, 0.25, 0];
const REOPENED = 0.05;
export const MOST_PER_HOUR = 192;

const deviation = VARIATION.map((cv) => Math.sqrt(Math.log(1 + cv * cv)));
const location = MEAN.map((mean, line) => Math.log(mean) - deviation[line] ** 2 / 2);

/** @param {() => number} u uniform between 0 and 1 */
export function severityOf(u) {
  const at = u();
  return at < 0.1 ? 0 : at < 0.4 ? 1 : 2;
}

export function workHours(line, u) {
  // Box and Muller; 1 - u is never nought.
  const normal = Math.sqrt(-2 * Math.log(1 - u())) * Math.cos(2 * Math.PI * u());
  return Math.exp(location[line] + deviation[line] * normal);
}

/** The line a ticket goes to from here, -1 when it is closed. */
export function nextLine(line, u) {
  if (u() < ESCALATES[line]) return line + 1;
  return u() < REOPENED ? 1 : -1;
}

/** Thinning: does a ticket of the highest rate come at this hour? */
export function comes(hour, u) {
  return u() * MOST_PER_HOUR < 120 * (1 + 0.6 * Math.sin((Math.PI / 12) * (hour - 8)));
}

export class Waits {
  sums = [0, 0, 0];
  visits = [0, 0, 0];

  add(severity, hours) {
    this.sums[severity] += hours;
    this.visits[severity]++;
  }

  means() {
    return this.sums.map((sum, severity) => sum / this.visits[severity]);
  }
}
