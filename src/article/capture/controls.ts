import { hiddenIn, withoutHidden } from '../../language/hidden.ts';

/** The text with line ends as `\n`, without hidden characters, since a quote with one would show other words than it holds; and how many of those there were. */
export function withoutControls(text: string): { text: string; hidden: number } {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029|\f|\u0085/g, '\n')
    // A soft hyphen at a line's end parts a word there.
    .replace(/\u00ad[ \t]*\n[ \t]*/g, '\u00ad');
  return { text: withoutHidden(lines), hidden: [...hiddenIn(lines, '\n\t')].length };
}
