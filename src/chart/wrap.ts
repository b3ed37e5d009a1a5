import { textWidth } from './text-width.ts';

/** Breaks a text into lines of at most `px` pixels, between words; a word longer than a line stands on one of its own. */
export function wrap(text: string, px: number, size = 13, bold = false): string[] {
  const out: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(longer, size, bold) > px) {
      out.push(current);
      current = word;
    } else current = longer;
  }
  if (current !== '') out.push(current);
  return out;
}
