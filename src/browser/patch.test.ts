import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Element as Tree, Node as TreeNode } from '../chart/node.ts';
import { create, patch } from './patch.ts';

beforeAll(() => void vi.stubGlobal('document', parseHTML('<html><body></body></html>').document));
afterAll(() => void vi.unstubAllGlobals());

/** Pictures as the charts make them: no empty text, no two texts side by side. Texts begin as tags do, which must not be taken for them. */
const { nodes } = fc.letrec<{ nodes: TreeNode[]; node: TreeNode }>((tie) => ({
  nodes: fc
    .array(tie('node'), { maxLength: 4 })
    .map((list) => list.filter((node, i) => typeof node !== 'string' || typeof list[i - 1] !== 'string')),
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('grey', 'a range', 'text'),
    fc
      .tuple(
        fc.constantFrom('g', 'text', 'line'),
        fc.record({ x: fc.constantFrom('1%', '2%', null), class: fc.constantFrom('c', 'd') }, { requiredKeys: [] }),
        tie('nodes'),
      )
      .map(([tag, attributes, children]): Tree => [tag, attributes, ...children]),
  ),
}));

const drawn = (list: readonly TreeNode[]): Element => {
  const el = document.createElement('g');
  el.append(...list.map((node) => create(node, true)));
  return el;
};

/** Whatever the order in which attributes were set. */
const shape = (node: Node): unknown =>
  node.nodeType === 3
    ? node.nodeValue
    : [
        node.nodeName,
        [...(node as Element).attributes].map(({ name, value }) => `${name}=${value}`).sort(),
        [...node.childNodes].map(shape),
      ];

test('a patched picture is the picture drawn anew', () => {
  fc.assert(
    fc.property(nodes, nodes, (old, next) => {
      const el = drawn(old);
      patch(el, old, next);
      expect(shape(el)).toEqual(shape(drawn(next)));
    }),
    { numRuns: 500 },
  );
});
