/** The known name closest to a mistyped one, or null where none is close enough to be meant. */
export function nearest(found: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  // A third of the letters may differ: `monthly-rat`, `montly-rate`, but not `weekly`.
  let least = Math.max(2, Math.floor(found.length / 3)) + 1;
  for (const name of known) {
    const steps = distance(found.toLowerCase(), name.toLowerCase(), least);
    if (steps < least) {
      least = steps;
      best = name;
    }
  }
  return best;
}

/** "; did you mean `x`?", or the list where it is short, or nothing. */
export function suggest(found: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearest(found, names);
  if (near !== null) return `; did you mean \`${near}\`?`;
  if (names.length === 0) return '; there is none yet';
  const shown = names.slice(0, 12).map((name) => `\`${name}\``).join(', ');
  return names.length <= 12 ? `; known: ${shown}` : `; known: ${shown} and ${names.length - 12} more`;
}

/** Levenshtein distance, given up once it reaches `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
