import type { Attributes, Element as Tree, Node as TreeNode } from '../chart/node.ts';
import { create, set } from './create.ts';

export { create } from './create.ts';

/**
 * Brings the children of `el`, a part of a picture, from `old` to `next`, in order: an element is kept as long as its tag is the same, and only what differs is
 * touched. Nothing is parsed. `first` is where the nodes begin in both: 0 in a list, 2 in an element, behind its tag and its attributes.
 */
export function patch(el: Element, old: readonly unknown[], next: readonly unknown[], first = 0): void {
  let child = el.firstChild;
  for (let i = first; i < next.length; i++) {
    const [was, now] = [old[i] as TreeNode | undefined, next[i] as TreeNode];
    const following = child && child.nextSibling;
    if (!was || !child) el.append(create(now, true));
    else if (typeof now === 'string' && typeof was === 'string') {
      if (now !== was) child.nodeValue = now;
    } else if (typeof now !== typeof was || now[0] !== was[0]) child.replaceWith(create(now, true));
    else {
      const [before, after] = [was[1] as Attributes, now[1] as Attributes];
      for (const name in { ...before, ...after })
        if (before[name] !== after[name]) set(child as Element, name, after[name]);
      patch(child as Element, was as Tree, now as Tree, 2);
    }
    child = following;
  }
  for (let i = next.length; i < old.length; i++) el.lastChild?.remove();
}
