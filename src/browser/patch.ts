import type { Element as Tree, Node as TreeNode } from '../chart/node.ts';
import { create, set } from './create.ts';

export { create } from './create.ts';

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
