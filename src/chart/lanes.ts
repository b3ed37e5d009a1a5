import { spot } from './marks.ts';
import type { Anchor, Spot } from './marks.ts';
import { textWidth } from './text-width.ts';

export interface Wanted {
  x: number;
  text: string;
  prefer?: Anchor;
  bold?: boolean /** Left out rather than given a lane of its own. */;
  optional?: boolean;
}
export type Laned<W extends Wanted> = W & Spot & { lane: number };

const GAP = 3; // per cent between two labels of one lane

/**
 * Gives each label the first line in which it meets no other: the first wanted is served first, and a new line opens when all
 * are taken. So labels never overlap at the narrow width, nor at any wider one.
 */
export function lanes<W extends Wanted>(wanted: readonly W[], size = 12, width?: number): Array<Laned<W>> {
  const placed: Array<Laned<W>> = [];
  let used = 1;
  for (const w of wanted) {
    const { x, text, prefer, bold, optional } = w;
    const at = spot(x, textWidth(text, size, bold), prefer, [], width);
    const free = (lane: number): boolean =>
      placed.every((p) => p.lane !== lane || at.left > p.right + GAP || at.right < p.left - GAP);
    let lane = 0;
    while (lane < used && !free(lane)) lane++;
    if (lane === used) {
      if (optional) continue;
      used++;
    }
    placed.push({ ...w, ...at, lane });
  }
  return placed;
}
