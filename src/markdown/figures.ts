import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { element, recordId } from './directive.ts';

/** `:fig[470]{o=3}` becomes a link to the chain of the figure, which stands on the same page; `live` names what it follows. */
export function figures() {
  return (tree: Root, file: { data: Record<string, unknown> }) => {
    const id = recordId(file);
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'fig') return;
      const { o, live } = node.attributes ?? {};
      element(node, 'a', {
        className: ['fig'],
        href: `#o-${id}-${o ?? 0}`,
        ...(live ? { dataLiveFig: live } : {}),
      });
    });
  };
}
