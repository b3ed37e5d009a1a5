import { relative } from 'node:path';
import { importsOf, sources } from './imports-of.ts';

/** Which rooms of `src/` each room imports from. */
function uses(src: string): Map<string, Set<string>> {
  const room = (file: string): string => relative(src, file).split('/')[0] ?? '';
  const found = new Map<string, Set<string>>();
  for (const file of sources(src).filter((one) => relative(src, one).includes('/'))) {
    const own = found.get(room(file)) ?? new Set();
    for (const to of importsOf(file).map(room)) if (to !== room(file) && to !== 'styles') own.add(to);
    found.set(room(file), own);
  }
  return found;
}

/**
 * The rooms as a Mermaid graph, each over those that it imports from. An arrow that follows from others is left out: `site` imports from `language`, and the
 * way over `chart` shows it.
 */
export function roomsGraph(src: string): string {
  const all = uses(src);
  const below = (room: string): Set<string> =>
    new Set([...(all.get(room) ?? [])].flatMap((one) => [one, ...below(one)]));
  const arrows = [...all].sort().flatMap(([room, used]) => {
    const next = [...used].filter((one) => ![...used].some((other) => below(other).has(one))).sort();
    return next.map((one) => `  ${room} --> ${one}`);
  });
  return ['graph TD', ...arrows].join('\n');
}
