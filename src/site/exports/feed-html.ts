import type { ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** Elements whose meaning survives outside our pages; of others the words stay. */
const KEPT = new Set('a p em strong b i blockquote ul ol li h2 h3 h4 br sup sub code'.split(' '));

/** Elements without words. */
const DROPPED = new Set(['script', 'style', 'svg']);

/**
 * Our own rendered HTML for a reader's programme: addresses absolute, no class, no attribute but an address. `page` is where the HTML stands
 * on the site; a link to a place on the same page goes there.
 */
export function feedHtml(html: string, page: string): string {
  const kept = (node: Nodes): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' && node.type !== 'root') return [];
    const children = node.children.flatMap(kept);
    if (node.type === 'root') return children;
    if (DROPPED.has(node.tagName)) return [];
    if (!KEPT.has(node.tagName)) return children;
    const { href } = node.properties;
    const properties = typeof href === 'string' ? { href: new URL(href, page).href } : {};
    return [{ type: 'element', tagName: node.tagName, properties, children }];
  };
  const tree: Root = { type: 'root', children: kept(fromHtml(html, { fragment: true })) };
  return toHtml(tree, { characterReferences: { useNamedReferences: true } }).trim();
}
