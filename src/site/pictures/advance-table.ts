import { type Face, face, FILES } from '../../raster/face.ts';

/**
 * A module in place of `src/raster/advance.ts`: the widths of all letters of all faces, as numbers. Who draws a picture again as SVG needs no more of a typeface. Letters
 * of one width stand together, as runs of code points.
 */
export function advanceTable(): string {
  const table = Object.fromEntries((Object.keys(FILES) as Face[]).map((name) => [name, widthsOf(name)]));
  return `const table = ${JSON.stringify(table)};
const known = new Map(Object.entries(table).map(([name, { em, widths }]) => {
  const all = new Map();
  for (const [width, runs] of Object.entries(widths)) {
    let at = 0;
    for (const [skip, length] of runs) {
      at += skip;
      for (let i = 0; i < length; i++) all.set(at++, Number(width) / em);
    }
  }
  return [name, all];
}));
export const advance = (name, letter) => known.get(name).get(letter.codePointAt(0) ?? 0) ?? table[name].none / table[name].em;
`;
}

function widthsOf(name: Face): { em: number; none: number; widths: Record<string, Array<[number, number]>> } {
  const { typeface } = face(name);
  const width = (point: number): number => typeface.glyphForCodePoint(point).advanceWidth;
  const widths: Record<string, Array<[number, number]>> = {};
  const ends = new Map<string, number>();
  for (const point of [...typeface.characterSet].sort((a, b) => a - b)) {
    const key = String(width(point));
    const runs = (widths[key] ??= []);
    const end = ends.get(key) ?? 0;
    const last = runs.at(-1);
    if (last && end === point) last[1]++;
    else runs.push([point - end, 1]);
    ends.set(key, point + 1);
  }
  // No face has a letter there.
  return { em: typeface.unitsPerEm, none: width(0x10ffff), widths };
}
