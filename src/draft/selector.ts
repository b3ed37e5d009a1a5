import { flatten } from '../language/words.ts';
import type { Span } from '../article/text/lines.ts';

/** A W3C TextQuoteSelector. */
export interface Selector {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Longer surroundings than this, in words each side, would quote more than they tell. */
const longestSide = 12;

/**
 * The words of a span, with as few words around them as make them unique in the whole text. White space counts as one space, as the
 * check of quotes has it. Null where even the longest surroundings stand twice.
 */
export function selectorFor(text: string, span: Span): Selector | null {
  const flat = flatten(text);
  const exact = flatten(text.slice(span.start, span.end));
  if (times(flat, exact) === 1) return { exact, prefix: '', suffix: '' };
  const before = wordsBefore(text.slice(0, span.start));
  const after = wordsAfter(text.slice(span.end));
  for (let size = 1; size <= longestSide * 2; size++) {
    // The side that needs fewer words wins; of equals the prefix, which readers meet first.
    for (let right = 0; right <= size; right++) {
      const left = size - right;
      if (left > longestSide || right > longestSide || left > before.length || right > after.length) continue;
      if (left > 0 && right > 0 && size < 3) continue;
      const prefix = before.slice(before.length - left).join('');
      const suffix = after.slice(0, right).join('');
      if (times(flat, `${prefix}${exact}${suffix}`.trim()) === 1)
        return { exact, prefix: prefix.trimStart(), suffix: suffix.trimEnd() };
    }
  }
  return null;
}

/** Words with the space that follows each, so that they join directly. */
function wordsBefore(text: string): string[] {
  const near = text.slice(-400);
  return near.replace(/\s+/g, ' ').match(/\S+ ?$|\S+ /g) ?? [];
}

/** Words with the space before each. */
function wordsAfter(text: string): string[] {
  return (
    text
      .slice(0, 400)
      .replace(/\s+/g, ' ')
      .match(/^\S+| \S+/g) ?? []
  );
}

function times(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1 && count < 2; at = text.indexOf(part, at + 1)) count++;
  return count;
}
