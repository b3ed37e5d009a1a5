import { shorten } from '../language/shorten.ts';
import { createHash } from 'node:crypto';
import { withoutHidden } from '../language/hidden.ts';
import { SeedCache } from './seed-cache.ts';
import { lookalikes } from './explain/lookalikes.ts';
import { decode } from './parse/decode.ts';
import type { Faults } from './fault.ts';
import { type Folder, readOr, Unreadable } from './folder.ts';
import type { Article, Seed, Seeds } from './types.ts';
import { countOf } from '../language/count-of.ts';
import { SCALES } from '../language/scale-words.ts';
import { countWords, flatten, wordsShown } from '../language/words.ts';

/** The longest quote, and the largest part of an article that all quotes together may show. */
export const longestQuote = 40;
export const largestShare = 0.3;

/** Step 3: quotes against their limits, and against the captures where these are at hand. Returns the captures that were not. */
export function checkQuotes(seeds: Seeds, captures: Folder | null, faults: Faults, cache = new SeedCache()): string[] {
  const missing: string[] = [];
  for (const seed of seeds.articles.values()) {
    if (cache.quoted.has(seed.file)) continue;
    const before = faults.list.length;
    checkLimits(seed, faults);
    const { file, data } = seed;
    const bytes = captures && readOr(captures, data.capture.file);
    if (bytes === null) missing.push(data.capture.file);
    else if (bytes instanceof Unreadable)
      faults.add(file.file, file.placeOf(['capture', 'file']), `the capture ${bytes.message}`);
    else checkCapture(seed, bytes, faults);
    if (bytes !== null && faults.list.length === before) cache.quoted.add(seed.file);
  }
  return missing;
}

/** Words of an article that its quotes show, with their prefixes and suffixes, each counted once. */
export function quotedWords(article: Article): number {
  return wordsShown(article.claims.map(({ quote }) => quote.prefix + quote.exact + quote.suffix));
}

function checkLimits({ file, data }: Seed<Article>, faults: Faults): void {
  for (const [i, { quote, stated }] of data.claims.entries()) {
    const words = countWords(quote.exact);
    if (words > longestQuote) {
      const reason = `the quote has ${words} words, at most ${longestQuote} are allowed; quote less, and say the rest in your own words`;
      faults.add(file.file, file.placeOf(['claims', i, 'quote', 'exact']), reason);
    }
    if (stated && !flatten(quote.exact).includes(flatten(stated.text))) {
      const reason = `\`${stated.text}\` does not stand in the quote \`${shorten(quote.exact)}\`${differs(quote.exact, stated.text, 'the quote', '`stated`')}; write the number as the source has it`;
      faults.add(file.file, file.placeOf(['claims', i, 'stated', 'text']), reason);
    } else if (stated && stated.value === undefined) {
      const whole = cutNumber(flatten(quote.exact), flatten(stated.text));
      const reason = `\`${stated.text}\` is a part of \`${whole}\` in the quote; write all of the number, \`text: ${whole}\``;
      if (whole !== null) faults.add(file.file, file.placeOf(['claims', i, 'stated', 'text']), reason);
    }
  }
  const shown = quotedWords(data);
  const share = shown / data.capture.words;
  if (share > largestShare) {
    const most = Math.floor(largestShare * data.capture.words);
    const reason = `the quotes show ${shown} of the article's ${countOf(data.capture.words, 'word')}, at most ${most} (${largestShare * 100} %) are allowed; shorten quotes, or let claims share one`;
    faults.add(file.file, file.placeOfKey(['claims']), reason);
  }
}

/** What makes another number of the one before it: `9.4` of `9.4 million`, `12` of `12%`. */
const numberGoesOn = new RegExp(`^(?:\\s?[%‰]|[\\s-]?(?:${[...SCALES.keys()].join('|')}|dozen|per ?cent|pct)\\b)`, 'i');

/** The number of a quote that its words leave out a part of; null where they stand somewhere in it as a whole. */
function cutNumber(quote: string, words: string): string | null {
  if (!/[\p{L}\p{N}]$/u.test(words)) return null;
  let whole: string | null = null;
  for (let at = quote.indexOf(words); at !== -1; at = quote.indexOf(words, at + 1)) {
    const to = at + words.length;
    const digits = /\d$/.test(words) ? (/^(?:[.,]?\d+)+/.exec(quote.slice(to))?.[0] ?? '') : '';
    const before = /^[\d.]/.test(words) ? (/(?:\d+[.,]?)+$/.exec(quote.slice(0, at))?.[0] ?? '') : '';
    const more = digits + (numberGoesOn.exec(quote.slice(to + digits.length))?.[0] ?? '');
    if (before + more === '') return null;
    whole ??= before + words + more;
  }
  return whole;
}

