/** A rectangle in pixels of the narrow picture. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A place for a label, with the line that leads to it from its mark where it stands farther off. */
export interface Place {
  box: Box;
  leader?: Box;
}

/** Whether a box lies in a frame. */
export const within = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/** The first of the places that meets nothing; a leader may begin in its own mark. Undefined where none does. */
export function freeSpot<T extends Place>(places: readonly T[], taken: readonly Box[], own: Box): T | undefined {
  return places.find(
    ({ box, leader }) =>
      !taken.some((t) => meets(t, box) || (leader !== undefined && meets(t, leader) && !meets(t, own))),
  );
}
