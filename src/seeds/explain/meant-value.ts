import { monthNames } from '../../language/calendar.ts';
import { slugOf } from '../slug.ts';
import { NotRead } from '../../language/not-read.ts';
import { mayPartThousands, readNumeral } from '../../language/numeral.ts';
import { readWhole } from '../../language/read-whole.ts';
import { shares, valuesOf } from '../../language/stated-values.ts';

const month = `(${monthNames.join('|')})`;
const DAY_FIRST = new RegExp(`^(\\d{1,2})\\.? ${month},? (\\d{4})$`, 'i');
const MONTH_FIRST = new RegExp(`^${month} (\\d{1,2}),? (\\d{4})$`, 'i');
const MONTH_ALONE = new RegExp(`^${month},? (\\d{4})$`, 'i');

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const TWO = new RegExp(`^(${NUMBER})\\s*(?:-|–|—|to)\\s*(${NUMBER})$`);
const ONE = new RegExp(`^(${NUMBER})$`);
const COUNTED = new RegExp(`^(${NUMBER})\\s+\\p{L}`, 'u');

/** What to write for a value that is one in words or signs that a seed does not take: "; write `2025-07-07`" for "7 July 2025"; else ''. */
export function meantValue(found: string, expected: string): string {
  const text = found.trim();
  if (expected.startsWith('a date such as')) {
    const date = dateOf(text);
    return date === null ? '' : `; write \`${date}\``;
  }
  if (expected.startsWith('`true` or'))
    return /^(yes|on|y)$/i.test(text) ? '; write `true`' : /^(no|off|n)$/i.test(text) ? '; write `false`' : '';
  if (expected === 'a list' && text !== '') return `; write \`[${text}]\``;
  if (expected.startsWith('an address that begins') && /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text))
    return `; write \`https://${text}\``;
  if (expected.startsWith('a SHA-256') && /^[0-9A-F]{64}$/i.test(text)) return '; write its letters in lower case';
  const name = meantName(text, expected);
  if (name !== '') return name;
  if (!/^a (whole )?number\b/.test(expected)) return '';
  const range = expected.startsWith('a number without unit');
  const plain = (number = ''): string => number.replaceAll(',', '');
  const two = TWO.exec(text);
  if (mayPartThousands(text)) return `; write \`${Number(text)}\` or \`${text.replace('.', '')}\``;
  if (/^[-+]?\d+(\.\d+)?$/.test(text)) return `; write \`${text}\` without quotes`;
  if (two && !range) return '; write one number alone, as `2400`';
  if (two) return `; write \`${plain(two[1])} to ${plain(two[2])}\``;
  const one = ONE.exec(text);
  if (one) return `; write \`${plain(one[1])}\``;
  const counted = COUNTED.exec(text);
  const value = oneNumber(text);
  if (value !== null) return `; write \`${value}\``;
  if (counted) return `; write \`${plain(counted[1])}\`, and what is counted under \`unit\``;
  return range ? '' : '; write a number in digits alone, as `2400` or `0.5`';
}

/** What to write for a name that does not fit where it stands: "; write `paint-price`" for `Paint_Price`; else ''. */
export function meantName(found: string, expected: string): string {
  const [hyphened, slashed] = [
    slugOf(found),
    found
      .trim()
      .toLowerCase()
      .replace(/\s*[.:#]\s*/, '/'),
  ];
  const name = /^(lower-case letters, digits|an estimate such as)/.test(expected)
    ? hyphened
    : expected.startsWith('a lower-case name')
      ? hyphened.replaceAll('-', '_')
      : /^a (fact|claim), as/.test(expected) && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(slashed)
        ? slashed
        : '';
  return name === '' || name === found ? '' : `; write \`${name}\``;
}

/** The number of "1_000", "12.000.000" or "4.5 million", as a seed has it. */
function oneNumber(text: string): number | null {
  // A comma for a point, or at a thousand: nobody can tell.
  if (/\.\d+,/.test(text)) return null;
  const digits = readNumeral(text.replace(/(?<=\d)_(?=\d)/g, ''));
  if (digits) return digits.value;
  try {
    const { quantity } = readWhole(text);
    const { value, range, vague, hedge } = valuesOf(quantity);
    const plain = quantity.counted === null || shares.has(quantity.counted);
    return plain && !range && !vague && hedge === 'none' ? value : null;
  } catch (error) {
    if (error instanceof NotRead) return null;
    throw error;
  }
}

/** "7 July 2025", "July 7, 2025", "July 2025" or "2025/7/7" as a date. */
function dateOf(text: string): string | null {
  const parts = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text)?.slice(1).filter(Boolean);
  if (parts) {
    const date = parts.map((part) => part.padStart(2, '0')).join('-');
    return date !== text && !Number.isNaN(Date.parse(date)) ? date : null;
  }
  const [, day, name, year] = DAY_FIRST.exec(text) ?? [];
  const [, otherName, otherDay, otherYear] = MONTH_FIRST.exec(text) ?? [];
  const [, onlyName, onlyYear] = MONTH_ALONE.exec(text) ?? [];
  const [y, m, d] = [year ?? otherYear ?? onlyYear, name ?? otherName ?? onlyName, day ?? otherDay];
  if (y === undefined || m === undefined) return null;
  const number = monthNames.findIndex((one) => one.toLowerCase() === m.toLowerCase()) + 1;
  const two = (value: number | string): string => String(value).padStart(2, '0');
  return d === undefined ? `${y}-${two(number)}` : `${y}-${two(number)}-${two(d)}`;
}
