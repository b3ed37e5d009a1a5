import { CODES } from './currencies.ts';
import { withoutRest } from './hyphened.ts';
import { feetAt, fractionAt, isPower, numberToken } from './number-token.ts';
import { inAscii, vulgar } from './numeral.ts';
import { type Placeless, type Token, wordToken } from './token.ts';

export { commaDoubt } from './number-token.ts';
export type { Span, Token } from './token.ts';

const space = '[ \\u00a0\\u2009\\u202f]';
/** A comma before a group of zeros parts thousands even where a space follows: `80, 000` is no list. */
const digits = [
  '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?',
  '\\d{1,2}(?:,\\d\\d)+,\\d{3}(?!\\d)(?:\\.\\d+)?',
  '\\d{1,3}(?: ?, ?000)+(?!\\d)',
  // `59 . 2 %`, as programs part words and signs
  '\\d{1,3} \\. \\d{1,4}(?= ?(?:%|per ?cent|percent|[mb]illion|trillion))',
  // `3·5`, as British journals write it; `2·10^6` is a power
  '\\d+·\\d+(?![\\d^⁰¹²³⁴⁵⁶⁷⁸⁹])',
  '\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}(?!\\d)',
  '\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)',
  "\\d{1,3}(?:(?<gap>[ \\u00a0\\u2009\\u202f'’])\\d{3})(?:\\k<gap>\\d{3})*(?:[.,]\\d+)?(?![.,]?\\d)",
  '(?<!\\d,)\\d+,\\d{1,2}(?![\\d,])',
  '\\d+(?:\\.\\d+)?',
  // `c.40`, `approx.40`: this point ends a short form
  '(?<!\\p{L})\\.\\d+',
].join('|');
const prefixes =
  'mid|early|late|pre|post|non|ex|anti|nearly|sub|minus|in|to|by|foot|ft|(?:m|b|tr)illion|thousand|hundred|dozen';
/** `9x12 mm` are two lengths, `8x42` is a name. */
const sized = '(?:[x×][\\d.]+)*\\s?-?(?:mm|cm|m|km|ft|feet|foot|inch|inches|in|metres?|meters?|pixels|px)(?!\\p{L})';
/** `P250`, `R90`: a letter and few digits may be a name, and is money where words beside it say so. */
const paidAmount = `\\d+${space}(?:(?:an?|per|each|every)${space}\\p{L}|(?:fine|fare|fee|note|bill|coin|wage|bonus|loan|ticket|deposit|toll)s?(?!\\p{L}))`;
const paidBefore =
  '(?<=(?<!\\p{L})(?:paid|pays?|paying|costs?|costing|spent|spends?|earn(?:s|ed)?|worth|charg(?:es?|ed|ing)|fined|fares?|fees?|prices?|wages?|fines?|tolls?|bills?|salary|allowance|rent|owed?|owes|saved?|lent|borrowed)(?: (?:is|was|of|at|rose|fell|to|from|about|only|just|over|nearly|around|up|by|him|her|them|it|me|us)){0,3} )';
