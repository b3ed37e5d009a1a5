/**
 * How wide a text is at most, about, in pixels: no font is at hand at build, and the reader's is unknown. The classes are the mean widths, in
 * ems, of the widest of the common system sans-serif faces (DejaVu Sans, Verdana): a label judged too wide costs room, one judged too narrow
 * collides with its neighbour or is cut off.
 */
const NARROW = /[iljtfrI.,:;'’|()![\] ]/;
const WIDE = /[mwMWQO@%—]/;

export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const c of text) ems += NARROW.test(c) ? 0.35 : WIDE.test(c) ? 0.9 : c < 'a' ? 0.66 : 0.61;
  return ems * size * (bold ? 1.12 : 1);
}
