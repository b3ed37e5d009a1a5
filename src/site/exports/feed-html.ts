import { escape } from '../../chart/escape.ts';

/** Elements whose meaning survives outside our pages; of others the text stays. */
const KEPT = new Set([
  'a',
  'p',
  'em',
  'strong',
  'b',
  'i',
  'blockquote',
  'ul',
  'ol',
  'li',
  'h2',
  'h3',
  'h4',
  'br',
  'sup',
  'sub',
  'code',
]);

/**
 * Our own rendered HTML for a reader's programme: addresses absolute, no class, no attribute but an address. `page` is where the HTML stands
 * on the site; a link to a place on the same page goes there.
 */
export function feedHtml(html: string, page: string): string {
  return html
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi,
      (_, close: string, tag: string, attributes: string) => {
        const name = tag.toLowerCase();
        if (!KEPT.has(name)) return '';
        if (close) return `</${name}>`;
        const href = name === 'a' ? /\shref="([^"]*)"/.exec(attributes)?.[1] : undefined;
        return href === undefined ? `<${name}>` : `<${name} href="${escape(new URL(unescape(href), page).href)}">`;
      },
    )
    .trim();
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The references that renderers write: `&#x26;`, `&#38;`, `&amp;`. */
const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (NAMED.get(name) ?? whole),
  );
