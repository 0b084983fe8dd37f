// W1, twenty counters that are nine tenths busy, as a sim.js model: one facility. Usage: simjsW1.js CUSTOMERS SEED
import { packageOf, tell } from './inNode.js';

const { Entity, Facility, Random, Sim } = await packageOf('simjs');
const COUNTERS = 20;
const PER_HOUR = 18;
const MEAN_SERVICE_HOURS = 1;

const [customers, seed] = process.argv.slice(2).map(Number);
const draw = new Random(seed);
const counters = new Facility('counters', Facility.FCFS, COUNTERS);
let waited = 0;

class Customers extends Entity {
  start() {
    this.left = customers;
    this.next();
  }

  next() {
    if (this.left-- > 0) this.setTimer(draw.exponential(PER_HOUR)).done(this.arrive);
  }

  arrive() {
    const service = draw.exponential(1 / MEAN_SERVICE_HOURS);
    this.useFacility(counters, service).done(this.leave, this, [this.time(), service]);
    this.next();
  }

  leave(arrived, service) {
    waited += this.time() - arrived - service;
  }
}

const simulation = new Sim();
simulation.addEntity(Customers);
simulation.simulate(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
tell(customers, [waited / customers]);
