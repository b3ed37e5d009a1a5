/** Where `f` changes its sign between `a` and `b`. The interval is halved until no number lies between its ends. */
export function bisect(f: (x: number) => number, a: number, b: number): number {
  const negative = f(a) < 0;
  for (let middle = (a + b) / 2; a < middle && middle < b; middle = (a + b) / 2) {
    const value = f(middle);
    if (value === 0) return middle;
    if (value < 0 === negative) a = middle;
    else b = middle;
  }
  return Math.abs(f(a)) < Math.abs(f(b)) ? a : b;
}
