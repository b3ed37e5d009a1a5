import { read } from './read.ts';

/** So many values are looked at first, at even steps. They say between which two values a rank lies. */
const SOME = 256;
/** A rank is sought so many standard deviations to each side of its place among those few. */
const WIDE = 3;

const some = new Float64Array(SOME);
let near = new Float64Array();

/**
 * The values that have these ranks, from 0, among all values in order. They stay as they are. A few of them, sorted, give two values between which one of a rank lies nearly always; a
 * pass counts what lies below the two, and only what lies between them is put in order (Floyd and Rivest, 1975, "Expected time bounds for selection"). The few
 * are taken from everywhere, so it does no harm where values first fall and then rise, as those of `abs(a - b)` along `a` do: to halve such in place took ten times as long.
 */
export function valuesAtRanks(values: Float64Array, ranks: readonly number[]): number[] {
  const count = values.length;
  if (near.length < count) near = new Float64Array(count);
  for (let k = 0; k < SOME; k++) some[k] = read(values, Math.floor((k * count) / SOME));
  some.sort();
  return ranks.map((rank) => {
    const share = rank / count;
    const gap = WIDE * Math.sqrt(SOME * share * (1 - share)) + 1;
    const low = some[Math.floor(share * SOME - gap)] ?? -Infinity;
    const high = some[Math.ceil(share * SOME + gap)] ?? Infinity;
    let below = 0;
    let between = 0;
    // Counted without `if`: the processor would guess wrong at every second value, and each wrong guess costs time.
    for (let i = 0; i < count; i++) {
      const value = read(values, i);
      near[between] = value;
      below += Number(value < low);
      between += Number(value >= low) & Number(value <= high);
    }
    if (rank < below || rank >= below + between) return values.slice().sort()[rank] ?? NaN;
    return low === high ? low : select(rank - below, between - 1);
  });
}

/** The value of this rank among the first of `near`, up to the place `high`. Hoare (1961), "Algorithm 65: find". */
function select(rank: number, high: number): number {
  let low = 0;
  while (low < high) {
    const pivot = near[rank] ?? NaN;
    let i = low;
    let j = high;
    while (i <= j) {
      while (read(near, i) < pivot) i++;
      while (read(near, j) > pivot) j--;
      if (i > j) break;
      const swapped = read(near, i);
      near[i++] = read(near, j);
      near[j--] = swapped;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else break;
  }
  return near[rank] ?? NaN;
}
