/** English number words by value. Maps, so that `constructor` is a word and no number. */
const counted = (words: string, first: number, step: number): Array<[string, number]> =>
  words.split(' ').map((word, i) => [word, first + i * step]);

export const units: ReadonlyMap<string, number> = new Map([
  ...counted(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
    1,
  ),
  ['nought', 0],
  ['naught', 0],
]);
export const tens: ReadonlyMap<string, number> = new Map([
  ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ['fourty', 40],
  ['threescore', 60],
  ['fourscore', 80],
]);

/** Sets of a number of things: `two dozen`, `three score`. Nothing rounds them to a digit. */
export const sets: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
]);

const ordinals = counted(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  1,
  1,
);

/** Parts of a whole by their number, in the singular: `third`, `quarter`, `hundredth`. `First` and `second` are parts only behind tens. */
export const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halve', 2],
  ['quarter', 4],
  ...ordinals.slice(2),
  ...counted('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]);

/** The denominator that a word names: `thirds`, `twenty-firsts`; undefined for any other word. */
export function partOf(word: string): number | undefined {
  const one = word.replace(/s$/, '');
  const [ten = '', unit = ''] = one.split('-');
  const ordinal = ordinals.findIndex(([name], i) => i < 9 && name === unit);
  const before = tens.get(ten);
  return before !== undefined && ordinal >= 0 ? before + ordinal + 1 : parts.get(one);
}

/** Plurals that name an order of magnitude and no number: `hundreds of thousands`. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['lakhs', 1e5],
  ['millions', 1e6],
  ['crores', 1e7],
  ['billions', 1e9],
  ['trillions', 1e12],
]);

/** Words that leave open how many of the next word there are. */
export const vagueWords: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 9]],
  ['few', [3, 9]],
  ['handful', [3, 9]],
  ['couple', [2, 3]],
  ['many', [3, 9]],
  ['multiple', [2, 9]],
  ['countless', [3, 9]],
]);

/** `twenty-five`, `three`, `ninety`; NaN for anything else. */
export function smallNumber(word: string): number {
  const own = units.get(word) ?? tens.get(word);
  if (own !== undefined) return own;
  const [ten = '', unit = '', more] = word.split('-');
  const [a, b] = [tens.get(ten), units.get(unit)];
  return more === undefined && a !== undefined && b !== undefined && b > 0 && b < 10 ? a + b : NaN;
}
