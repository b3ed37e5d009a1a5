/** Puts the k-th smallest of `a[from..to]` at `a[k]`, smaller ones before and greater ones behind it. Hoare's quickselect, middle as pivot. */
function select(a: Float64Array, k: number, from: number, to: number): void {
  while (from < to) {
    const pivot = a[(from + to) >> 1]!;
    let i = from;
    let j = to;
    while (i <= j) {
      while (a[i]! < pivot) i++;
      while (a[j]! > pivot) j--;
      if (i <= j) {
        const swap = a[i]!;
        a[i++] = a[j]!;
        a[j--] = swap;
      }
    }
    if (k <= j) to = j;
    else if (k >= i) from = i;
    else return;
  }
}

/**
 * Quantiles of equally likely values at ascending `shares`, between the two nearest values in a straight line (Hazen's rule: the i-th of n
 * stands for the share (i - 1/2) / n). Reorders `values`, so give it a copy. What lies before one quantile is not looked at again for the next.
 */
export function quantiles(values: Float64Array, shares: readonly number[]): number[] {
  const last = values.length - 1;
  let from = 0;
  return shares.map((share) => {
    const place = Math.min(last, Math.max(0, share * values.length - 0.5));
    const k = Math.floor(place);
    select(values, k, from, last);
    from = k;
    let next = Infinity;
    if (k < last) for (let i = k + 1; i <= last; i++) if (values[i]! < next) next = values[i]!;
    return place === k ? values[k]! : values[k]! + (place - k) * (next - values[k]!);
  });
}
