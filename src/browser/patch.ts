import type { Element as Tree, Node as TreeNode, Value } from '../chart/node.ts';

const SVG = 'http://www.w3.org/2000/svg';

const set = (el: Element, name: string, value: Value): void => {
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

/**
 * Brings the children of `el`, a part of a picture, from `old` to `next`, in order: an element is kept as long as its tag is the same, and only what differs is
 * touched. Nothing is parsed.
 */
export function patch(el: Element, old: readonly TreeNode[], next: readonly TreeNode[]): void {
  next.forEach((now, i) => {
    const was = old[i];
    const child = el.childNodes[i];
    if (was === undefined || !child) el.append(create(now, true));
    else if (typeof now === 'string' && typeof was === 'string') {
      if (now !== was) child.nodeValue = now;
    } else if (now[0] !== was[0]) child.replaceWith(create(now, true));
    else {
      const [before, after] = [was as Tree, now as Tree];
      for (const name in { ...before[1], ...after[1] }) if (before[1][name] !== after[1][name]) set(child as Element, name, after[1][name]);
      patch(child as Element, before.slice(2) as TreeNode[], after.slice(2) as TreeNode[]);
    }
  });
  for (let i = next.length; i < old.length; i++) el.lastChild!.remove();
}
