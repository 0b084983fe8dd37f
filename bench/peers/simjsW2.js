// W2, the help desk, as a sim.js model. Its facilities know neither priorities nor shifts, so a team keeps its lines itself
// and sim.js its timers. Usage: simjsW2.js TICKETS SEED
import { comes, MOST_PER_HOUR, nextLine, SEATS, SHIFT_HOURS, severityOf, Waits, workHours } from './helpDesk.js';
import { packageOf, tell } from './inNode.js';

const { Entity, Queue, Random, Sim } = await packageOf('simjs');
const [tickets, seed] = process.argv.slice(2).map(Number);
const random = new Random(seed);
const u = () => random.random();
const waits = new Waits();
let left = tickets;

class Team extends Entity {
  start(line) {
    this.line = line;
    this.shift = 0;
    this.busy = 0;
    this.waiting = [new Queue(), new Queue(), new Queue()];
    this.setTimer(SHIFT_HOURS).done(this.nextShift);
  }

  nextShift() {
    if (left === 0) return;
    this.shift = (this.shift + 1) % 3;
    this.fill();
    this.setTimer(SHIFT_HOURS).done(this.nextShift);
  }

  enter(severity) {
    const now = this.time();
    this.waiting[severity].push({ severity, entered: now }, now);
    this.fill();
  }

  fill() {
    const now = this.time();
    while (this.busy < SEATS[this.line][this.shift]) {
      const line = this.waiting.find((queue) => !queue.empty());
      if (line === undefined) return;
      const { severity, entered } = line.shift(now);
      this.busy++;
      waits.add(severity, now - entered);
      this.setTimer(workHours(this.line, u)).done(this.finish, this, [severity]);
    }
  }

  finish(severity) {
    this.busy--;
    this.fill();
    const next = nextLine(this.line, u);
    if (next < 0) left--;
    else teams[next].enter(severity);
  }
}

class Arrivals extends Entity {
  start() {
    this.toCome = tickets;
    this.setTimer(random.exponential(MOST_PER_HOUR)).done(this.arrive);
  }

  arrive() {
    if (comes(this.time(), u)) {
      teams[0].enter(severityOf(u));
      this.toCome--;
    }
    if (this.toCome > 0) this.setTimer(random.exponential(MOST_PER_HOUR)).done(this.arrive);
  }
}

const simulation = new Sim();
const teams = [0, 1, 2].map((line) => simulation.addEntity(Team, `L${line + 1}`, line));
simulation.addEntity(Arrivals);
simulation.simulate(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
tell(tickets, waits.means());
