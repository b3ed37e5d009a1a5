import type { Html, Image, Link, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** Where a link of a seed may lead: the site itself, or the web. */
const ALLOWED = /^(https?:\/\/|\/|#|\.\.?\/)/;

/**
 * Text of seeds is data: raw HTML is printed as the characters it is, links that could run something lose their target,
 * and pictures become links, so that no page asks another host for anything.
 */
export function plainText() {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'html' && parent && index !== undefined) {
        const text: Text = { type: 'text', value: (node as Html).value };
        parent.children[index] = text;
      }
      if (node.type === 'link' && !ALLOWED.test((node as Link).url)) (node as Link).url = '';
      if (node.type === 'image' && parent && index !== undefined) {
        const image = node as Image;
        const link: Link = {
          type: 'link',
          url: ALLOWED.test(image.url) ? image.url : '',
          children: [{ type: 'text', value: image.alt || image.url }],
        };
        parent.children[index] = link;
      }
    });
  };
}
