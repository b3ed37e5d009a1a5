/** A number written in digits, as it was understood. */
export interface Numeral {
  value: number;
  /** Its digits with a point before the decimals, and no other sign: `9400000`, `0.50`. */
  plain: string;
  /**
   * Whether its comma or point could mean something else:
   *  - sure: `9,400,000`, `9.4`, `1 000 000`, `1,20,000`, `1.000.000`, `1.234,5`
   *  - either: `1,234` and `1.234`, a thousand here and one with decimals there; `decimal` decided
   *  - other: `1,5` where a point stands before decimals
   */
  certainty: 'sure' | 'either' | 'other';
}

/** Signs that are a fraction. */
export const vulgar = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒';

/** What such a sign is worth: its form in compatible characters is `1⁄3`. */
export function worthOf(sign: string): number {
  const [over, under] = sign.normalize('NFKC').split('⁄');
  return Number(over) / Number(under);
}

/** The noughts of the digits that readers type: those of ASCII, Arabic, Persian, Devanagari and Bengali, and wide ones. */
const noughts = ['0', '٠', '۰', '०', '০', '０'];

/** Digits of other scripts, and the signs between Arabic ones, as those of ASCII: as many characters as before. */
export const inAscii = (text: string): string =>
  text
    .replace(/[^\0-\u007f]/g, (sign) => {
      const nought = noughts.find((one) => sign >= one && sign.charCodeAt(0) < one.charCodeAt(0) + 10);
      return nought === undefined ? sign : String(sign.charCodeAt(0) - nought.charCodeAt(0));
    })
    .replace(/[٫．]/g, '.')
    .replace(/[٬，]/g, ',')
    .replace(/[％٪]/g, '%');

/** `1 000 000`, also with no-break, thin and narrow spaces; `1'000'000`. */
const SPACED = /^\d{1,3}([ \u00a0\u2009\u202f'’])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;
/** `1,000,000`, `1.000.000`; decimals stand behind the other sign. */
const PARTED = /^(?!0)\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;
/** `12,34,567.89`, as India parts thousands. */
const INDIAN = /^(?!0)\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?$/;
const DECIMAL = /^\d*([.,])\d+$/;

/** Reads digits with the signs between them. `decimal` stands before decimals where a sign could be read both ways. Null where it is no number. */
export function readNumeral(text: string, decimal: '.' | ',' = '.'): Numeral | null {
  const parted = PARTED.exec(text)?.[1];
  const point = DECIMAL.exec(text)?.[1];
  const numeral = (plain: string, certainty: Numeral['certainty']): Numeral => ({
    value: Number(plain),
    plain,
    certainty,
  });
  const grouped = (sign: string): string => text.replaceAll(sign, '').replace(',', '.');
  // One group alone may be decimals.
  if (parted && point) return numeral(parted === decimal ? text.replace(',', '.') : grouped(parted), 'either');
  if (parted) return numeral(grouped(parted), 'sure');
  if (point) return numeral(text.replace(',', '.'), point === decimal ? 'sure' : 'other');
  if (INDIAN.test(text)) return numeral(text.replaceAll(',', ''), 'sure');
  const space = SPACED.exec(text)?.[1];
  if (space || /^\d+$/.test(text)) return numeral(space ? grouped(space) : text, 'sure');
  return null;
}

/** `40.000`: a point that stands before decimals, or parts thousands. Not `0.125`. */
export const mayPartThousands = (text: string): boolean => /^[-+−]?[1-9]\d{0,2}\.\d{3}$/.test(text);
