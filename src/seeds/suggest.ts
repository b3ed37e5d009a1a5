import { closest } from '../estimate/formula/closest.ts';

/** "; did you mean `x`?", or the list where it is short, or nothing. */
export function suggest(found: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearest(found, names);
  if (near !== null) return `; did you mean \`${near}\`?`;
  if (names.length === 0) return '; there is none yet';
  const shown = names
    .slice(0, 12)
    .map((name) => `\`${name}\``)
    .join(', ');
  return names.length <= 12 ? `; known: ${shown}` : `; known: ${shown} and ${names.length - 12} more`;
}

/** The known name that is spelt most like the one found. Where all begin with `article/`, only the rest is compared, or all would look alike. */
function nearest(found: string, names: readonly string[]): string | null {
  const head = found.slice(0, found.indexOf('/') + 1);
  if (head === '' || !names.every((name) => name.startsWith(head))) return closest(found, names);
  const end = closest(
    found.slice(head.length),
    names.map((name) => name.slice(head.length)),
  );
  return end === null ? null : head + end;
}
