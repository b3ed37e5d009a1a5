/** Numbers in records have twelve digits; what is computed from them anew may differ in the last of these. */
const NEAR = 1e-8;

/** Where a computed value and a recorded one differ: the path to it, and both; null where they do not. */
export function unlike(computed: unknown, recorded: unknown, path = ''): string | null {
  if (typeof computed === 'number' && typeof recorded === 'number')
    return Math.abs(computed - recorded) <= NEAR * Math.max(Math.abs(computed), Math.abs(recorded))
      ? null
      : `\`${path}\` is ${recorded}, computed anew ${computed}`;
  if (typeof computed === 'object' && computed !== null && typeof recorded === 'object' && recorded !== null) {
    const keys = new Set([...Object.keys(computed), ...Object.keys(recorded)]);
    for (const key of keys) {
      const one = Object.hasOwn(computed, key) ? (computed as Record<string, unknown>)[key] : undefined;
      const other = Object.hasOwn(recorded, key) ? (recorded as Record<string, unknown>)[key] : undefined;
      const found = unlike(one, other, path === '' ? key : `${path}.${key}`);
      if (found !== null) return found;
    }
    return null;
  }
  return computed === recorded
    ? null
    : `\`${path}\` is ${JSON.stringify(recorded)}, computed anew ${JSON.stringify(computed)}`;
}
