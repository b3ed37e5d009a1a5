import type {} from 'mdast-util-to-hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { element } from './directive.ts';

/** `:::since` becomes an aside under its own heading: what came out after the claim is not held against it. */
export function sinceThen() {
  return (tree: Root) => {
    visit(tree, 'containerDirective', (node) => {
      if (node.name !== 'since') return;
      element(node, 'section', { className: ['since'] });
      node.children.unshift({
        type: 'paragraph',
        data: { hName: 'h4' },
        children: [{ type: 'text', value: 'Since then' }],
      });
    });
  };
}
