import type { Read } from '../../src/article/read-article.ts';

/** Where something was found: in a capture by its offsets alone, so that no word of it is kept, in an invented article by its words. */
type Place = { at: [number, number]; text?: undefined } | { text: string; at?: undefined };

/** What a careful reader found in an article, to compare the import with. */
export type GoldQuantity = Place & {
  /** Null where the words name no number (`hundreds of`). */
  value: number | null;
  high: number | null;
  unit: string | null;
  hedge: string;
  /** Words that the speaker's name must hold; null for the article's own voice. */
  speaker: string | null;
};
export interface Gold {
  title: [number, number] | string | null;
  publisher: string | null;
  published: string | null;
  byline: string | null;
  quantities: GoldQuantity[];
  dates: Array<Place & { iso: string | null }>;
}

/** What is counted, so that several articles add up. `head` is how many of title, publisher, day and byline agree, of the `heads` that there are. */
const counts = ['gold', 'found', 'matched', 'hedges', 'speakers', 'head', 'heads'] as const;
const COUNTS = [...counts, 'datesGold', 'datesFound', 'datesMatched'] as const;
type Counts = Record<(typeof COUNTS)[number], number>;
export interface Quality extends Counts {
  /** The differences in words. */
  misses: string[];
}

/** Compares what was found with what there is. A match has the same value (and upper end) at the same place. */
export function quality({ article, findings }: Read, gold: Gold): Quality {
  const misses: string[] = [];
  const open = new Set(findings.statements);
  let [matched, hedges, speakers] = [0, 0, 0];
  for (const [index, expected] of gold.quantities.entries()) {
    const name = `${placeOf(expected)} (${expected.value ?? 'vague'} ${expected.unit ?? ''})`;
    const match = [...open].find(
      ({ quantity }) => samePlace(expected, quantity, gold.quantities, index) && sameValue(expected, quantity),
    );
    if (!match) {
      misses.push(`not found: ${name}`);
      continue;
    }
    open.delete(match);
    matched++;
    const { quantity, speaker } = match;
    if (quantity.hedge === expected.hedge) hedges++;
    else misses.push(`hedge of ${name}: ${quantity.hedge}, not ${expected.hedge}`);
    if (sameSpeaker(expected.speaker, speaker)) speakers++;
    else misses.push(`speaker of ${name}: ${speaker ?? 'none'}, not ${expected.speaker ?? 'none'}`);
    if (expected.unit !== null && expected.unit !== quantity.unit)
      misses.push(`unit of ${name}: ${quantity.unit ?? 'none'}`);
  }
  for (const { quantity } of open)
    misses.push(
      `found too much: ${gold.quantities[0]?.at ? `${quantity.start}-${quantity.end}` : quantity.text} (${quantity.value} ${quantity.unit ?? ''})`,
    );

  const openDates = new Set(findings.dates);
  let datesMatched = 0;
  for (const expected of gold.dates) {
    const match = [...openDates].find(
      (date) =>
        (expected.at ? overlaps(expected.at, date) : within(expected.text, date.text)) && date.iso === expected.iso,
    );
    if (match && openDates.delete(match)) datesMatched++;
    else misses.push(`date not found: ${placeOf(expected)} ${expected.iso ?? 'unknown'}`);
  }
  for (const date of openDates)
    misses.push(
      `date too much: ${gold.dates[0]?.at ? `${date.start}-${date.end}` : date.text} ${date.iso ?? 'unknown'}`,
    );

  const title = Array.isArray(gold.title) ? article.text.slice(...gold.title) : gold.title;
  const heads: Array<[string, string | null, string | null]> = [
    ['title', title, article.title?.value ?? null],
    ['publisher', gold.publisher, article.publisher?.value ?? null],
    ['published', gold.published, article.published?.value ?? null],
    ['byline', gold.byline, article.byline?.value ?? null],
  ];
  const wrong = heads.filter(([, expected, actual]) => expected !== actual);
  misses.push(...wrong.map(([key]) => `${key}: not as expected`));
  return {
    gold: gold.quantities.length,
    found: findings.statements.length,
    matched,
    hedges,
    speakers,
    datesGold: gold.dates.length,
    datesFound: findings.dates.length,
    datesMatched,
    head: heads.length - wrong.length,
    heads: heads.length,
    misses,
  };
}

/** Its words, or its offsets where the set gives no words. */
const placeOf = (place: Place): string => place.text ?? place.at.join('-');

function samePlace(
  expected: GoldQuantity,
  quantity: { start: number; end: number; text: string },
  all: readonly GoldQuantity[],
  index: number,
): boolean {
  if (expected.at) return overlaps(expected.at, quantity);
  // Without positions the same words in the same order: earlier equal ones take earlier findings, as both run in the order of the text.
  return within(expected.text, quantity.text) && all.indexOf(expected) === index;
}

function overlaps([from, to]: readonly [number, number], span: { start: number; end: number }): boolean {
  return from < span.end && span.start < to;
}

function within(a: string, b: string): boolean {
  const [x, y] = [a, b].map((words) => words.toLowerCase().replace(/\s/g, ' ')) as [string, string];
  return x.includes(y) || y.includes(x);
}

function sameValue(expected: GoldQuantity, { value, high }: { value: number; high: number | null }): boolean {
  // Words that give no number have an order of magnitude, and so two ends.
  return (
    expected.value === null ||
    (Math.abs(value - expected.value) <= 1e-9 * Math.abs(expected.value) && high === expected.high)
  );
}

function sameSpeaker(expected: string | null, actual: string | null): boolean {
  if (expected === null || actual === null) return expected === actual;
  const words = (name: string) =>
    name
      .toLowerCase()
      .replaceAll('’', "'")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && word !== 'the');
  const has = new Set(words(actual));
  return words(expected).every((word) => has.has(word));
}

export const sum = (parts: readonly Quality[]): Quality => ({
  ...(Object.fromEntries(COUNTS.map((key) => [key, parts.reduce((all, one) => all + one[key], 0)])) as Counts),
  misses: parts.flatMap(({ misses }) => misses),
});
