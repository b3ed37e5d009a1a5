/** What somebody looks for in the list of claims: words, and numbers however they are written. */
export interface ClaimQuery {
  words: string[];
  /** Each as it was written, and what it means: "9 million" is 9,000,000. */
  numbers: Array<{ written: string; value: number }>;
}

/** What the search compares: the words of a claim, in plain letters, and the interval of its stated number. */
export interface Searched {
  text: string;
  low: number;
  high: number;
}

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SCALES: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(hundred)$/, 1e2],
  [/^(thousand|k)$/, 1e3],
  [/^(million|m|mn)$/, 1e6],
  [/^(billion|bn)$/, 1e9],
  [/^(%|percent|per cent)$/, 0.01],
];

/** Small letters without accents: "Žižkov" and "zizkov" are one. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export function readQuery(text: string): ClaimQuery {
  const query: ClaimQuery = { words: [], numbers: [] };
  for (const [token] of plain(text).matchAll(/\d[\d,]*(?:\.\d+)?|%|[\p{L}'’-]+/gu)) {
    const last = query.numbers.at(-1);
    const scale = SCALES.find(([words]) => words.test(token))?.[1];
    const digit = /^\d/.test(token) ? Number(token.replaceAll(',', '')) : SMALL.indexOf(token);
    if (digit >= 0) query.numbers.push({ written: token.replaceAll(',', ''), value: digit });
    else if (scale !== undefined && last) last.value *= scale;
    // "Visitors" finds what is counted by the visitor.
    else query.words.push(token.replace(/(?<=\w{3})s$/, ''));
  }
  return query;
}

/** How far a sum of a computer may miss: 0.3 is not three tenths to the last bit. */
const NEAR = 1e-9;

/** Every word begins a word of the claim; every number is the one that it states, by its rounding, or stands in its words. */
export const found = ({ words, numbers }: ClaimQuery, { text, low, high }: Searched): boolean =>
  words.every((word) => text.includes(` ${word}`)) &&
  numbers.every(
    ({ written, value }) =>
      (value >= low * (1 - NEAR) && value <= high * (1 + NEAR)) || ` ${text} `.includes(` ${written} `),
  );
