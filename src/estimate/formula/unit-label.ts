/** Words for units that need no declaration; others print their own name. */
const WORDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['m', ['metre', 'metres']],
  ['km', ['km', 'km']],
  ['cm', ['cm', 'cm']],
  ['mm', ['mm', 'mm']],
  ['kg', ['kg', 'kg']],
  ['g', ['g', 'g']],
  ['tonne', ['tonne', 'tonnes']],
  ['t', ['tonne', 'tonnes']],
  ['mile', ['mile', 'miles']],
  ['hour', ['hour', 'hours']],
  ['h', ['hour', 'hours']],
  ['day', ['day', 'days']],
  ['week', ['week', 'weeks']],
  ['month', ['month', 'months']],
  ['year', ['year', 'years']],
  ['litre', ['litre', 'litres']],
  ['l', ['litre', 'litres']],
  ['hectare', ['hectare', 'hectares']],
]);

const POWERS: Readonly<Record<number, string>> = { 2: '²', 3: '³' };

/** "a box", "an hour": by sound, as far as the first letters tell it. */
export function article(word: string): string {
  const vowel = /^([aeio]|u(?!ni|se|s\b|s |k\b)|hour|honou?r|heir)/i.test(word) && !/^(eu|one\b|once\b)/i.test(word);
  return vowel ? 'an' : 'a';
}

/**
 * A unit in words, for one and for many, from its named parts: box 1, shelf -1 is "box a shelf", "boxes a shelf". A power is a small
 * figure behind a symbol ("m³").
 */
export function unitLabel(
  parts: ReadonlyMap<string, number>,
  declared: Readonly<Record<string, { one: string; many: string }>>,
): [string, string] {
  const words = (name: string): readonly [string, string] => {
    const own = Object.hasOwn(declared, name) ? declared[name] : undefined;
    return own ? [own.one, own.many] : (WORDS.get(name) ?? [name, name]);
  };
  const raised = (name: string, power: number): readonly [string, string] => {
    if (power === 1) return words(name);
    const small = POWERS[power] ?? `^${power}`;
    const symbol = Object.hasOwn(declared, name) ? words(name)[0] : name;
    return [symbol + small, symbol + small];
  };
  const over = [...parts].filter(([, power]) => power > 0).map(([name, power]) => raised(name, power));
  const under = [...parts].filter(([, power]) => power < 0).map(([name, power]) => raised(name, -power)[0]);
  const behind = under.map((word) => `${article(word)} ${word}`);
  // Only the last of several nouns takes the plural: "box kilometres".
  const before = (plural: 0 | 1) => over.map((pair, i) => pair[i === over.length - 1 ? plural : 0]);
  return [[...before(0), ...behind].join(' '), [...before(1), ...behind].join(' ')];
}
