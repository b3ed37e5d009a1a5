import { formatGiven, NO_UNIT } from '../format.ts';

/** A unit as exponents of base units, and how many of those base units one of it is. */
export interface Dimension {
  /** Base unit to exponent, in the library's order. */
  base: readonly number[];
  scale: number;
  /** The names it was written with and their powers, for messages: visitor 1, bus -1. */
  parts: ReadonlyMap<string, number>;
}

/** Two scales that differ by a smaller share than this are one: `m^3` and `1000 litre` differ in the last bit alone. */
const NEAR = 1e-9;

export const cancel = (parts: Map<string, number>) => new Map([...parts].filter(([, power]) => power !== 0));

export function agrees(a: Dimension, b: Dimension): boolean {
  const length = Math.max(a.base.length, b.base.length);
  return Array.from({ length }, (_, i) => Math.abs((a.base[i] ?? 0) - (b.base[i] ?? 0)) < NEAR).every(Boolean);
}

export const sameScale = (a: Dimension, b: Dimension) => Math.abs(a.scale / b.scale - 1) < NEAR;
export const NUMBER: Dimension = { base: [], scale: 1, parts: new Map() };
export const isNumber = (a: Dimension) => agrees(a, NUMBER) && sameScale(a, NUMBER);

export function times(a: Dimension, b: Dimension, power: number): Dimension {
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
  const over = [...unit.parts]
    .filter(([, power]) => power > 0)
    .map(show)
    .join(' ');
  const under = [...unit.parts].filter(([, power]) => power < 0).map(show);
  return [over || '1', ...under].join('/');
}

export const named = (unit: Dimension) =>
  isNumber(unit) && unit.parts.size === 0 ? 'a plain number' : `\`${written(unit)}\``;

/** What to write where two units measure the same thing on different scales. */
export function bridge(a: Dimension, b: Dimension, verb: 'multiply' | 'divide' = 'multiply'): string {
  const [big, small] = a.scale > b.scale ? [a, b] : [b, a];
  const factor = Number((big.scale / small.scale).toPrecision(12));
  // A number that JavaScript prints as `1e+21` is none that a reader writes.
  const spelt = /e/.test(String(factor)) ? formatGiven(factor, NO_UNIT, false) : factor;
  const unit = written(times(small, big, -1));
  const one = big.parts.size === 0 ? '1' : `1 ${written(big)}`;
  return (
    `${one} is ${spelt} ${small.parts.size === 0 ? '' : `${written(small)}`}`.trimEnd() +
    `: give both in one unit, or ${verb} by an assumption of unit \`${unit}\` with the value ${spelt}`
  );
}