const patterns: ReadonlyArray<readonly [Token['kind'], RegExp]> = [
  [
    'money',
    new RegExp(
      `(?:(?:US|C|NZ|HK)${space}|\\p{L}{1,3})?[$](?:(?:US|AU|A|CA|C|NZ|HK|S)(?=${space}?\\d))?(?=${space}?[-−]?[\\d.${vulgar}])|(?:\\p{Lu}{1,3})?[£€¥₩₹₽₪₺₴₦₱฿₫₡₵](?=${space}?[-−]?[\\d.${vulgar}])|GH¢(?=${space}?\\d)|(?<!\\p{L})(?:PS|[RPN])(?=\\d[\\d.,]*(?:(?:k|m|bn|tn|mn)(?![\\p{L}\\d])|${space}(?:thousand|(?:m|b|tr)illion)))|(?<!\\p{L})(?:PS|[RPN])(?=\\d{1,3},\\d{3}|\\d+\\.\\d\\d(?![\\d\\p{L}]|\\.\\d)|${paidAmount})|${paidBefore}[RPN](?=\\d+(?![\\d\\p{L}]|[-–.]\\w))|(?<!\\p{L})(?:Rs|Rp|Kč|RM|Tk|kr|[DNS]Kr|SFr|(?:[KUT][Ss]|S)hs?|Php|Dhs?|zł|[kM](?:SEK|EUR|USD|NOK|DKK|GBP|CHF)|${CODES.join('|')})\\.?(?=${space}?\\d)`,
      'uy',
    ),
  ],
  [
    'code',
    new RegExp(
      `(?!(?:${prefixes})[-–]|[x×]\\d[\\d.]*${sized})\\p{L}+[-–]?\\d[\\p{L}\\d]*(?:[-–./]?[\\p{L}\\d]+)*`,
      'iuy',
    ),
  ],
  // Addresses of pages: nothing in them counts.
  ['code', /(?:https?:\/\/|www\.)\S+|\S*=\S*[&%]\S*/iuy],
  // Telephone numbers and numbers of accounts.
  ['code', /(?:\+\d{1,3}|0\d{1,4})(?:[ -]\d{2,6}){1,4}|0\d{2,}|\d{4,}(?:-\d{4,}){2,}/uy],
  [
    'code',
    new RegExp(
      String.raw`(?!\d{1,3}(?:\.\d{3})+(?!\d|\.\d))(?:\d+(?:[/x×]\d+)+(?!\d|SIZED)|\d+(?:[.:]\d+){2,}|\d{1,2}:\d\d|\d+-\p{Lu}\b[\p{L}\d]*|\d{2,4}[-–]\d{2}[-–]\d{2,4})`.replace(
        'SIZED',
        sized,
      ),
      'uy',
    ),
  ],
  // `7.5/10`: a mark given by somebody; `7.5/10 kg` is none
  ['code', /\d{1,2}\.\d{1,2}\/(?:5|10|20|100)(?!\s?[kcm]?[mgl](?!\p{L})|,?\d|\.\d)/uy],
  // `a 9-to-5 job`, `a 5-under 67`
  ['code', /9-to-5(?![\d.,])|\d{1,2}-(?:under|over)(?:-par)?(?:\s\d{2})?(?![\p{L}\d])/uy],
  // `3-in-1`, but `3-in-10` is a share
  ['code', /\d{1,2}-in-1(?![\d.])/uy],
  // `the 4x100m`, `a 4 x 400 m relay`: a race has its name from its legs.
  [
    'code',
    /[2-9](?:[x×](?:50|100|200|400|800|1500)\s?m|\s[x×]\s(?:50|100|200|400|800|1500)\s?m(?=(?:et(?:er|re)s?)?\s(?:\p{L}+\s)?(?:relay|medley|freestyle|final|race|team|heat|title|gold|silver|bronze)))(?:et(?:er|re)s?)?(?![\p{L}\d]|\s(?:wide|long|deep|high|tall|thick))/iuy,
  ],
  ['number', new RegExp(digits, 'uy')],
  ['word', /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*['’²³]?/uy],
  ['mark', /[^\s]/uy],
];

/** `１２` as `12`: as many characters, so that offsets hold. */
const wideDigits = (text: string): string => text.replace(/[０-９]+/g, inAscii);

/** A sentence as tokens; offsets are in the text that it was taken from. */
export function tokensOf({ text: written, start }: { text: string; start: number }): Token[] {
  const text = wideDigits(written);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const token = readToken(text, at, tokens.at(-1));
    tokens.push({ ...token, start: start + at, end: start + at + token.text.length });
    at += token.text.length;
  }
  return tokens;
}

const startsNumber = new RegExp(`[\\d${vulgar}]`);

function readToken(text: string, at: number, before: Token | undefined): Placeless {
  if (isSign(text, at, before)) {
    const { text: found, value, ...rest } = readToken(text, at + 1, before);
    return {
      ...rest,
      text: text.charAt(at) + found,
      lower: text.charAt(at) + rest.lower,
      value: text[at] === '+' ? value : -value,
      formatted: true,
    };
  }
  const part = startsNumber.test(text.charAt(at)) ? (feetAt(text, at) ?? fractionAt(text, at)) : null;
  if (part) return part;
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (!found) continue;
    // `5×10⁶` and `1e6` are no codes.
    if (kind === 'code' && /^\d/.test(found) && isPower(text, at + found.search(/[^\d.,]|$/))) continue;
    if (kind === 'number') return numberToken(text, at, found, before);
    return wordToken(kind, kind === 'word' ? withoutRest(found) : found);
  }
  return wordToken('mark', text.charAt(at));
}

const signed = new RegExp(`^[-−–+](?:\\d[\\d,.]*|\\.\\d+|[${vulgar}])`, 'u');

/** A minus sign directly before digits, with space or a bracket before it. An en dash is one only where a degree or a per cent follows. */
function isSign(text: string, at: number, before: Token | undefined): boolean {
  if (!signed.test(text.slice(at, at + 30)) || before?.kind === 'number') return false;
  // `$-5`
  if (before?.kind === 'money') return /[-−]/.test(text.charAt(at)) && /\p{Sc}/u.test(text.charAt(at - 1));
  if (!/^[\s([“"]?$/.test(text[at - 1] ?? '')) return false;
  if (text[at] === '+') return !/^\+\d{1,3}[ -]\d/.test(text.slice(at, at + 8));
  return text[at] !== '–' || at === 0 || /^–[\d.,½¼¾]+\s?[%°]/.test(text.slice(at, at + 30));
}
