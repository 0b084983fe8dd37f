/** What the compiled measures show to the outside. */
export { judge, recordTimes } from './measures/clocks';
export { tally } from './measures/tallies';
export { addMinutes, recordWaits } from './measures/visits';
