import { closest } from '../../src/estimate/formula.ts';

/** "; did you mean `x`?", or the list where it is short, or nothing. */
export function suggest(found: string, known: Iterable<string>): string {
  const names = [...known];
  const near = closest(found, names);
  if (near !== null) return `; did you mean \`${near}\`?`;
  if (names.length === 0) return '; there is none yet';
  const shown = names.slice(0, 12).map((name) => `\`${name}\``).join(', ');
  return names.length <= 12 ? `; known: ${shown}` : `; known: ${shown} and ${names.length - 12} more`;
}
