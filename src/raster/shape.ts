import { face } from './font.ts';
import type { Face, Typeface } from './font.ts';
import { kerning } from './kern.ts';

/** A text set in a face: which glyphs, where each stands, and how wide it is, all in the face's own units. */
export interface Shaped { glyphs: number[]; at: number[]; width: number }

interface Setter { typeface: Typeface; kern: (left: number, right: number) => number; ligatures: Map<number, Ligature[]>; known: Map<string, Shaped | null> }
interface Ligature { rest: number[]; glyph: number }

const setters = new Map<Face, Setter>();

/** What stands over, under or against a letter, or is written from the right or in joined letters, is beyond this setter. */
const BEYOND = /[\p{M}\p{Default_Ignorable_Code_Point}]|[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]/u;

const MOST_KNOWN = 5000;

/**
 * Sets a line in a face as a browser does: pairs kerned, and the face's usual ligatures. Null where that is not all it takes, or where the
 * face lacks a letter.
 */
export function shape(text: string, name: Face): Shaped | null {
  let setter = setters.get(name);
  if (!setter) setters.set(name, (setter = setterOf(name)));
  const { known } = setter;
  let found = known.get(text);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, (found = set(text.normalize('NFC'), setter)));
  }
  return found;
}

/** Spaces that are as wide as they are called, in ems, where a face has none: U+2000 to U+2006. */
const SPACES = [1 / 2, 1, 1 / 2, 1, 1 / 3, 1 / 4, 1 / 6];

function set(text: string, { typeface, kern, ligatures }: Setter): Shaped | null {
  if (BEYOND.test(text)) return null;
  /** Glyphs; below nothing, the width of a space. */
  const ids: number[] = [];
  for (const c of text) {
    const code = c.codePointAt(0)!;
    if (typeface.hasGlyphForCodePoint(code)) ids.push(typeface.glyphForCodePoint(code).id);
    else if (SPACES[code - 0x2000] !== undefined) ids.push(-SPACES[code - 0x2000]! * typeface.unitsPerEm);
    else return null;
  }
  const shaped: Shaped = { glyphs: [], at: [], width: 0 };
  let last = -1;
  for (let i = 0; i < ids.length; i++) {
    const joined = ligatures.get(ids[i]!)?.find(({ rest }) => rest.every((id, k) => ids[i + 1 + k] === id));
    const glyph = joined?.glyph ?? ids[i]!;
    if (joined) i += joined.rest.length;
    if (glyph < 0) shaped.width -= glyph;
    else {
      if (last >= 0) shaped.width += kern(last, glyph);
      shaped.glyphs.push(glyph);
      shaped.at.push(shaped.width);
      shaped.width += typeface.getGlyph(glyph).advanceWidth;
    }
    last = glyph;
  }
  return shaped;
}

function setterOf(name: Face): Setter {
  const { typeface, bytes } = face(name);
  return { typeface, kern: kerning(bytes), ligatures: ligaturesOf(typeface), known: new Map() };
}

/** The lookups of the feature `liga`, by their first glyph, the longest first. */
function ligaturesOf({ GSUB }: Typeface): Map<number, Ligature[]> {
  const found = new Map<number, Ligature[]>();
  const lookups = new Set(GSUB?.featureList.filter((f) => f.tag === 'liga').flatMap((f) => f.feature.lookupListIndexes));
  for (const index of lookups) {
    for (const table of GSUB!.lookupList.get(index).subTables) {
      const { coverage, ligatureSets } = table.extension ?? table;
      if (!ligatureSets || !coverage) continue;
      const first = coverage.glyphs ?? coverage.rangeRecords!.flatMap((r) => Array.from({ length: r.end - r.start + 1 }, (_, i) => r.start + i));
      first.forEach((glyph, i) => {
        const set = [...ligatureSets.get(i)].map((l) => ({ rest: [...l.components], glyph: l.glyph }));
        found.set(glyph, [...(found.get(glyph) ?? []), ...set].sort((a, b) => b.rest.length - a.rest.length));
      });
    }
  }
  return found;
}
