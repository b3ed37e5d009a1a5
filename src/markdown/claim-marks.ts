import type { Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import { element } from './directive.ts';

/** `:quote[words]{lang=ar dir=rtl}`: words in the language of their article. */
function tongue(attributes: TextDirective['attributes']): Record<string, string> {
  const { lang, dir } = attributes ?? {};
  return lang && dir ? { lang, dir } : {};
}

/**
 * `:claim[words]{id=total}` becomes a mark that the page fills with its verdict; `::note{claim=total}` the place where
 * the claim's note stands; `:quote[words]` a quotation. Its marks are letters, so that they are copied with the words.
 */
export function claimMarks() {
  return (tree: Root) => {
    visit(tree, ['textDirective', 'leafDirective'], (node, index, parent) => {
      if (node.type === 'textDirective' && node.name === 'claim') {
        element(node, 'mark', { dataClaim: String(node.attributes?.id ?? '') });
      }
      if (node.type === 'textDirective' && node.name === 'quote' && parent && index !== undefined) {
        const foreign = tongue(node.attributes);
        element(node, foreign.lang ? 'bdi' : 'span', foreign);
        parent.children.splice(index, 1, { type: 'text', value: '“' }, node, { type: 'text', value: '”' });
        return [SKIP, index + 3];
      }
      if (node.type === 'leafDirective' && node.name === 'note') {
        element(node, 'hr', { dataNote: String(node.attributes?.claim ?? '') });
      }
      return undefined;
    });
  };
}
