/**
 * How wide a text is, about, in pixels: no font is at hand at build, and the reader's is unknown. The classes are the mean widths, in
 * ems, of common system sans-serif faces, rounded up: a label judged too wide costs room, one judged too narrow collides.
 */
const NARROW = /[iljtfrI.,:;'’|()!\[\] ]/;
const WIDE = /[mwMWQO@%—]/;

export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const c of text) ems += NARROW.test(c) ? 0.32 : WIDE.test(c) ? 0.86 : c >= 'A' && c <= 'Z' ? 0.68 : 0.56;
  return ems * size * (bold ? 1.1 : 1);
}
