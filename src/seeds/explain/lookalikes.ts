import { codeOf } from '../../language/hidden.ts';

/** Signs that look alike on a screen, each with its name. The first of a group is the one on a keyboard. */
const GROUPS: readonly Readonly<Record<string, string>>[] = [
  {
    "'": 'straight apostrophe',
    '’': 'curly apostrophe',
    '‘': 'opening single quotation mark',
    ʼ: 'letter apostrophe',
    '′': 'prime',
    '`': 'grave accent',
    '´': 'acute accent',
  },
  {
    '"': 'straight quotation mark',
    '“': 'curly quotation mark',
    '”': 'closing curly quotation mark',
    '„': 'low quotation mark',
    '«': 'angle quotation mark',
    '»': 'closing angle quotation mark',
    '″': 'double prime',
  },
  {
    '-': 'hyphen',
    '‐': 'true hyphen',
    '‑': 'hyphen that does not break',
    '–': 'en dash',
    '—': 'em dash',
    '−': 'minus sign',
  },
];
const plain = new Map(
  GROUPS.flatMap((group) => {
    const [first = ''] = Object.keys(group);
    return Object.keys(group).map((sign) => [sign, first] as const);
  }),
);
const names = new Map(GROUPS.flatMap((group) => Object.entries(group)));

/** A sign by its look, its name and its number, since its look alone does not tell it. */
export const named = (sign: string): string => `\`${sign}\` (${names.get(sign) ?? 'another sign'}, ${codeOf(sign)})`;

const plainly = (text: string): string => text.replace(/./gsu, (sign) => plain.get(sign) ?? sign);

/**
 * Where a part stands in a text but for signs that look alike: which ones differ, as `the article has ... where the quote has ...`. Null where that is not
 * the whole difference.
 */
export function lookalikes(text: string, part: string, has: string, asked: string): string | null {
  const at = plainly(text).indexOf(plainly(part));
  if (at < 0) return null;
  const pairs = new Set<string>();
  for (let i = 0; i < part.length; i++) {
    const [there, here] = [text.charAt(at + i), part.charAt(i)];
    if (there !== here) pairs.add(`${named(there)} where ${asked} has ${named(here)}`);
  }
  return pairs.size === 0 ? null : `${has} has ${[...pairs].join(', and ')}`;
}

/** Curly marks around a text, as a word processor writes them: YAML takes them for letters. */
const CURLY = /^[“”„«‘’]/u;

/** A curly mark around a text, and what to write instead. */
export const encloses = (mark: string): string =>
  `${named(mark)} is a letter to YAML and encloses nothing; put the text between straight marks: \`"..."\``;

/** What to write where a text begins with a curly mark; null where it does not. */
export function curlyMarks(text: string): string | null {
  const [mark] = CURLY.exec(text) ?? [];
  return mark === undefined ? null : encloses(mark);
}

/** The first curly mark of a line of YAML that stands where a value begins, with its column from 0. */
export function curlyValue(line: string): { column: number; reason: string } | null {
  const found = /(?:^\s*(?:- )*|[\w"']:\s+|[[{,]\s*)(?=[“”„«‘’])/u.exec(line);
  if (!found) return null;
  const column = found.index + found[0].length;
  const reason = curlyMarks(line.slice(column));
  return reason === null ? null : { column, reason };
}
