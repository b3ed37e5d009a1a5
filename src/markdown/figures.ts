import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { element, recordId } from './directive.ts';

/** `:fig[470]{o=3}` becomes a link to the chain of the figure, which stands on the same page. */
export function figures() {
  return (tree: Root, file: { data: Record<string, unknown> }) => {
    const id = recordId(file);
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'fig') return;
      element(node, 'a', { className: ['fig'], href: `#o-${id}-${node.attributes?.['o'] ?? 0}` });
    });
  };
}
