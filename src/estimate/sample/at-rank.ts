/** So many values are looked at first, at even steps. They say between which two values a rank lies. */
const SOME = 256;
/** In standard deviations: so far to each side of its place among those the rank is sought. */
const WIDE = 3;

const some = new Float64Array(SOME);
let near = new Float64Array();

/**
 * The value that has this rank, from 0, among all values in order. They stay as they are. A few of them, sorted, give two values between which it lies nearly always; one
 * pass counts what lies below the two, and only what lies between them is put in order (Floyd and Rivest, 1975, "Expected time bounds for selection"). The few
 * are taken from everywhere, so it does no harm where values first fall and then rise, as those of `abs(a - b)` along `a` do: to halve such in place took ten times as long.
 */
export function valueAtRank(values: Float64Array, rank: number): number {
  const count = values.length;
  if (near.length < count) near = new Float64Array(count);
  const step = count / SOME;
  for (let k = 0; k < SOME; k++) some[k] = values[Math.floor(k * step)] ?? NaN;
  some.sort();
  const share = rank / count;
  const gap = WIDE * Math.sqrt(SOME * share * (1 - share)) + 1;
  const low = some[Math.floor(share * SOME - gap)] ?? -Infinity;
  const high = some[Math.ceil(share * SOME + gap)] ?? Infinity;
  let below = 0;
  let between = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? NaN;
    if (value < low) below++;
    else if (value <= high) near[between++] = value;
  }
  if (rank < below || rank >= below + between) return values.slice().sort()[rank] ?? NaN;
  return low === high ? low : select(rank - below, between - 1);
}

/** The value of this rank among the first of `near`, up to the place `high`. Hoare (1961), "Algorithm 65: find". */
function select(rank: number, high: number): number {
  let low = 0;
  while (low < high) {
    const pivot = near[rank] ?? NaN;
    let i = low;
    let j = high;
    while (i <= j) {
      while ((near[i] ?? NaN) < pivot) i++;
      while ((near[j] ?? NaN) > pivot) j--;
      if (i > j) break;
      const swapped = near[i] ?? NaN;
      near[i++] = near[j] ?? NaN;
      near[j--] = swapped;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else break;
  }
  return near[rank] ?? NaN;
}
