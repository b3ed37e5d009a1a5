/** Text with each run of white space as one space: a capture's line breaks are not part of a sentence. */
export function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words as white space parts them; the count that a seed records of its capture. */
export function countWords(text: string): number {
  const flat = flatten(text);
  return flat === '' ? 0 : flat.split(' ').length;
}

/**
 * How many words a set of verbatim texts shows of an article, each counted once: what lies within another adds nothing,
 * and where one begins with the words that another ends with, those count once.
 */
export function wordsShown(texts: readonly string[]): number {
  const flat = [...new Set(texts.map(flatten))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const outer: string[] = [];
  for (const text of flat) if (!outer.some((other) => other.includes(text))) outer.push(text);
  const kept = outer.map((text) => text.split(' '));
  const total = kept.reduce((sum, words) => sum + words.length, 0);
  return total - sharedEnds(kept);
}

/** From this many shared words on, two quotes overlap. Fewer may be chance: "to market" ends one and begins another. */
const leastShared = 3;

function sharedEnds(spans: readonly string[][]): number {
  let shared = 0;
  const begun = new Set<number>();
  for (const [i, left] of spans.entries()) {
    let best = 0;
    let with_ = -1;
    for (const [j, right] of spans.entries()) {
      if (i === j || begun.has(j)) continue;
      const length = overlap(left, right);
      if (length > best) [best, with_] = [length, j];
    }
    if (best >= leastShared) {
      shared += best;
      begun.add(with_);
    }
  }
  return shared;
}

/** The most words that end `left` and begin `right`. */
function overlap(left: readonly string[], right: readonly string[]): number {
  for (let n = Math.min(left.length, right.length) - 1; n >= leastShared; n--) {
    if (right.slice(0, n).every((word, k) => word === left[left.length - n + k])) return n;
  }
  return 0;
}
