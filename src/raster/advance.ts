import { face, type Face } from './face.ts';

const known = new Map<Face, Map<string, number>>();

/** How wide a letter of a face is, in ems. Apart, since the checker of a built site carries a table in its place (`src/site/pictures/advance-table.ts`). */
export function advance(name: Face, letter: string): number {
  let widths = known.get(name);
  if (widths === undefined) known.set(name, (widths = new Map()));
  let width = widths.get(letter);
  if (width === undefined) {
    const { typeface } = face(name);
    width = typeface.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / typeface.unitsPerEm;
    widths.set(letter, width);
  }
  return width;
}
