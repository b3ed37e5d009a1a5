import { escape } from './escape.ts';
import type { Node } from './node.ts';

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

/** Shapes of a picture, which have no children. */
const SHAPES = new Set(['circle', 'line', 'path', 'rect']);

/** Where a shape or a text stands: zero, where nothing is said. */
const PLACE = new Set(['x', 'y', 'x1', 'y1', 'x2', 'y2']);

interface Manner {
  /** Shapes close themselves, as SVG allows (`<path d="..."/>`), and a place of zero is left out, since SVG takes it where none is given. */
  brief?: true;
  /**
   * How the words of a picture are kept apart where it is read as text (in a reader mode, a text browser, a copy), so that "10" and "0 million" side by
   * side are not "100 million": by a blank at the end of each text, which nobody sees; or by a line break behind it, where our own drawing sets each letter.
   */
  apart?: 'inside' | 'behind';
}

/** The tree as HTML, with SVG inside it as HTML has it. */
export const print = (node: Node): string => written(node, {});

/** Prints a node for a page and keeps the words of a picture apart. It adds no child, since the browser counts children. */
export const printPage = (node: Node): string => written(node, { apart: 'inside' });

/** Prints a node for a page where each byte counts, such as an embed. */
export const printBriefly = (node: Node): string => written(node, { apart: 'inside', brief: true });

/** The tree as a picture of its own. */
export const printPicture = (node: Node): string => written(node, { apart: 'behind' });

/** A place in a page's picture, to a tenth of a per cent, which is less than a pixel. */
const rounded = (value: string): string =>
  value.replace(/^(\d+\.\d)\d%$/, (place) => `${Number(parseFloat(place).toFixed(1))}%`);

/** `ends` where the node is the last of a text that a blank ends. */
function written(node: Node, manner: Manner, ends = false): string {
  if (typeof node === 'string') return escape(node) + (ends ? ' ' : '');
  const [tag, attributes, ...children] = node;
  let out = `<${tag}`;
  for (const name in attributes) {
    const value = attributes[name];
    if (value === null || value === undefined || (manner.brief && PLACE.has(name) && /^0%?$/.test(String(value))))
      continue;
    const text = manner.apart === 'inside' ? rounded(String(value)) : String(value);
    out += value === true ? ` ${name}` : ` ${name}="${escape(text)}"`;
  }
  if (manner.brief && SHAPES.has(tag)) return `${out}/>`;
  out += '>';
  if (VOID.has(tag)) return out;
  // Inside a script, text is not escaped by HTML's rules; JSON's own escape keeps it from ending the element.
  if (tag === 'script') return `${out}${children.join('').replaceAll('<', '\\u003c')}</script>`;
  const inside = manner.apart === 'inside' && (ends || tag === 'text');
  children.forEach((child, i) => {
    out += written(child, manner, inside && i === children.length - 1);
  });
  return `${out}</${tag}>${manner.apart === 'behind' && tag === 'text' ? '\n' : ''}`;
}
