import type { Node } from './node.ts';

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

// Most have nothing to escape.
const text = (s: string): string => (/[&<>]/.test(s) ? s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : s);
const attribute = (s: string): string => (/[&"<]/.test(s) ? s.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;') : s);

/** The tree as HTML, with SVG inside it as HTML has it. No white space is added: the browser counts children. */
export function print(node: Node): string {
  if (typeof node === 'string') return text(node);
  const [tag, attributes, ...children] = node;
  let out = `<${tag}`;
  for (const name in attributes) {
    const value = attributes[name];
    if (value === null || value === undefined) continue;
    out += value === true ? ` ${name}` : ` ${name}="${attribute(String(value))}"`;
  }
  out += '>';
  if (VOID.has(tag)) return out;
  // Inside a script, text is not escaped by HTML's rules; JSON's own escape keeps it from ending the element.
  if (tag === 'script') return `${out}${children.join('').replaceAll('<', '\\u003c')}</script>`;
  for (const child of children) out += print(child);
  return `${out}</${tag}>`;
}
