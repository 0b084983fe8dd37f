// Writes sample-tickets.csv beside it: four weeks of tickets as a ticket tool would export them. The tickets are
// invented; the same seed gives the same file. Run it with: node data/make-sample.mjs
import { writeFileSync } from 'node:fs';
import seedrandom from 'seedrandom';

const SEED = 'sample tickets';
const FIRST_DAY = Date.UTC(2026, 2, 2); // a Monday, local time of the desk
const DAYS = 28;
const DAY_MILLISECONDS = 86_400_000;

const WEEKDAY_MEANS = [38, 29, 27, 26, 25, 5, 4]; // tickets, Monday first
const HOUR_WEIGHTS = [0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.5, 1.2, 3, 4.5, 4.8, 4.2, 2.6, 3.2, 4.2, 4, 3, 1.8, 0.8, 0.5, 0.4, 0.3, 0.2, 0.1];
const PRIORITIES = { '1 - Critical': 0.04, '2 - High': 0.16, '3 - Moderate': 0.62, '4 - Low': 0.18 };
const CATEGORIES = { 'Login and access': 0.28, Invoicing: 0.24, Reports: 0.22, Interfaces: 0.2, '': 0.06 };
const CONTACTS = { Phone: 0.31, Email: 0.24, 'Self-service': 0.38, Chat: 0.07 };
// A release on the second Wednesday morning broke the interface to the bank.
const INCIDENT = { day: 9, hour: 10, tickets: 24, priority: '2 - High', category: 'Interfaces' };

const random = seedrandom(SEED);
const tickets = [];
for (let day = 0; day < DAYS; day++) {
  const count = poisson(WEEKDAY_MEANS[day % 7] * (0.85 + 0.3 * random()));
  for (let n = 0; n < count; n++) tickets.push(ticket(day, hourOfDay(), {}));
}
for (let n = 0; n < INCIDENT.tickets; n++) {
  const { day, hour, priority, category } = INCIDENT;
  tickets.push(ticket(day, hour + Math.floor(3 * random() ** 2), { priority, category }));
}
tickets.sort((one, other) => one.at - other.at);

const header = 'number,opened_at,priority,category,contact_type,caller';
const rows = tickets.map(({ at, priority, category, contact, caller }, index) => {
  const opened = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  return `REQ${String(20_417 + index).padStart(7, '0')},${opened},${priority},${category},${contact},${caller}`;
});
writeFileSync(new URL('sample-tickets.csv', import.meta.url), `${[header, ...rows].join('\n')}\n`);

function ticket(day, hour, given) {
  return {
    at: FIRST_DAY + day * DAY_MILLISECONDS + (hour * 60 + Math.floor(60 * random())) * 60_000,
    priority: given.priority ?? pick(PRIORITIES),
    category: given.category ?? pick(CATEGORIES),
    contact: pick(CONTACTS),
    caller: `customer ${1 + Math.floor(140 * random() ** 1.6)}`,
  };
}

function hourOfDay() {
  return Number(pick(Object.fromEntries(HOUR_WEIGHTS.map((weight, hour) => [`h${hour}`, weight]))).slice(1));
}

function pick(weights) {
  const entries = Object.entries(weights);
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    left -= weight;
    if (left < 0) return name;
  }
  return entries.at(-1)[0];
}

/** Knuth's product of uniforms: slow for large means, plain for small ones. */
function poisson(mean) {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
