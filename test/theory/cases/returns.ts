/** Truth cases D on a station: customers who come back. */
import { exponential } from '../../../src/kernel/laws.ts';
import { close, perArrival, sojourn, stationCase, wait } from '../measured.ts';

const customers = (rate: number, service: number) => [
  { between: exponential(1 / rate), service: exponential(service) },
];

export const returns = [
  stationCase(
    'D2.1',
    1,
    { servers: 1, classes: customers(1, 0.5), feedback: 0.2 },
    {
      sojourn: close(0.01, sojourn(0), 1.66666666667),
      visits: close(0.01, ([tally]) => tally.begun / tally.served, 1.25),
    },
  ),
  stationCase(
    'D4.1',
    1.4,
    { servers: 1, classes: customers(0.6, 1), retrial: exponential(2) },
    {
      wait: close(0.01, wait(0), 4.5),
      busy: close(0.01, perArrival('foundBusy'), 0.6),
      orbit: close(0.015, perArrival('inOrbit'), 2.7),
    },
  ),
  stationCase(
    'D4.3',
    2.7,
    { servers: 5, classes: customers(4, 1), retrial: exponential(0.5) },
    {
      wait: close(0.02, wait(0), 0.950033334058),
      busy: close(0.01, perArrival('foundBusy'), 0.475456142288),
      orbit: close(0.02, perArrival('inOrbit'), 3.80013333623),
    },
  ),
];
