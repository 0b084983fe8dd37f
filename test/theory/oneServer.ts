/**
 * One server that does not finish what it has begun: shared by all present, or always with the last arrival, or with
 * whoever is done soonest. Mean sojourns of Poisson customers, on the kernel alone.
 */
import { EventCalendar } from '../../src/kernel/eventCalendar.ts';
import { type Law, quantile } from '../../src/kernel/laws.ts';
import { childKey, type Key, uniform } from '../../src/kernel/random.ts';
import { WaitingLine, WaitingOrder } from '../../src/kernel/waitingLine.ts';

const [BETWEEN, WORK] = [1, 2];

export interface OneServer {
  rate: number;
  work: Law;
  /** Customers to be dropped, then to be measured. */
  drop: number;
  measure: number;
}

/** Arrivals and work of the n-th customer. */
function customers({ rate, work }: OneServer, seed: Key, replication: number) {
  const { high, low } = childKey(seed, replication, 2);
  return {
    between: (n: number) => -Math.log(uniform(high, low, BETWEEN, n)) / rate,
    work: (n: number) => quantile(work, uniform(high, low, WORK, n)),
  };
}

/**
 * Processor sharing. In a time that stands still for nobody but runs n times slower when n are present, each customer
 * ends when his work has passed: a calendar of that time tells who is next.
 */
export function sharedSojourn(one: OneServer, seed: Key, replication: number): number {
  const draw = customers(one, seed, replication);
  const calendar = new EventCalendar();
  const last = one.drop + one.measure;
  const arrivedAt = new Float64Array(2 * last);
  let [now, shared, present, left, sum, n] = [0, 0, 0, 0, 0, 0];
  let arrival = draw.between(0);
  while (left < one.measure) {
    const finish = present === 0 ? Number.POSITIVE_INFINITY : now + (calendar.nextTime() - shared) * present;
    const next = Math.min(arrival, finish);
    if (present > 0) shared += (next - now) / present;
    now = next;
    if (arrival < finish) {
      arrivedAt[n] = now;
      calendar.schedule(shared + draw.work(n), 1, n);
      present++;
      arrival = now + draw.between(++n);
    } else {
      const customer = calendar.subjects[calendar.pop()];
      present--;
      if (customer < one.drop || customer >= last) continue;
      sum += now - arrivedAt[customer];
      left++;
    }
  }
  return sum / one.measure;
}

/** Preemptive-resume: the server is always with the customer whose place, from his number and what is left, is smallest. */
export function interruptedSojourn(
  one: OneServer,
  seed: Key,
  replication: number,
  place: (customer: number, left: number) => number,
): number {
  const draw = customers(one, seed, replication);
  const order = new WaitingOrder();
  const line = new WaitingLine(order);
  const last = one.drop + one.measure;
  order.reserve(2 * last);
  const arrivedAt = new Float64Array(2 * last);
  const work = new Float64Array(2 * last);
  let [now, left, sum, n] = [0, 0, 0, 0];
  let arrival = draw.between(0);
  while (left < one.measure) {
    const current = line.size === 0 ? -1 : line.first();
    const finish = current < 0 ? Number.POSITIVE_INFINITY : now + work[current];
    if (arrival < finish) {
      if (current >= 0) {
        // His place may have changed with what is left of his work.
        line.leave(current);
        work[current] -= arrival - now;
        order.key[current] = place(current, work[current]);
        line.join(current);
      }
      now = arrival;
      arrivedAt[n] = now;
      work[n] = draw.work(n);
      order.key[n] = place(n, work[n]);
      line.join(n);
      arrival = now + draw.between(++n);
    } else {
      now = finish;
      line.takeFirst();
      if (current < one.drop || current >= last) continue;
      sum += now - arrivedAt[current];
      left++;
    }
  }
  return sum / one.measure;
}
