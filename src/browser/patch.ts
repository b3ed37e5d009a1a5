import type { Element as Tree, Node as TreeNode } from '../chart/node.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Sets one attribute. A field's value is its property: the attribute is only what it began with, and a field in use is the reader's. */
function set(el: Element, name: string, value: unknown): void {
  if (name === 'value' && el instanceof HTMLInputElement) {
    if (el.value !== String(value) && el !== document.activeElement) el.value = String(value);
  } else if (value === null || value === undefined) el.removeAttribute(name);
  else el.setAttribute(name, value === true ? '' : String(value));
}

/** A new page node from a tree. */
export function create(node: TreeNode, inSvg = false): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  const svg = inSvg || tag === 'svg';
  const el = svg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const name in attributes) if (attributes[name] !== null && attributes[name] !== undefined) set(el, name, attributes[name]);
  for (const child of children) el.appendChild(create(child, svg));
  return el;
}

/**
 * Brings `dom`, which shows `old`, to show `next`, child by child in order. A part that is the same object in both is passed over, so
 * pictures reuse what stays. Elements are kept as long as their tag is the same: focus and a drag survive.
 */
export function patch(dom: Node, old: TreeNode, next: TreeNode): void {
  if (old === next) return;
  if (typeof old === 'string' || typeof next === 'string' || old[0] !== next[0]) {
    if (typeof old === 'string' && typeof next === 'string') dom.nodeValue = next;
    else (dom as ChildNode).replaceWith(create(next, dom.parentNode instanceof SVGElement));
    return;
  }
  const el = dom as Element;
  const was = old[1];
  const now = next[1];
  if (was !== now) {
    for (const name in now) if (now[name] !== was[name] || name === 'value') set(el, name, now[name]);
    for (const name in was) if (!(name in now)) el.removeAttribute(name);
  }
  const kept = Math.min(old.length, next.length);
  // Walking from sibling to sibling, since `childNodes[i]` would count from the start each time. Replacing keeps the place.
  let child = el.firstChild;
  for (let i = 2; i < kept; i++) {
    const following = child!.nextSibling;
    patch(child!, old[i] as TreeNode, next[i] as TreeNode);
    child = following;
  }
  for (let i = kept; i < next.length; i++) el.appendChild(create(next[i] as TreeNode, el instanceof SVGElement));
  for (let i = kept; i < old.length; i++) el.lastChild!.remove();
}

/** Whether the page shows exactly this tree, by tags, texts and numbers of children. What a proxy or a reader's tool changed must not be patched. */
export function shows(dom: Node | null, tree: TreeNode): boolean {
  if (!dom) return false;
  if (typeof tree === 'string') return dom.nodeType === 3 && dom.nodeValue === tree;
  if (dom.nodeName.toLowerCase() !== tree[0].toLowerCase() || dom.childNodes.length !== tree.length - 2) return false;
  let child = dom.firstChild;
  for (let i = 2; i < tree.length; i++) {
    if (!shows(child, tree[i] as TreeNode)) return false;
    child = child!.nextSibling;
  }
  return true;
}

/** The page's element for a tree: the one there if it shows it, else a new one in its place. */
export function adopt(dom: Element, tree: Tree): Element {
  if (shows(dom, tree)) return dom;
  const fresh = create(tree) as Element;
  dom.replaceWith(fresh);
  return fresh;
}
