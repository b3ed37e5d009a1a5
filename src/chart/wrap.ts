import { textWidth } from './text-width.ts';

/** Breaks a text into lines of at most `px` pixels, between words; a word longer than a line is broken where the line ends. */
export function wrap(text: string, px: number, size = 13, bold = false): string[] {
  const out: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, px, size, bold))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(longer, size, bold) > px) {
      out.push(current);
      current = word;
    } else current = longer;
  }
  if (current !== '') out.push(current);
  return out;
}

/** A word in pieces that fit a line each. */
function pieces(word: string, px: number, size: number, bold: boolean): string[] {
  if (textWidth(word, size, bold) <= px) return [word];
  const out: string[] = [];
  let current = '';
  for (const letter of word) {
    if (current !== '' && textWidth(current + letter, size, bold) > px) {
      out.push(current);
      current = '';
    }
    current += letter;
  }
  return [...out, current];
}
