import { all, create } from 'mathjs';
import type { MathJsInstance } from 'mathjs';
import { closest, constantValue } from './formula.ts';
import type { At, Formula } from './formula.ts';
import type { Expr } from './types.ts';
import { unitLabel } from './unit-label.ts';

/** A unit of the topic, as `seeds/site.md` declares it. */
export interface DeclaredUnit {
  /** Left out for a new base unit; else what one of it is: `1000 kg`. */
  is?: string | undefined;
  one: string;
  many: string;
}

/** A unit that is not known, or units that do not agree. `position` counts characters of the formula from 0; null outside a formula. */
export class UnitError extends Error {
  position: number | null;
  constructor(message: string, position: number | null = null) {
    super(message);
    this.name = 'UnitError';
    this.position = position;
  }
}

/** A unit as exponents of base units, and how many of those base units one of it is. */
export interface Dimension {
  /** Base unit to exponent, in the library's order. */
  base: readonly number[];
  scale: number;
  /** The names it was written with and their powers, for messages: visitor 1, bus -1. */
  parts: ReadonlyMap<string, number>;
}

export interface Units {
  /** Reads a unit; throws a `UnitError` where it is not known. `''` and `1` are plain numbers. */
  parse(unit: string): Dimension;
  /** Carries units through every operation of a formula; throws a `UnitError` where they do not agree. */
  check(formula: Formula, unitOf: Readonly<Record<string, string>>, result: string): void;
  /** The same thing measured alike, so that numbers may be compared as they are. */
  same(a: string, b: string): boolean;
  /** A value of `from` in `to`; throws where they measure different things. */
  convert(value: number, from: string, to: string): number;
  /** The unit in words, for one and for many: `kg/box` is "kg a box". */
  label(unit: string): [string, string];
}

/**
 * A unit's value is kept to the last bit or so through `m^3` and the like; scales nearer than this are one scale.
 */
const NEAR = 1e-9;

/**
 * Money is no unit of the library. Its `ton` is the American short ton (907 kg), which no article means that writes "tons" of ore or grain,
 * so that name must be declared before it is used.
 *
 * The library's month is a twelfth of a year of 365.25 days (30.4375 days), and is kept: twelve months are one year exactly. A span between two
 * dates is to be counted on the calendar by whoever writes it and given in the unit of the rate that it meets.
 */
const ALWAYS: Readonly<Record<string, DeclaredUnit>> = { USD: { one: 'US dollar', many: 'US dollars' } };
const AMBIGUOUS: Readonly<Record<string, string>> = {
  ton: '`tonne` (1000 kg), or declare `ton` in seeds/site.md with `is: 1000 kg` or `is: 907.18474 kg`',
  tons: '`tonne` (1000 kg)',
};

/** Units known to the library, and those declared, on an instance of our own: no other part of the program sees them. */
export function createUnits(declared: Readonly<Record<string, DeclaredUnit>> = {}): Units {
  const math = create(all!) as MathJsInstance;
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
    check: (formula, unitOf, result) => checkFormula(formula, unitOf, result, parse),
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
  try {
    math.createUnit(name, unit.is, { override: true });
  } catch {
    throw new UnitError(`unit \`${name}\`: \`is: ${unit.is}\` is not a number and a unit declared before it, such as \`1000 kg\``);
  }
}

function read(math: MathJsInstance, text: string, declared: Readonly<Record<string, DeclaredUnit>>): Dimension {
  for (const word of text.match(/[A-Za-z][A-Za-z0-9]*/g) ?? []) {
    const instead = Object.hasOwn(declared, word) ? undefined : AMBIGUOUS[word];
    if (instead !== undefined) throw new UnitError(`unit \`${word}\` means two things: write ${instead}`);
    if (!math.Unit.isValuelessUnit(word)) {
      const meant = closest(word, Object.keys(declared));
      throw new UnitError(`unit \`${word}\` is not known${meant ? `; did you mean \`${meant}\`?` : ': declare it under `units` in seeds/site.md'}`);
    }
  }
  const bare = text === '' || text === '1';
  // A leading `1` ("1/day") reaches us as a value; any other number is no unit.
  if (!bare && /\d/.test(text.replace(/^1\s*\//, '').replace(/\^\s*-?\d+(\.\d+)?/g, '').replace(/[A-Za-z][A-Za-z0-9]*/g, ''))) {
    throw new UnitError(`unit \`${text}\` has a number in it; write the unit alone, such as \`kg/m^3\``);
  }
  if (bare) return { base: [], scale: 1, parts: new Map() };
  let unit;
  try {
    unit = math.unit(text);
  } catch {
    throw new UnitError(`unit \`${text}\` does not parse; write it like \`kg\`, \`kg/m^3\` or \`1/day\``);
  }
  const { dimensions, units } = unit as unknown as {
    dimensions: number[];
    units: Array<{ unit: { name: string; offset: number; value: number }; prefix: { name: string; value: number }; power: number }>;
  };
  const parts = new Map<string, number>();
  let scale = 1;
  for (const { unit: part, prefix, power } of units) {
    if (part.offset !== 0) throw new UnitError(`unit \`${part.name}\` does not start at zero, so that it cannot be multiplied: use \`K\``);
    const name = prefix.name + part.name;
    parts.set(name, (parts.get(name) ?? 0) + power);
    scale *= (part.value * prefix.value) ** power;
  }
  return { base: dimensions, scale, parts: cancel(parts) };
}

