import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { element } from './directive.ts';

/**
 * `:claim[words]{id=total}` becomes a mark that the page fills with its verdict; `::note{claim=total}` the place where
 * the claim's note stands; `:quote[words]` a quotation.
 */
export function claimMarks() {
  return (tree: Root) => {
    visit(tree, ['textDirective', 'leafDirective'], (node) => {
      if (node.type === 'textDirective' && node.name === 'claim') {
        element(node, 'mark', { dataClaim: String(node.attributes?.id ?? '') });
      }
      if (node.type === 'textDirective' && node.name === 'quote') element(node, 'q', {});
      if (node.type === 'leafDirective' && node.name === 'note') {
        element(node, 'hr', { dataNote: String(node.attributes?.claim ?? '') });
      }
    });
  };
}
