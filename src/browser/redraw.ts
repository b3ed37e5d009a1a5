import type { Node as TreeNode } from '../chart/node.ts';
import { create } from './create.ts';

/** In place of `patch.ts` in an embed: one figure's marks are few enough to be made anew. */
export const patch = (el: Element, _old: readonly TreeNode[], next: readonly TreeNode[]): void =>
  el.replaceChildren(...next.map((node) => create(node, true)));
