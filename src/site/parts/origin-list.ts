import { kids } from '../../chart/node.ts';
import type { Node } from '../../chart/node.ts';
import type { Origin } from '../../estimate/types.ts';
import { path } from '../paths.ts';

const KIND: Record<Origin['kind'], string> = {
  quote: 'Quote',
  reference: 'Reference',
  estimate: 'Estimate',
  calculation: 'Calculation',
  working: 'Our working range',
  definition: 'By definition',
};

/** A chain with the names of all figures that have it. */
export interface OriginGroup {
  ids: [first: string, ...more: string[]];
  nodes: Node[];
}

/** The chains of a page's figures, each once: many figures of a page rest on one quote. */
export function originGroups(lists: ReadonlyArray<{ id: string; origins: readonly Origin[] }>): OriginGroup[] {
  const groups = new Map<string, OriginGroup>();
  for (const { id, origins } of lists) {
    origins.forEach((origin, i) => {
      const nodes = tree(origin);
      const same = JSON.stringify(nodes);
      const name = `o-${id}-${i}`;
      const group = groups.get(same);
      if (group) group.ids.push(name);
      else groups.set(same, { ids: [name], nodes });
    });
  }
  return [...groups.values()];
}

/** A figure's chain: what it is, where it comes from, and below it what that rests on, down to quotes and references. */
const tree = ({ href, label, value, detail, kind, children }: Origin): Node[] =>
  kids(
    ['b', {}, value],
    ' ',
    href ? ['a', { href: href.startsWith('/') ? path(href) : href }, label] : label,
    ['br', {}],
    ['span', { class: 'small' }, `${KIND[kind]}${detail ? `: ${detail}` : ''}`],
    children.length > 0 && ['ul', {}, ...children.map((child): Node => ['li', {}, ...tree(child)])],
  );
