import type { Definition, Html, Image, Link, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { linkFault } from '../schema/web-address.ts';

/**
 * Text of seeds is data: raw HTML is printed as the characters it is, links that lead elsewhere than to a page lose their target,
 * and pictures become links, so that no page asks another host for anything. A link to a page of the site gets the site's base path.
 */
export function plainText({ base = '/' }: { base?: string } = {}) {
  const target = (url: string): string =>
    linkFault(url) !== null ? '' : url.startsWith('/') ? base.replace(/\/$/, '') + url : url;
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'html' && parent && index !== undefined) {
        const text: Text = { type: 'text', value: (node as Html).value };
        parent.children[index] = text;
      }
      if (node.type === 'link' || node.type === 'definition')
        (node as Link | Definition).url = target((node as Link | Definition).url);
      if (node.type === 'image' && parent && index !== undefined) {
        const image = node as Image;
        const link: Link = {
          type: 'link',
          url: target(image.url),
          children: [{ type: 'text', value: image.alt || image.url }],
        };
        parent.children[index] = link;
      }
    });
  };
}
