import { Chains } from './chains.ts';
import { extentOf, type Node } from './directives.ts';
import { applyEdits } from './edits.ts';
import type { Passage, ProseWorld } from './passage.ts';
import { editProse, plainLine } from './prose.ts';
import type { SeedFile } from '../../seeds/seed-file.ts';

export type Line = (text: string, path: readonly PropertyKey[]) => string;

/** Lines of one seed's front matter as plain text, their figures belonging to `claim` or `estimate` where given. */
export function lineReader(
  world: ProseWorld,
  file: SeedFile,
  owner: Partial<Passage['owner']>,
  restates?: string,
): Line {
  const whole = { article: null, claim: null, estimate: null, ...owner };
  return (text, path) =>
    plainLine(world, text, {
      file,
      owner: whole,
      at: (offset) => file.placeWithin(path, offset),
      ...(restates === undefined ? {} : { restates }),
    });
}

/** Reads every text of a part of the front matter, such as the names of the events. Nobody fills figures in there, so a bare numeral is a fault. */
export function readEach(line: Line, part: unknown, path: readonly PropertyKey[]): void {
  if (typeof part === 'string') line(part, path);
  else if (typeof part === 'object' && part !== null)
    for (const [key, value] of Object.entries(part)) readEach(line, value, [...path, key]);
}

/** A body of prose whose figures have their chains in the record. */
export function proseBody(
  world: ProseWorld,
  file: SeedFile,
  nodes: readonly Node[],
  owner: Partial<Passage['owner']>,
): { body: string; chains: Chains } {
  const chains = new Chains();
  if (nodes.length === 0) return { body: '', chains };
  const edits = editProse(
    world,
    nodes,
    file.text,
    { file, owner: { article: null, claim: null, estimate: null, ...owner }, at: file.at },
    chains,
  );
  return { body: applyEdits(file.text, ...extentOf(nodes), edits), chains };
}
