// W1, twenty counters that are nine tenths busy, as a SimScript model: entities that enter queues. Usage: simscriptW1.js CUSTOMERS SEED
import { packageOf, tell } from './inNode.js';

const { Entity, Exponential, Queue, Simulation } = await packageOf('simscript');
const COUNTERS = 20;
const [customers, seed] = process.argv.slice(2).map(Number);
const [betweenArrivals, service] = [new Exponential(1 / 18, seed), new Exponential(1, seed + 1)];
let waited = 0;

class Counters extends Simulation {
  line = new Queue('line');
  counters = new Queue('counters', COUNTERS);

  onStarting(e) {
    super.onStarting(e);
    this.generateEntities(Customer, betweenArrivals, customers);
  }
}

class Customer extends Entity {
  async script() {
    const { simulation } = this;
    const arrived = simulation.timeNow;
    this.enterQueueImmediately(simulation.line);
    await this.enterQueue(simulation.counters);
    this.leaveQueue(simulation.line);
    waited += simulation.timeNow - arrived;
    await this.delay(service.sample());
    this.leaveQueue(simulation.counters);
  }
}

const simulation = new Counters();
simulation.finished.addEventListener(() => tell(customers, [waited / customers]));
simulation.start();
