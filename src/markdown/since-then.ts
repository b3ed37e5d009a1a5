import type {} from 'mdast-util-to-hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { element } from './directive.ts';

/** `:::since` stands apart under its own words: what came out after the claim is not held against it. */
export function sinceThen() {
  return (tree: Root) => {
    visit(tree, 'containerDirective', (node) => {
      if (node.name !== 'since') return;
      element(node, 'div', { className: ['since'] });
      node.children.unshift({
        type: 'paragraph',
        data: { hProperties: { className: ['since-h'] } },
        children: [{ type: 'text', value: 'Since then' }],
      });
    });
  };
}
