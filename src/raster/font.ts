import { advance } from './advance.ts';
import type { Face } from './face.ts';

/** Families as an SVG names them. Those behind the first are for a reader who opens the SVG where the first is not installed. */
export const FAMILY: Record<Face, string> = {
  regular: "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif",
  bold: "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif",
  serif: "'Source Serif 4', 'Source Serif Pro', Georgia, serif",
};

/** How wide a text is in a face, in the unit of `size`, without kerning, which only makes it narrower. */
export function measure(text: string, name: Face, size: number): number {
  let ems = 0;
  for (const c of text) ems += advance(name, c);
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
