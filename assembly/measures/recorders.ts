/** Recorders of distributions, as `src/statistics/recorderLayout.ts` lays them out and `sketches.ts` tells them. */

/** Where the parts of the recorders at hand lie. */
let header: usize = 0;
let fields: usize = 0;
let pages: usize = 0;
let counts: usize = 0;

const HEADER_BYTES: usize = 64;
const PAGE_BYTES: usize = 512;
const BUCKETS_PER_DOUBLING: i32 = 128;
const BUCKETS: i32 = 64 * BUCKETS_PER_DOUBLING;
/** The bucket of which the first doubling's page, that of zeros, begins. */
const FIRST_BUCKET: i64 = (1023 - 20 - 1) * 128;
const DROPPED_BITS: i64 = 45;

const PARTS: f64 = 16777216;
const MOST_PARTS: f64 = 4503599627370496;
const LARGEST_WITH_PARTS: f64 = 134217728;

@external('host', 'noDuration')
declare function noDuration(value: f64): void;

export function choose(place: usize, size: i32): void {
  header = place;
  fields = place + HEADER_BYTES;
  pages = fields + ((size as usize) << 5);
  counts = pages + ((size as usize) << 8);
}

/** Takes a value in for all recorders of a row. */
@inline
export function record(value: f64, recorders: usize, width: i32): void {
  if (!(value >= 0 && value < Infinity)) noDuration(value);
  const hasParts = value < LARGEST_WITH_PARTS;
  const amount = floor(hasParts ? value * PARTS + 0.5 : value);
  // Zero may bear a sign, which the sum takes away.
  const bucket = max<i32>(0, min<i32>(BUCKETS - 1, ((reinterpret<i64>(value + 0) >>> DROPPED_BITS) - FIRST_BUCKET) as i32));
  const doubling = ((bucket >> 7) as usize) << 2;
  const within = ((bucket & 127) as usize) << 2;
  for (let place = 0; place < width; place++) {
    const recorder = load<u32>(recorders + ((place as usize) << 2)) as usize;
    const field = fields + (recorder << 5);
    if (hasParts) {
      const parts = load<f64>(field) + amount;
      store<f64>(field, parts);
      if (parts >= MOST_PARTS) carry(field, parts);
    } else store<f64>(field, load<f64>(field, 8) + amount, 8);
    if (value < load<f64>(field, 16)) store<f64>(field, value, 16);
    if (value > load<f64>(field, 24)) store<f64>(field, value, 24);
    const at = pages + (recorder << 8) + doubling;
    let page = load<u32>(at) as usize;
    if (page == 0) page = addPage(at);
    const count = counts + page * PAGE_BYTES + within;
    store<u32>(count, load<u32>(count) + 1);
  }
}

function carry(field: usize, parts: f64): void {
  const wholes = floor(parts / PARTS);
  store<f64>(field, parts - wholes * PARTS);
  store<f64>(field, load<f64>(field, 8) + wholes, 8);
}

function addPage(at: usize): usize {
  const page = load<u32>(header);
  store<u32>(header, page + 1);
  store<u32>(at, page);
  memory.fill(counts + (page as usize) * PAGE_BYTES, 0, PAGE_BYTES);
  return page as usize;
}
