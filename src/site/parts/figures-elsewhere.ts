import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** A rendered text whose figures lead to their chains on another page, at `page`. Our renderer names the class of a figure's link alone. */
export function figuresElsewhere(html: string, page: string): string {
  if (!html.includes('class="fig"')) return html;
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', ({ tagName, properties }) => {
    const { href, className } = properties;
    if (tagName === 'a' && Array.isArray(className) && className.includes('fig') && typeof href === 'string')
      properties.href = page + href;
  });
  return toHtml(tree);
}
