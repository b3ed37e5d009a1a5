import { textWidth } from './text-width.ts';

/**
 * Breaks a text into lines of at most `px` pixels, between words; a word longer than a line is broken where the line ends.
 * There are as few lines as can be, and of those the widest is as narrow as can be: so a last line seldom has one word alone under long ones.
 */
export function wrap(text: string, px: number, size = 13, bold = false): string[] {
  const words = text.split(/\s+/).flatMap((one) => pieces(one, px, size, bold));
  const widths = words.map((word) => textWidth(word, size, bold));
  const space = textWidth(' ', size, bold);
  let lines = filled(widths, space, px);
  for (let low = Math.max(0, ...widths), high = px; high - low > 1 && lines.length > 1; ) {
    const middle = (low + high) / 2;
    const narrower = filled(widths, space, middle);
    if (narrower.length > lines.length) low = middle;
    else [lines, high] = [narrower, middle];
  }
  let from = 0;
  return lines.map((count) => words.slice(from, (from += count)).join(' ')).filter((line) => line !== '');
}

/** How many words stand in each line, where each line is filled before the next. */
function filled(widths: readonly number[], space: number, px: number): number[] {
  const counts: number[] = [];
  let at = Infinity;
  for (const width of widths) {
    at += space + width;
    if (at > px) {
      counts.push(0);
      at = width;
    }
    counts.push((counts.pop() ?? 0) + 1);
  }
  return counts;
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
