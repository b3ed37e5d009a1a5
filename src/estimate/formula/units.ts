import { all, create } from 'mathjs';
import type { MathJsInstance, Unit, UnitComponent, UnitPrefix } from 'mathjs';
import { checkUnits } from './check-units.ts';
import { closest } from './closest.ts';
import { agrees, cancel, sameScale } from './dimension.ts';
import type { Dimension } from './dimension.ts';
import type { Formula } from './formula.ts';
import { UnitError } from './unit-error.ts';
import { unitLabel } from './unit-label.ts';
import { printable } from '../printable.ts';

export { UnitError };
export type { Dimension };

/** A unit of the topic, as `seeds/site.md` declares it. */
export interface DeclaredUnit {
  /** Left out for a new base unit; else what one of it is: `1000 kg`. */
  is?: string | undefined;
  one: string;
  many: string;
}

export interface Units {
  /** Reads a unit; throws a `UnitError` where it is not known. `''` and `1` are plain numbers. */
  parse(unit: string): Dimension;
  /** Carries units through every operation of a formula; throws a `UnitError` where they do not agree. */
  check(formula: Formula, unitOf: Readonly<Record<string, string>>, result: string): void;
  /** Whether two units are the same, so that numbers may be compared without conversion. */
  same(a: string, b: string): boolean;
  /** A value of `from` in `to`; throws where they measure different things. */
  convert(value: number, from: string, to: string): number;
  /** The unit in words, for one and for many: `kg/box` is "kg a box". */
  label(unit: string): [string, string];
}

/**
 * Money is no unit of the library. Its `ton` is the American short ton (907 kg), which no article means that writes "tons" of ore or grain,
 * so that name must be declared before it is used.
 *
 * The library's month is a twelfth of a year of 365.25 days (30.4375 days), and is kept: twelve months are one year exactly. A span between two
 * dates is to be counted on the calendar by whoever writes it and given in the unit of the rate that it meets.
 */
const ALWAYS: Readonly<Record<string, DeclaredUnit>> = { USD: { one: 'US dollar', many: 'US dollars' } };
const AMBIGUOUS: ReadonlyMap<string, string> = new Map([
  ['ton', '`tonne` (1000 kg), or declare `ton` in seeds/site.md with `is: 1000 kg` or `is: 907.18474 kg`'],
  ['tons', '`tonne` (1000 kg)'],
]);

/** Units known to the library, and those declared, on an instance of our own: no other part of the program sees them. */
export function createUnits(declared: Readonly<Record<string, DeclaredUnit>> = {}): Units {
  const math = create(all ?? {}) as MathJsInstance;
  const known = { ...ALWAYS, ...declared };
  for (const [name, unit] of Object.entries(known)) declare(math, name, unit);
  const cache = new Map<string, Dimension>();

  function parse(text: string): Dimension {
    const unit = text.trim();
    let found = cache.get(unit);
    if (!found) cache.set(unit, (found = read(math, unit, declared)));
    return found;
  }

  return {
    parse,
    check: (formula, unitOf, result) => checkUnits(formula, unitOf, result, parse),
    same: (a, b) => agrees(parse(a), parse(b)) && sameScale(parse(a), parse(b)),
    convert(value, from, to) {
      const [a, b] = [parse(from), parse(to)];
      if (!agrees(a, b)) throw new UnitError(`\`${from}\` cannot be given in \`${to}\`: they measure different things`);
      return sameScale(a, b) ? value : (value * a.scale) / b.scale;
    },
    label: (unit) => unitLabel(parse(unit).parts, known),
  };
}

function declare(math: MathJsInstance, name: string, unit: DeclaredUnit): void {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) {
    throw new UnitError(`unit \`${name}\`: a unit's name has letters and digits only, such as \`box20\``);
  }
  if (unit.is === undefined) {
    // A known unit that is declared again only gets its words.
    if (!math.Unit.isValuelessUnit(name)) math.createUnit(name);
    return;
  }
  const wrong = (reason: string): UnitError => new UnitError(`unit \`${name}\`: \`is: ${unit.is}\` ${reason}`);
  // The library's own unit of that name may be meant, but not said: it is what is being declared.
  if (unit.is.match(/[A-Za-z][A-Za-z0-9]*/g)?.includes(name))
    throw wrong('names the unit itself; write another, such as `1000 kg`');
  let size: number | undefined;
  try {
    size = Number(math.unit(unit.is).toJSON().value ?? NaN);
    math.createUnit(name, unit.is, { override: true });
  } catch {
    throw wrong('is not a number and a unit declared before it, such as `1000 kg`');
  }
  if (!(size > 0 && printable(size))) throw wrong('needs a number above zero, from 1e-21 to 1e21, such as `1000 kg`');
}

/** What people write for the unit of a share. */
const ofShares = /^(%|per ?cents?|percentages?|shares?|fractions?|ratios?|none|numbers?|plain)$/i;

function read(math: MathJsInstance, text: string, declared: Readonly<Record<string, DeclaredUnit>>): Dimension {
  if (ofShares.test(text) && !Object.hasOwn(declared, text))
    throw new UnitError(`unit \`${text}\` is not known; a share or a plain number has \`unit: '1'\``);
  for (const word of text.match(/[A-Za-z][A-Za-z0-9]*/g) ?? []) {
    const instead = Object.hasOwn(declared, word) ? undefined : AMBIGUOUS.get(word);
    if (instead !== undefined) throw new UnitError(`unit \`${word}\` means two things: write ${instead}`);
    if (!math.Unit.isValuelessUnit(word)) {
      const named = Object.entries(declared).find(([, { one, many }]) => one === word || many === word)?.[0];
      const meant = named ?? closest(word, Object.keys(declared));
      throw new UnitError(
        `unit \`${word}\` is not known${meant ? `; did you mean \`${meant}\`?` : ': declare it under `units` in seeds/site.md'}`,
      );
    }
  }
  const bare = text === '' || text === '1';
  // A leading `1` ("1/day") reaches us as a value; any other number is no unit.
  if (
    !bare &&
    /\d/.test(
      text
        .replace(/^1\s*\//, '')
        .replace(/\^\s*-?\d+(\.\d+)?/g, '')
        .replace(/[A-Za-z][A-Za-z0-9]*/g, ''),
    )
  ) {
    throw new UnitError(`unit \`${text}\` has a number in it; write the unit alone, such as \`kg/m^3\``);
  }
  if (bare) return { base: [], scale: 1, parts: new Map() };
  let unit: Unit;
  try {
    unit = math.unit(text);
  } catch {
    throw new UnitError(`unit \`${text}\` does not parse; write it like \`kg\`, \`kg/m^3\` or \`1/day\``);
  }
  const parts = new Map<string, number>();
  let scale = 1;
  // A prefix is an object, which the library's types take for a text.
  const components: ReadonlyArray<Omit<UnitComponent, 'prefix'> & { prefix: unknown }> = unit.units;
  for (const { unit: part, prefix, power } of components) {
    const { name: kilo, value: times } = prefix as UnitPrefix;
    if (part.offset !== 0)
      throw new UnitError(`unit \`${part.name}\` does not start at zero, so that it cannot be multiplied: use \`K\``);
    const name = kilo + part.name;
    parts.set(name, (parts.get(name) ?? 0) + power);
    scale *= (part.value * times) ** power;
  }
  return { base: unit.dimensions, scale, parts: cancel(parts) };
}
