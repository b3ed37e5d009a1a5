/** A stretch of text by its offsets. */
export interface Span {
  start: number;
  end: number;
}

/**
 *  - number: digits, with what is glued to them (`1.2m`, `14.7GW`, `90%`) in `glued`; fractions (`5 1/2`, `½`) and powers (`3e5`, `5×10⁶`)
 *  - code: letters and digits that are a name (`H5N1`, `COVID-19`, `24/7`, `8x42`)
 *  - money: a currency sign
 *  - word, mark
 */
export interface Token extends Span {
  kind: 'number' | 'code' | 'money' | 'word' | 'mark';
  text: string;
  lower: string;
  /** The value of a number; NaN for any other word. */
  value: number;
  /** Its digits with a point before decimals, as far as they tell how it was rounded: empty for a fraction. */
  plain: string;
  /** A power of ten behind the digits: 1e6 of `5×10⁶`. */
  power: number;
  glued: string;
  /** True for `13,000` and `2.5`, which no year and no name is written as. */
  formatted: boolean;
  doubt: string | null;
}

/** A token whose place is not known yet. */
export type Placeless = Omit<Token, 'start' | 'end'>;

export function wordToken(kind: Token['kind'], found: string): Placeless {
  return {
    kind,
    text: found,
    lower: found.toLowerCase().replaceAll('’', "'"),
    value: NaN,
    plain: '',
    power: 1,
    glued: '',
    formatted: false,
    doubt: null,
  };
}

/** A token without its place, or what stands outside of a sentence. */
export type Word = Omit<Placeless, 'kind'> & { kind: Token['kind'] | 'nothing' };

const nothing: Word = { ...wordToken('mark', ''), kind: 'nothing' };

/** The word at a place that may lie before the first or behind the last: no word stands there, and its text is empty. */
export const wordAt = (tokens: readonly Token[], at: number): Word => tokens[at] ?? nothing;

/** Where the last token ends. */
export const endOf = (tokens: readonly Token[]): number => tokenAt(tokens, tokens.length - 1).end;

/** The token at a place where one must stand. */
export function tokenAt(tokens: readonly Token[], at: number): Token {
  const token = tokens[at];
  if (token === undefined)
    throw new RangeError(`no token ${at} among ${tokens.length}: a rule of the reader looked outside of its sentence`);
  return token;
}
