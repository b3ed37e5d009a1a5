/** Signs of emphasis in one paragraph: ten times the most of any seed so far. For `_*_*_*` Markdown tries each with each, and 8,000 take seven seconds. */
const STARS = 200;
/** Other signs of Markdown in one paragraph: four times the most so far. */
const SIGNS = 2000;
/** Lists, quotations and `:::` within each other: each line is held against all of them. */
const DEEPEST = 6;
/** Lines of one file for which the parser looks at all lines before: of quotations, of lists in lists, underlines of headings. */
const LINES = 500;
/** Blanks before a line: a list within a list takes two. */
const INDENT = 40;

/** Where a Markdown text is so knotted that no parser is done with it in time, and what to write; null where it is not. Dense text is no knot. */
export function findKnot(text: string): { offset: number; reason: string } | null {
  for (const { index, 0: paragraph } of text.matchAll(/[^\n]+(?:\n[^\n]*\S[^\n]*)*/g)) {
    const [stars, signs] = [/[*_]/g, /[[\]{}<>:!&\\`]/g].map((sign) => paragraph.match(sign)?.length ?? 0) as [
      number,
      number,
    ];
    const told = (count: number, most: number, which: string) => ({
      offset: index,
      reason: `the paragraph has ${count.toLocaleString('en')} of the signs ${which}, at most ${most.toLocaleString('en')} are read; split it`,
    });
    if (stars > STARS) return told(stars, STARS, '`*` and `_`');
    if (signs > SIGNS) return told(signs, SIGNS, 'of Markdown, such as `[` and `:`');
  }
  let open = 0;
  let slow = 0;
  for (const { index, 0: line } of text.matchAll(/^.+$/gm)) {
    const opening = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])[ \t]*)*/.exec(line)?.[0] ?? '';
    const opened = opening.match(/[-+*>.)]/g)?.length ?? 0;
    const indent = opening.search(/[^ ]|$/);
    const fence = /^:::+[ \t]*(\w?)/.exec(line.slice(opening.length));
    if (fence) open = Math.max(0, open + (fence[1] === '' ? -1 : 1));
    if (opened > 1 || /^ {0,3}(=+|-+)[ \t]*$/.test(line) || (opened > 0 && (indent > 1 || opening.includes('>'))))
      slow += 1;
    if (slow > LINES)
      return {
        offset: index,
        reason: `more than ${LINES} lines are quotations, lists in lists, or underlines of headings; write plain paragraphs`,
      };
    // A line of hyphens or stars alone (`- - - -`) draws a rule, however many there are.
    if ((opened > DEEPEST && !/^[-* \t]+$/.test(line)) || indent > INDENT || open > DEEPEST)
      return {
        offset: index,
        reason: `lists, quotations or \`:::\` stand within each other, deeper than can be read; ${fence ? 'end each with a line `:::`' : 'write them flatter'}`,
      };
  }
  return null;
}
