import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkitten';
import type { Font } from 'fontkitten';
import { Blob, Face as Tables, Font as Setter } from 'harfbuzzjs';

/**
 * The typefaces of pictures. They come as packages (SIL Open Font License) and not from the system, so that a picture is the same on every
 * machine. They know Latin, Greek and Cyrillic. For another script, add its package here.
 */
const packages = createRequire(join(process.cwd(), 'package.json'));
const file = (name: string): string => packages.resolve(`@expo-google-fonts/${name}.ttf`);

export const FILES = {
  regular: file('source-sans-3/400Regular/SourceSans3_400Regular'),
  bold: file('source-sans-3/700Bold/SourceSans3_700Bold'),
  serif: file('source-serif-4/700Bold/SourceSerif4_700Bold'),
} as const;

export type Face = keyof typeof FILES;

/** Families as an SVG names them. Those behind the first are for a reader who opens the SVG where the first is not installed. */
export const FAMILY: Record<Face, string> = {
  regular: "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif",
  bold: "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif",
  serif: "'Source Serif 4', 'Source Serif Pro', Georgia, serif",
};

interface Opened {
  typeface: Font;
  setter: Setter;
  widths: Map<string, number>;
}
const faces = new Map<Face, Opened>();

/** A face, opened once: for its outlines and widths, and for setting lines. */
export function face(name: Face): Opened {
  let found = faces.get(name);
  if (!found) {
    const bytes = readFileSync(FILES[name]);
    const typeface = create(bytes);
    if (typeface.isCollection) throw new Error(`${FILES[name]} holds several typefaces; name the file of one`);
    faces.set(name, (found = { typeface, setter: new Setter(new Tables(new Blob(bytes))), widths: new Map() }));
  }
  return found;
}

/** How wide a text is in a face, in the unit of `size`, without kerning, which only makes it narrower. */
export function measure(text: string, name: Face, size: number): number {
  const { typeface, widths } = face(name);
  let ems = 0;
  for (const c of text) {
    let w = widths.get(c);
    if (w === undefined)
      widths.set(c, (w = typeface.glyphForCodePoint(c.codePointAt(0) ?? 0).advanceWidth / typeface.unitsPerEm));
    ems += w;
  }
  return ems * size;
}

/** Breaks a text into lines that fit, between words. With `most` lines, the last ends in an ellipsis where something is left out. */
export function lines(text: string, name: Face, size: number, width: number, most = Infinity): string[] {
  const out: string[] = [];
  let current = '';
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && measure(longer, name, size) > width) {
      out.push(current);
      current = word;
    } else current = longer;
  }
  if (current !== '') out.push(current);
  if (out.length <= most) return out;
  const kept = out.slice(0, most);
  let last = kept.pop() ?? '';
  while (last.includes(' ') && measure(`${last}…`, name, size) > width) last = last.slice(0, last.lastIndexOf(' '));
  return [...kept, `${last.replace(/[\s,;:.]+$/, '')}…`];
}

/** Lines of about one length, so that no word stands alone on the last: as few lines as fit the width, set as narrow as they stay that few. */
export function balanced(text: string, name: Face, size: number, width: number, most = Infinity): string[] {
  const least = lines(text, name, size, width, most);
  if (least.length < 2 || least.at(-1)?.endsWith('…')) return least;
  let [narrow, wide] = [width / 2, width];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const set = lines(text, name, size, middle);
    if (set.length > least.length || set.some((line) => measure(line, name, size) > middle)) narrow = middle;
    else wide = middle;
  }
  return lines(text, name, size, wide);
}