function checkCapture({ file, data }: Seed<Article>, bytes: Uint8Array, faults: Faults): void {
  const { capture } = data;
  const complain = (field: keyof typeof capture, reason: string): void =>
    faults.add(file.file, file.placeOf(['capture', field]), `the capture ${reason}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== capture.sha256)
    complain(
      'sha256',
      `\`${capture.file}\` has the SHA-256 \`${sha256}\`; if it is the right text, write that and check the quotes again`,
    );
  const decoded = decode(bytes);
  if ('badByte' in decoded)
    return complain('file', `\`${capture.file}\` is not UTF-8 at byte ${decoded.badByte}; save it as UTF-8`);
  const text = flatten(decoded.text);
  const words = countWords(text);
  if (words !== capture.words)
    complain('words', `has ${countOf(words, 'word')}, not \`${capture.words}\`; write \`words: ${words}\``);
  // A quote has no invisible characters, such as the soft hyphens of a web page.
  const shown = flatten(withoutHidden(text));
  for (const [i, { quote }] of data.claims.entries()) {
    const reason = misquoted(shown, quote);
    if (reason) faults.add(file.file, file.placeOf(['claims', i, 'quote', 'exact']), reason);
  }
}

/** Why a quote does not stand exactly once in a flattened text, or null. */
export function misquoted(text: string, quote: { exact: string; prefix: string; suffix: string }): string | null {
  const whole = (quote.prefix + quote.exact + quote.suffix).replace(/\s+/g, ' ');
  const times = occurrences(text, whole.trim());
  if (times === 1) return null;
  const told = `the quote \`${shorten(quote.exact)}\``;
  if (times > 1)
    return `${told} stands ${times} times in the capture; add a \`prefix\` or \`suffix\` that makes it unique`;
  const exact = flatten(quote.exact);
  if (occurrences(text, exact) > 0)
    return `${told} stands in the capture, but not between this prefix and suffix; they join it directly, spaces included: \`prefix: 'he said '\``;
  if (text.includes(exact)) return `${told} begins or ends inside a word of the capture; quote whole words`;
  const differing = differs(text, quote.exact, 'the capture', 'the quote');
  if (differing !== '') return `${told} does not stand in the capture${differing}; copy the words as they are`;
  const start = longestStart(text, exact);
  const stood = wholeWords(text, exact, start);
  const place = text.indexOf(start) + stood.length;
  const instead =
    stood.length < 3
      ? ''
      : `; up to \`...${stood.slice(-24)}\` it does, then the capture has \`${text.slice(place, place + 16)}\` and the quote \`${exact.slice(stood.length, stood.length + 16)}\``;
  return `${told} does not stand in the capture${instead}; copy the words as they are`;
}

/** How a part differs from the text in which it would stand, where it does so in signs that look alike, or by curly marks around it. */
function differs(text: string, part: string, has: string, asked: string): string {
  const [flatText, flatPart] = [flatten(text), flatten(part)];
  const [, within] = /^[“”„«‘’](.+)[“”»‘’]$/su.exec(flatPart) ?? [];
  if (within !== undefined && flatText.includes(within))
    return `: ${asked} has curly marks around it, which are letters to YAML; put it between straight marks, \`"..."\``;
  const found = lookalikes(flatText, flatPart, has, asked);
  return found === null ? '' : `: ${found}`;
}

/** How often whole words stand in a text: `1,000` does not stand in `11,000`. Overlapping ones count too. */
function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    if (!joined(text, at) && !joined(text, at + part.length)) count++;
  }
  return count;
}

/** Scripts that part words by spaces; in others a quote may begin anywhere. */
const inWord = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]{2}/u;

/** True where a place of a text lies inside a word or a numeral. */
function joined(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return (
    inWord.test(text.slice(at - 1, at + 1)) ||
    /^\d[.,]\d/.test(text.slice(at - 1, at + 2)) ||
    /^\d[.,]\d/.test(text.slice(Math.max(0, at - 2), at + 1))
  );
}

/** A beginning without the word or the numeral in which text and quote part: `1,400` and `14,000` differ from their first digit on. */
function wholeWords(text: string, part: string, stood: string): string {
  const at = text.indexOf(stood) + stood.length;
  const within = joined(text, at) || joined(part, stood.length);
  return within ? stood.slice(0, stood.lastIndexOf(' ') + 1) : stood;
}

/** The longest beginning of `part` that stands in `text`. */
function longestStart(text: string, part: string): string {
  let good = 0;
  let bad = part.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (text.includes(part.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return part.slice(0, good);
}
