import type { Node as TreeNode, Value } from '../chart/node.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Sets or removes an attribute. */
export const set = (el: Element, name: string, value: Value): void => {
  if (value === null || value === undefined) el.removeAttribute(name);
  else el.setAttribute(name, value === true ? '' : String(value));
};

/** A new page node from a tree; of SVG where it stands in a picture. */
export function create(node: TreeNode, inPicture = false): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  const svg = inPicture || tag === 'svg';
  const el = svg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const name in attributes) set(el, name, attributes[name]);
  el.append(...children.map((child) => create(child, svg)));
  return el;
}
