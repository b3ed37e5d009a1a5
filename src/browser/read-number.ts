import { inAscii, readNumeral, vulgar, worthOf } from '../language/numeral.ts';
import { LETTERS, SCALES } from '../language/scale-words.ts';
import type { Assumption } from '../estimate/types.ts';

/** What the field is for, and the sign that stands before decimals where its reader lives. */
export interface Field extends Pick<Assumption, 'percent' | 'unitLabel'> {
  decimal: '.' | ',';
}

/** Signs of money by a word of the unit that they stand for. */
const MONEY = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
  ['₩', 'won'],
  ['₹', 'rupee'],
  ['₦', 'naira'],
  ['₱', 'peso'],
  ['₺', 'lira'],
  ['₴', 'hryvnia'],
]);

/** `2½` as `2.5`; so many decimals that no point is taken to part thousands. */
const part = new RegExp(`(\\d*)\\s?([${vulgar}])`);

/**
 * A number as a person types it: `9,400,000`, `9.4 million`, `2m`, `80 %`, `1 000 000`. Or why it is none, in words: what is not understood is never left
 * out, and what may be two numbers (`1.234` where a comma stands before decimals) is none.
 */
export function readNumber(typed: string, { percent, unitLabel: [one, many], decimal }: Field): number | string {
  // `1.2 × 10⁻⁹`, as the field itself prints a very small number.
  const text = inAscii(typed)
    .trim()
    .replace(part, (_, whole: string, sign: string) => (Number(whole) + worthOf(sign)).toFixed(12))
    .replace(
      /\s*[×x*]\s*10\^?([-−⁻+]?)(\d+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/i,
      (_, minus: string, power: string) =>
        `e${/[-−⁻]/.test(minus) ? '-' : ''}${power.replace(/\D/g, (raised) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(raised)))}`,
    );
  // The unit and the sign of money are known already, so they are dropped.
  const signs = [...MONEY].filter(([, name]) => many.includes(name)).map(([sign]) => sign);
  const names = percent ? ['%', 'per cent', 'percent'] : [one, many, ...many.split(' ', 1), ...signs];
  const own = names.find(
    (name) => name && text.length > name.length && text.toLowerCase().endsWith(name.toLowerCase()),
  );
  const bare = text.slice(0, text.length - (own?.length ?? 0)).trim();
  const [, sign = '', money, digits = '', power = '', rest = ''] =
    /^([-−–+]?)\s*([^\s\d.,\p{L}]?)\s*([\d.,'’ \u00a0\u2009\u202f]*?)(e[-+]?\d+)?\s*((?:[^\s\d.,]\D*)?)$/iu.exec(
      bare,
    ) ?? [];
  if (money && !many.includes(MONEY.get(money) ?? '?'))
    return `“${money}” is not understood: the value is in ${percent ? 'per cent' : many || 'plain numbers'}. Write the number alone.`;
  const word = rest
    .toLowerCase()
    .replace(/(.{4})s$/, '$1')
    .replace(/^(mio|mrd)\.$/, '$1');
  const scale = word === '' ? 1 : (SCALES.get(word) ?? (/^[mb]$/.test(word) ? LETTERS.get(word) : undefined));
  const written = digits.trim();
  const numeral = readNumeral(written.replace(/(\d)[.,]$/, '$1'), decimal);
  if (!numeral || scale === undefined)
    return `${text === '' ? '' : `“${numeral ? rest : typed.trim()}” is not understood. `}Write a number, such as ${percent ? '80' : '9,400,000 or 9.4 million'}.`;
  const { plain, certainty } = numeral;
  // Where decimals stand behind a comma, a point parts thousands, and on this page a comma does.
  if (certainty === 'either' && decimal === ',')
    return `“${written}” may be ${written.replace(/\D/g, '')} or ${written.replace(',', '.')}0. Write one of these.`;
  if (certainty === 'other' && decimal === '.')
    return `“${written}” has a comma where a point stands before decimals. Write ${plain}, or all digits of a thousand.`;
  const found = Number(`${plain}${power}`) * scale * (percent ? 0.01 : 1) * (/[-−–]/.test(sign) ? -1 : 1);
  return Number.isFinite(found) ? found : `“${text}” is too large.`;
}

/** The sign before decimals in a reader's language. A browser may name one that is none (`en-US@posix`). */
export function decimalOf(languages: readonly string[]): '.' | ',' {
  try {
    return (1.5).toLocaleString(languages as string[]).includes(',') ? ',' : '.';
  } catch {
    return '.';
  }
}
