/** Where two texts part, and what stands there in each. */
export function firstDifference(
  found: string,
  expected: string,
): { line: number; column: number; found: string; expected: string } {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at++;
  const before = found.slice(0, at);
  const from = Math.max(0, at - 20);
  const cut = (text: string): string => JSON.stringify(text.slice(from, at + 40));
  return {
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    found: cut(found),
    expected: cut(expected),
  };
}
