/** Where `f` changes its sign between `a` and `b`. The interval is halved until no number lies between its ends. */
export function bisect(f: (x: number) => number, a: number, b: number): number {
  const negative = f(a) < 0;
  // 2,200 halvings bring the widest interval down to one number.
  for (let i = 0; i < 2200; i++) {
    const middle = (a + b) / 2;
    if (middle === a || middle === b) break;
    const value = f(middle);
    if (value === 0) return middle;
    if (value < 0 === negative) a = middle;
    else b = middle;
  }
  return Math.abs(f(a)) < Math.abs(f(b)) ? a : b;
}
