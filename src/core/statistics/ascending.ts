// Sorts a great many numbers of which many are alike, as spans in days are: spread over buckets by size, then each bucket
// for itself. A comparison sort of a million takes several times as long.

/** Fewer are sorted directly. */
const FEW = 4096;
const BUCKETS = 1 << 16;

/** Values that are all alike, as whole days are, need no sorting. */
function sortBucket(bucket: Float64Array): void {
  const first = bucket[0];
  if (bucket.some((value) => value !== first)) bucket.sort();
}

/** A sorted copy of finite numbers ≥ 0. */
export function ascending(values: Float64Array): Float64Array {
  const size = values.length;
  let most = 0;
  for (let i = 0; i < size; i++) most = Math.max(most, values[i] ?? 0);
  // Where nothing is more than 0, it is infinite, and one bucket holds everything.
  const scale = (BUCKETS - 1) / most;
  if (size < FEW) return values.slice().sort();
  const ends = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < size; i++) {
    const bucket = (((values[i] ?? 0) * scale) | 0) + 1;
    ends[bucket] = (ends[bucket] ?? 0) + 1;
  }
  for (let i = 1; i <= BUCKETS; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  const sorted = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const bucket = ((values[i] ?? 0) * scale) | 0;
    const place = ends[bucket] ?? 0;
    sorted[place] = values[i] ?? NaN;
    ends[bucket] = place + 1;
  }
  // Each bucket now ends where the next one began.
  for (let i = 0, from = 0; i < BUCKETS; i++) {
    const to = ends[i] ?? 0;
    if (to - from > 1) sortBucket(sorted.subarray(from, to));
    from = to;
  }
  return sorted;
}
