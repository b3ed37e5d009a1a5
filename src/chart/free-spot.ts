/** A rectangle in pixels of the narrow picture. */
export interface Box { left: number; right: number; top: number; bottom: number }

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A place for a label, with the line that leads to it from its mark where it stands farther off. */
export interface Place { box: Box; leader?: Box }

/** The first of the candidates that lies within `frame` and meets nothing; a leader may begin in its own mark. Undefined where none does. */
export function freeSpot<T extends Place>(candidates: readonly T[], taken: readonly Box[], frame: Box, own: Box): T | undefined {
  return candidates.find(({ box, leader }) =>
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
    && !taken.some((t) => meets(t, box) || (leader !== undefined && meets(t, leader) && !meets(t, own))));
}
