import { escape } from './escape.ts';
import type { Node } from './node.ts';

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

/** Shapes of a picture, which have no children. */
const SHAPES = new Set(['circle', 'line', 'path', 'rect']);

/** The tree as HTML, with SVG inside it as HTML has it. No white space is added: the browser counts children. */
export const print = (node: Node): string => written(node, false);

/** The same, where each byte counts: shapes close themselves, as SVG allows (`<path d="..."/>`). */
export const printBriefly = (node: Node): string => written(node, true);

function written(node: Node, brief: boolean): string {
  if (typeof node === 'string') return escape(node);
  const [tag, attributes, ...children] = node;
  let out = `<${tag}`;
  for (const name in attributes) {
    const value = attributes[name];
    if (value === null || value === undefined) continue;
    out += value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`;
  }
  if (brief && SHAPES.has(tag)) return `${out}/>`;
  out += '>';
  if (VOID.has(tag)) return out;
  // Inside a script, text is not escaped by HTML's rules; JSON's own escape keeps it from ending the element.
  if (tag === 'script') return `${out}${children.join('').replaceAll('<', '\\u003c')}</script>`;
  for (const child of children) out += written(child, brief);
  return `${out}</${tag}>`;
}