const cancel = (parts: Map<string, number>) => new Map([...parts].filter(([, power]) => power !== 0));

function agrees(a: Dimension, b: Dimension): boolean {
  const length = Math.max(a.base.length, b.base.length);
  return Array.from({ length }, (_, i) => Math.abs((a.base[i] ?? 0) - (b.base[i] ?? 0)) < NEAR).every(Boolean);
}

const sameScale = (a: Dimension, b: Dimension) => Math.abs(a.scale / b.scale - 1) < NEAR;
const NUMBER: Dimension = { base: [], scale: 1, parts: new Map() };
const isNumber = (a: Dimension) => agrees(a, NUMBER) && sameScale(a, NUMBER);

function times(a: Dimension, b: Dimension, power: number): Dimension {
  const parts = new Map(a.parts);
  for (const [name, p] of b.parts) parts.set(name, (parts.get(name) ?? 0) + p * power);
  const length = Math.max(a.base.length, b.base.length);
  return {
    base: Array.from({ length }, (_, i) => (a.base[i] ?? 0) + power * (b.base[i] ?? 0)),
    scale: a.scale * b.scale ** power,
    parts: cancel(parts),
  };
}

/** A unit as one would write it in a seed: `visitor/bus`. */
function written(unit: Dimension): string {
  const show = ([name, power]: [string, number]) => (Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`);
  const over = [...unit.parts].filter(([, power]) => power > 0).map(show).join(' ');
  const under = [...unit.parts].filter(([, power]) => power < 0).map(show);
  return [over || '1', ...under].join('/');
}

const named = (unit: Dimension) => (isNumber(unit) && unit.parts.size === 0 ? 'a plain number' : `\`${written(unit)}\``);

/** What to write where two units measure the same thing on different scales. */
function bridge(a: Dimension, b: Dimension): string {
  const [big, small] = a.scale > b.scale ? [a, b] : [b, a];
  const factor = Number((big.scale / small.scale).toPrecision(12));
  const unit = written(times(small, big, -1));
  const one = big.parts.size === 0 ? '1' : `1 ${written(big)}`;
  return `${one} is ${factor} ${small.parts.size === 0 ? '' : `${written(small)}`}`.trimEnd() + `: give both in one unit, or multiply by an assumption of unit \`${unit}\` with the value ${factor}`;
}

/** The unit of a part; `null` for a zero, which has any. */
type Found = Dimension | null;

function checkFormula(formula: Formula, unitOf: Readonly<Record<string, string>>, result: string, parse: (unit: string) => Dimension): void {
  const where = `formula \`${formula.text}\``;
  const fail = (message: string, position: number): never => {
    throw new UnitError(`${where}, character ${position + 1}: ${message}`, position);
  };

  /** Two operands that must be of one unit. */
  function alike(a: Found, b: Found, verb: string, position: number): Found {
    if (a === null || b === null) return a ?? b;
    if (!agrees(a, b)) fail(`${verb} ${named(a)} and ${named(b)}, which measure different things`, position);
    if (!sameScale(a, b)) fail(`${verb} ${named(a)} and ${named(b)}, which are of different size; ${bridge(a, b)}`, position);
    return a;
  }

  function plain(a: Found, what: string, position: number): void {
    if (a !== null && !isNumber(a)) fail(`${what} must be a plain number, found ${named(a)}; divide by something of that unit first`, position);
  }

  function walk(expr: Expr, at: At): Found {
    if (typeof expr === 'number') return expr === 0 ? null : NUMBER;
    if (typeof expr === 'string') {
      const unit = unitOf[expr];
      if (unit === undefined) return fail(`\`${expr}\` has no unit; write \`unit: 1\` for a plain number`, at.position);
      try {
        return parse(unit);
      } catch (error) {
        return fail(`\`${expr}\`: ${(error as Error).message}`, at.position);
      }
    }
    const [op, ...args] = expr;
    const found = args.map((arg, i) => walk(arg, at.args[i]!));
    const [a = null, b = null] = found;
    switch (op) {
      case '+': return alike(a, b, 'adds', at.position);
      case '-': return alike(a, b, 'subtracts', at.position);
      case 'min':
      case 'max': return found.reduce((x, y) => alike(x, y, `\`${op}\` compares`, at.position));
      case '*': return a && b && times(a, b, 1);
      case '/': return a && b && times(a, b, -1);
      case '^': return power(a, b, args[1]!, at);
      case 'neg':
      case 'abs':
      case 'round': return a;
      case 'sqrt': return a && times(NUMBER, a, 0.5);
      case 'log':
      case 'exp':
        plain(a, `what \`${op}\` takes`, at.position);
        return NUMBER;
    }
  }

  function power(base: Found, exponent: Found, expr: Expr, at: At): Found {
    plain(exponent, 'an exponent', at.args[1]!.position);
    if (base === null || isNumber(base)) return NUMBER;
    const value = constantValue(expr);
    if (value === null) return fail(`the exponent of ${named(base)} must be a numeral, since the unit of the result depends on it`, at.position);
    return times(NUMBER, base, value);
  }

  const found = walk(formula.expr, formula.at);
  if (found === null) return;
  const wanted = parse(result);
  if (!agrees(found, wanted)) fail(`the formula gives ${named(found)}, but the result's unit is ${named(wanted)}`, formula.at.position);
  if (!sameScale(found, wanted)) fail(`the formula gives ${named(found)}, but the result's unit is ${named(wanted)}; ${bridge(found, wanted)}`, formula.at.position);
}
