/** What became of the measured customers of one class: counts and sums, from which a replication's figures are made. */
export class Tally {
  arrivals = 0;
  /** Times of the first and of the last arrival. */
  from = 0;
  to = 0;
  turnedAway = 0;
  /** Found all servers busy. */
  foundBusy = 0;
  /** Customers that arrivals found there, in all, in the line, on their way to try again. */
  inSystem = 0;
  inLine = 0;
  inOrbit = 0;

  served = 0;
  waits = 0;
  squaredWaits = 0;
  sojourns = 0;
  /** Times that a server was taken, more than once with feedback or interruption. */
  begun = 0;
  abandoned = 0;
  waitsOfAbandoned = 0;

  readonly limits: readonly number[];
  readonly servedWithin: Float64Array;
  readonly abandonedWithin: Float64Array;
  readonly sojournsWithin: Float64Array;

  constructor(limits: readonly number[]) {
    this.limits = limits;
    this.servedWithin = new Float64Array(limits.length);
    this.abandonedWithin = new Float64Array(limits.length);
    this.sojournsWithin = new Float64Array(limits.length);
  }

  leaves(wait: number, sojourn: number): void {
    this.served++;
    this.waits += wait;
    this.squaredWaits += wait * wait;
    this.sojourns += sojourn;
    for (let i = 0; i < this.limits.length; i++) {
      if (wait <= this.limits[i]) this.servedWithin[i]++;
      if (sojourn <= this.limits[i]) this.sojournsWithin[i]++;
    }
  }

  abandons(wait: number): void {
    this.abandoned++;
    this.waitsOfAbandoned += wait;
    for (let i = 0; i < this.limits.length; i++) if (wait <= this.limits[i]) this.abandonedWithin[i]++;
  }
}
