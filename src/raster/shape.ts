import { Buffer as Line, shape as setLine } from 'harfbuzzjs';
import { face, type Face } from './face.ts';

/** A text set in a face: which glyphs, where each stands, and how wide it is, all in the face's own units. */
export interface Shaped {
  glyphs: number[];
  at: number[];
  width: number;
}

/** Our own drawing sets no accents that stand apart from their letter, no text from right to left, and no joined letters. */
const BEYOND =
  /[\p{M}\p{Default_Ignorable_Code_Point}]|[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]/u;

/** Texts that are kept once they are set: a label such as "Recomputed" stands in every picture. */
const MOST_KNOWN = 5000;
const known = new Map<string, Shaped | null>();

const line = new Line();

/**
 * Sets a line in a face as a browser does, with kerned pairs and ligatures (HarfBuzz). Null where that is not all it takes, or where the face
 * lacks a letter.
 */
export function shape(text: string, name: Face): Shaped | null {
  const key = `${name} ${text}`;
  let found = known.get(key);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, (found = set(text.normalize('NFC'), name)));
  }
  return found;
}

function set(text: string, name: Face): Shaped | null {
  if (BEYOND.test(text)) return null;
  line.reset();
  line.addText(text);
  line.guessSegmentProperties();
  setLine(face(name).setter, line);
  const shaped: Shaped = { glyphs: [], at: [], width: 0 };
  for (const { codepoint: glyph, xAdvance = 0, xOffset = 0, yOffset = 0 } of line.getGlyphInfosAndPositions()) {
    // The first glyph of a face stands for all letters that it lacks.
    if (glyph === 0 || yOffset !== 0) return null;
    shaped.glyphs.push(glyph);
    shaped.at.push(shaped.width + xOffset);
    shaped.width += xAdvance;
  }
  return shaped;
}
