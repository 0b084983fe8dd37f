// W2, the help desk, as a SimScript model: a ticket is an entity with a priority, a team a queue whose capacity changes with the
// shift. Usage: simscriptW2.js TICKETS SEED
import { comes, MOST_PER_HOUR, nextLine, SEATS, SHIFT_HOURS, severityOf, Waits, workHours } from './helpDesk.js';
import { packageOf, tell } from './inNode.js';

const { Entity, Exponential, Queue, Simulation, Uniform } = await packageOf('simscript');
const [tickets, seed] = process.argv.slice(2).map(Number);
const gap = new Exponential(1 / MOST_PER_HOUR, seed);
const uniform = new Uniform(0, 1, seed + 1);
const u = () => uniform.sample();
const waits = new Waits();
let left = tickets;

class Desk extends Simulation {
  teams = SEATS.map(([seats], line) => new Queue(`L${line + 1}`, seats));

  onStarting(e) {
    super.onStarting(e);
    this.activate(new Shifts());
    this.activate(new Arrivals());
  }
}

class Shifts extends Entity {
  async script() {
    for (let shift = 1; left > 0; shift++) {
      await this.delay(SHIFT_HOURS);
      for (const [line, team] of this.simulation.teams.entries()) team.capacity = SEATS[line][shift % 3];
    }
  }
}

class Arrivals extends Entity {
  async script() {
    for (let toCome = tickets; toCome > 0; ) {
      await this.delay(gap.sample());
      if (!comes(this.simulation.timeNow, u)) continue;
      toCome--;
      this.simulation.activate(new Ticket());
    }
  }
}

class Ticket extends Entity {
  async script() {
    const { simulation } = this;
    const severity = severityOf(u);
    this.priority = -severity;
    for (let line = 0; line >= 0; line = nextLine(line, u)) {
      const entered = simulation.timeNow;
      await this.enterQueue(simulation.teams[line]);
      waits.add(severity, simulation.timeNow - entered);
      await this.delay(workHours(line, u));
      this.leaveQueue(simulation.teams[line]);
    }
    left--;
  }
}

const simulation = new Desk();
simulation.finished.addEventListener(() => tell(tickets, waits.means()));
simulation.start();
