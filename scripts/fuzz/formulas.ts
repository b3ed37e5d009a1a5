import { known } from '../../src/language/known.ts';
import { all, create } from 'mathjs';
import { createModel, type LooseAssumption } from '../../src/estimate/create-model.ts';
import { evaluate } from '../../src/estimate/evaluate.ts';
import { mathml } from '../../src/estimate/formula/mathml.ts';
import { ModelError } from '../../src/estimate/model-error.ts';
import { createRunner } from '../../src/estimate/run.ts';
import type { Random } from '../generate/random.ts';
import { Found, type Kind } from './kind.ts';
import { longPiece, mutate, NUMBERS, WORDS } from './mutate.ts';

const math = create(all ?? {});
const NAMES = ['a', 'b', 'boxes', 'per_box', 'share', 'c', 'd', 'f', 'g', 'h', 'k', 'l'];
const UNITS = ['1', 'box', 'kg', 'kg/box', 'm^2', 'hour', '1/hour', 'year', 'box^2', 'kg m/hour^2'];

/** A line of arithmetic, some of it wrong. */
export function formula(random: Random, depth = random.whole(0, 5)): string {
  const part = (): string => formula(random, depth - random.whole(1, 2));
  const names = (n: number): string[] =>
    Array.from({ length: n }, () => random.pick(NAMES.slice(0, random.pick([1, 3, 12]))));
  if (depth <= 0)
    return random.next() < 0.65
      ? random.pick(NAMES)
      : random.next() < 0.8
        ? random.pick(['1', '2', '0.5', '3', '10', '100'])
        : random.pick([...NUMBERS, ...WORDS]);
  switch (random.whole(0, 12)) {
    case 0:
      return `(${part()})`;
    case 1:
      return `-${part()}`;
    case 2:
      return `${random.pick(['sqrt', 'abs', 'log', 'exp', 'round'])}(${part()})`;
    case 3:
      return `${random.pick(['min', 'max'])}(${part()}, ${part()})`;
    case 4:
      return `${part()}^${random.pick(['2', '0.5', '-1', part()])}`;
    case 5:
      return names(random.pick([3, 30, 400, 2000])).join(random.pick([' + ', ' * ', ' - ', '^', '/']));
    case 6: {
      const deep = names(random.pick([3, 30, 400]));
      return `${deep.map((name) => `${name} ${random.pick(['-', '*', '/', '+'])} (`).join('')}a${')'.repeat(deep.length)}`;
    }
    default:
      return `${part()} ${random.pick(['+', '-', '*', '/'])} ${part()}`;
  }
}

/** Formulas as models of their own: read, checked for units, run, and held against what the parser's own library makes of the same text. */
export const formulas: Kind = async (random, show) => {
  let text = formula(random);
  if (random.next() < 0.3) text = mutate(text, random);
  if (random.next() < 0.03) text += longPiece(random);
  const plain = random.next() < 0.6;
  const names = NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(text) || random.next() < 0.02);
  const values = new Map(names.map((name) => [name, random.pick([0.5, 2, 7, 1000, 1e-3])]));
  const value = (central: number): LooseAssumption['value'] =>
    random.pick([
      central,
      [central / 2, central * 2] as const,
      { shape: 'normal' as const, low: central / 2, high: central * 1.5 },
    ]);
  const assumptions = Object.fromEntries(
    [...values].map(([name, central]) => [name, { value: value(central), unit: plain ? '1' : random.pick(UNITS) }]),
  );
  const loose = {
    formula: text,
    assumptions,
    unit: plain ? '1' : random.pick(UNITS),
    units: { box: { one: 'box', many: 'boxes' } },
    ...(random.next() < 0.5 ? {} : { stated: { value: 100, low: 90, high: 110 } }),
  };
  show(JSON.stringify(loose));
  try {
    const model = createModel(loose);
    sameAsLibrary(
      text,
      values,
      evaluate(model.expr, (id) => known(values, id, 'assumption')),
    );
    mathml(model);
    const { headline, spread, reach, implied, verdict } = createRunner(model)();
    const odd = [
      headline,
      ...Object.values(spread ?? {}),
      ...reach,
      ...implied.flatMap(({ solutions }) => solutions),
    ].find((number) => !(Math.abs(number) < 1e21));
    if (odd !== undefined || /NaN|Infinity|undefined|e\+/.test(verdict.sentence))
      throw new Found('accepted', `it gives ${odd}: ${verdict.sentence}`);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    for (const line of error.faults) {
      const position = /`, character (\d+): /s.exec(line);
      if (
        !(position && Number(position[1]) >= 1 && Number(position[1]) <= text.length + 1) &&
        !/^(unit|assumption) `/.test(line)
      )
        throw new Found('refused without a place', line);
    }
    return 'refused';
  }
};

function sameAsLibrary(text: string, values: ReadonlyMap<string, number>, ours: number): void {
  // Each rounds a tie in its own way, and what was made from fractions may lie a whole apart.
  const theirs: unknown = text.includes('round') ? null : math.evaluate(text, new Map(values));
  if (typeof theirs !== 'number' || !Number.isFinite(theirs) || !Number.isFinite(ours)) return;
  if (Math.abs(ours - theirs) > 1e-9 * Math.max(Math.abs(ours), Math.abs(theirs)))
    throw new Found('wrong value', `ours is ${ours}, the library's ${theirs}`);
}
