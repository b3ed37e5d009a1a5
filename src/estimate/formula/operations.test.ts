import { describe, expect, test } from 'vitest';
import { assumption, fixed, model, uniform } from '../../../tests/samples/engine/model.ts';
import { print } from '../../chart/print.ts';
import { FormulaError, parseFormula } from './formula.ts';
import { formulaOf, parseFormulas } from './formulas.ts';
import { mathml } from './mathml.ts';
import { explain, findTrouble } from './trouble.ts';
import { unitLabel } from './unit-label.ts';
import { createUnits, UnitError } from './units.ts';

const units = createUnits({ item: { one: 'item', many: 'items' } });
const namesIn = (text: string): string[] => ['a', 'b', 'c'].filter((name) => new RegExp(`\\b${name}\\b`).test(text));
const expr = (text: string) => parseFormula(text, namesIn(text)).expr;

/** What is wrong, without the list of what a formula may use, and where. */
function failure(text: string, names = namesIn(text)): [string, number] {
  try {
    parseFormula(text, names);
  } catch (error) {
    if (error instanceof FormulaError) return [error.message.replace(/; a formula may use .*/, ''), error.position];
    throw error;
  }
  throw new Error(`${text} was let through`);
}

test.each([
  ['a < b', ['<', 'a', 'b']],
  ['a <= b', ['<=', 'a', 'b']],
  ['a > b', ['>', 'a', 'b']],
  ['a >= b', ['>=', 'a', 'b']],
])('`if(%s, 1, 2)` is a choice', (text, condition) =>
  expect(expr(`if(${text}, 1, 2)`)).toEqual(['if', condition, 1, 2]),
);

test.each([
  ['max(a, 2)', ['max', 'a', 2]],
  ['log10(a)', ['log10', 'a']],
  ['floor(a)', ['floor', 'a']],
  ['ceil(a)', ['ceil', 'a']],
  ['mod(a, b)', ['mod', 'a', 'b']],
  ['clamp(a, 1, 2)', ['clamp', 'a', 1, 2]],
  ['sum(a, b, 3)', ['+', ['+', 'a', 'b'], 3]],
  ['.25e+1 * a', ['*', 2.5, 'a']],
])('`%s` is %j', (text, data) => expect(expr(text)).toEqual(data));

test.each([
  ...['round', 'sqrt', 'abs', 'log', 'log10', 'exp', 'floor', 'ceil'].flatMap((name): [string, string][] => [
    [`${name}(a, b)`, `\`${name}\` takes one value, found 2`],
    [`a + ${name}()`, `\`${name}\` takes one value, found 0`],
  ]),
  ...['min', 'max', 'sum'].map((name): [string, string] => [
    `${name}(a)`,
    `\`${name}\` takes two or more values, found 1`,
  ]),
  [
    'mod(a)',
    '`mod` takes two values: `mod(a, b)` is what is left of `a` once `b` is taken off as often as it goes, found 1',
  ],
  [
    'mod(a, b, c)',
    '`mod` takes two values: `mod(a, b)` is what is left of `a` once `b` is taken off as often as it goes, found 3',
  ],
  ['clamp(a, b)', '`clamp` takes three values: `clamp(a, low, high)` holds `a` between the other two, found 2'],
  ['clamp(a, 5, 1)', '`clamp` holds between 5 and 1; write the lower of the two first'],
  ['if(a > b, c)', '`if` takes three values: `if(a > b, c, d)` is `c` where the comparison is true, else `d`, found 2'],
  ['if(a, b, c)', '`if` begins with a comparison, such as `a > b`'],
  ['if(a + b, b, c)', '`if` begins with a comparison, such as `a > b`'],
  ['if(a != b, b, c)', 'two results are hardly ever the same; compare with `<`, `<=`, `>` or `>=`'],
  ['if(a == b, b, c)', 'two results are hardly ever the same; compare with `<`, `<=`, `>` or `>=`'],
  [
    'a * 1e-400',
    '`1e-400` is too near to zero a number to be printed; numbers are zero, or from 1e-21 to 1e21: choose another unit',
  ],
  [
    'a * 1e22',
    '`1e22` is too large a number to be printed; numbers are zero, or from 1e-21 to 1e21: choose another unit',
  ],
  ['a * 0x10', 'expected a plain decimal number, such as `1000` or `0.5`'],
  ['   ', 'the formula is empty'],
  [
    `${'('.repeat(121)}a${')'.repeat(121)}`,
    'has parts within parts, deeper than can be read; split it into estimates, of which one takes the others as `origin: { estimate: id }`',
  ],
])('`%s` is refused: %s', (text, reason) => expect(failure(text)[0]).toBe(reason));

test('brackets beside each other are not deep, and a formula of a thousand characters is read', () => {
  expect(() => parseFormula(`a${' + ((a))'.repeat(99)}`, ['a'])).not.toThrow();
  expect(() => parseFormula('a'.padEnd(1000), ['a'])).not.toThrow();
  expect(failure('a'.padEnd(1001))[0]).toContain('the formula has 1,001 characters, at most 1,000 are read');
  expect(failure('a * ')[0]).toMatch(/^does not parse: [^()]*$/);
});

test.each('min max round sqrt abs log exp mod to in and or xor not true false null undefined end i pi e'.split(' '))(
  'no assumption may be called `%s`',
  (name) =>
    expect(failure('a', ['a', name])[0]).toBe(
      `\`${name}\` means something else in a formula; give the assumption another name`,
    ),
);

describe('units go through', () => {
  const check = (text: string, unitOf: Record<string, string>, result: string): string => {
    try {
      units.check(parseFormula(text, namesIn(text)), unitOf, result);
      return 'agrees';
    } catch (error) {
      if (error instanceof UnitError) return error.message.replace(/^formula `[^`]*`, /, '');
      throw error;
    }
  };
  const kgs = { a: 'kg', b: 'kg', c: 'kg' };

  test.each([
    ...[
      '-a',
      'abs(a)',
      'round(a)',
      'floor(a)',
      'ceil(a)',
      'mod(a, b)',
      'clamp(a, b, c)',
      'if(a > b, a, b)',
      'if(a <= 0, a, b)',
    ].map((text): [string, string] => [text, 'kg']),
    ['if(a < b, 1, 2)', '1'],
    ['if(a >= b, 1, 2)', '1'],
    ['log10(a / b)', '1'],
    ['exp(a / b)', '1'],
    ['log(0)', '1'],
    ['0 * a', 'kg'],
    ['0 / a', 'item'],
    ['0', 'item'],
    ['a + 0', 'kg'],
    ['0 ^ 2 + a / b', '1'],
  ])('`%s`: the result is in %s', (text, result) => {
    if (text === 'log(0)') expect(failure(text)[0]).toBe('this part has no finite value');
    else expect(check(text, kgs, result)).toBe('agrees');
  });

  test.each([
    ['-a + b', 'character 4: adds `kg` and `m`, which measure different things'],
    ['abs(a) + b', 'character 8: adds `kg` and `m`, which measure different things'],
    ['round(a) + b', 'character 10: adds `kg` and `m`, which measure different things'],
    ['floor(a) + b', 'character 10: adds `kg` and `m`, which measure different things'],
    ['ceil(a) + b', 'character 9: adds `kg` and `m`, which measure different things'],
    ['mod(a, b)', 'character 1: `mod` divides `kg` and `m`, which measure different things'],
    [
      'clamp(a, 1, 2) + b',
      'character 1: `clamp` holds `kg` and a plain number, which measure different things; a number in a formula has no unit: give it one as an assumption, with `unit: kg`',
    ],
    ['if(a < b, 1, 2)', 'character 6: `<` compares `kg` and `m`, which measure different things'],
    ['if(a <= b, 1, 2)', 'character 6: `<=` compares `kg` and `m`, which measure different things'],
    ['if(a > b, 1, 2)', 'character 6: `>` compares `kg` and `m`, which measure different things'],
    ['if(a >= b, 1, 2)', 'character 6: `>=` compares `kg` and `m`, which measure different things'],
    ['if(1 > 2, a, b)', 'character 1: `if` chooses between `kg` and `m`, which measure different things'],
    [
      'log10(a) + b',
      'character 1: what `log10` takes must be a plain number, found `kg`; divide by something of that unit first',
    ],
    [
      'exp(a) + b',
      'character 1: what `exp` takes must be a plain number, found `kg`; divide by something of that unit first',
    ],
    [
      '2 ^ a + b',
      'character 5: an exponent must be a plain number, found `kg`; divide by something of that unit first',
    ],
    ['c + a + b', 'character 1: `c` has no unit; write `unit: 1` for a plain number'],
  ])('`%s` is refused: %s', (text, reason) => expect(check(text, { a: 'kg', b: 'm' }, 'kg')).toBe(reason));
});

describe('units', () => {
  const refusal = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (error instanceof UnitError) return error.message;
    }
    return 'read';
  };
  const declared = (is: string, name = 'crate') =>
    refusal(() => createUnits({ [name]: { is, one: 'crate', many: 'crates' } }));

  test.each([
    ['tons', 'unit `tons` means two things: write `tonne` (1000 kg)'],
    ['2 kg', 'unit `2 kg` has a number in it; write the unit alone, such as `kg/m^3`'],
    ['kg/m^3', 'read'],
    ['m^-2', 'read'],
    ['m^0.5', 'read'],
    ['m^12', 'read'],
    ['1 / day', 'read'],
    ['1/day', 'read'],
    ['kg/1/day', 'unit `kg/1/day` has a number in it; write the unit alone, such as `kg/m^3`'],
    ['', 'read'],
    [' kg ', 'read'],
  ])('`%s`: %s', (unit, said) => expect(refusal(() => units.parse(unit))).toBe(said));

  test('one is read once, and a plain number has none', () => {
    expect(units.parse('kg')).toBe(units.parse(' kg '));
    expect(units.parse('')).toEqual(units.parse('1'));
  });

  test.each([
    ['2 crate', 'unit `crate`: `is: 2 crate` names the unit itself; write another, such as `1000 kg`'],
    ['2 xcrate', 'unit `crate`: `is: 2 xcrate` is not a number and a unit declared before it, such as `1000 kg`'],
    ['0 kg', 'unit `crate`: `is: 0 kg` needs a number above zero, from 1e-21 to 1e21, such as `1000 kg`'],
    ['-1 kg', 'unit `crate`: `is: -1 kg` needs a number above zero, from 1e-21 to 1e21, such as `1000 kg`'],
    ['1e22 kg', 'unit `crate`: `is: 1e22 kg` needs a number above zero, from 1e-21 to 1e21, such as `1000 kg`'],
    ['12 kg', 'read'],
  ])('that is declared as `%s`: %s', (is, said) => expect(declared(is)).toBe(said));

  test('has letters and digits in its name, a letter first', () => {
    for (const name of ['2box', 'box 2', 'box-2', ''])
      expect(declared('12 kg', name)).toBe(
        `unit \`${name}\`: a unit's name has letters and digits only, such as \`box20\``,
      );
    expect(declared('12 kg', 'box20')).toBe('read');
  });

  test.each([
    ['m', 'metre', 'metres'],
    ['km', 'km', 'km'],
    ['cm', 'cm', 'cm'],
    ['mm', 'mm', 'mm'],
    ['kg', 'kg', 'kg'],
    ['g', 'g', 'g'],
    ['tonne', 'tonne', 'tonnes'],
    ['mile', 'mile', 'miles'],
    ['hour', 'hour', 'hours'],
    ['day', 'day', 'days'],
    ['week', 'week', 'weeks'],
    ['month', 'month', 'months'],
    ['year', 'year', 'years'],
    ['litre', 'litre', 'litres'],
    ['l', 'litre', 'litres'],
    ['hectare', 'hectare', 'hectares'],
  ])('`%s` is a %s, several are %s', (unit, one, many) =>
    expect(unitLabel(new Map([[unit, 1]]), {})).toEqual([one, many]),
  );
});

describe('as MathML', () => {
  const of = (text: string) =>
    print(
      mathml(
        model(
          text,
          namesIn(text).map((name) => assumption(name, fixed(2))),
        ),
      ),
    )
      .replace(/<(\/?)m(row|text|o|n|i)>/g, '')
      .replace(/^<math display="block">|<\/math>$/g, '');

  test.each([
    ['floor(a)', '⌊a⌋'],
    ['ceil(a + 1)', '⌈a+1⌉'],
    ['mod(a + b, c)', '(a+b)moda\u2061'.replace('a\u2061', 'c')],
    ['mod(a, b * c)', 'amod(b×c)'],
    ['mod(a, b) * c', 'amodb×c'],
    ['log10(a)', '<msub>log10</msub>\u2061(a)'],
    ['log(a)', 'log\u2061(a)'],
    ['max(a, b)', 'max\u2061(a,b)'],
    ['e * a', 'e×a'],
    ['1234567.1234567 * a', '1,234,567.1234567×a'],
    ['a - (-b)', 'a−(−b)'],
    ['-(-a)', '−(−a)'],
    ['(a < b) * 2', '(a&lt;b)×2'],
    ...['<', '<=', '>', '>='].map((sign, i): [string, string] => [
      `if(a ${sign} b, a, 2 * b)`,
      `{<mtable><mtr><mtd>a</mtd><mtd>if\u00a0a${['&lt;', '≤', '&gt;', '≥'][i]}b</mtd></mtr><mtr><mtd>2×b</mtd><mtd>otherwise</mtd></mtr></mtable>`,
    ]),
  ])('`%s` is %s', (text, markup) => expect(of(text)).toBe(markup));
});

describe('several formulas', () => {
  const read = (own: string, outputs: Record<string, string>, names: string[]) =>
    parseFormulas(own, new Map(Object.entries(outputs)), names);
  const fault = (own: string, outputs: Record<string, string>, names: string[]): [string, string | null] => {
    try {
      read(own, outputs, names);
    } catch (error) {
      if (error instanceof FormulaError) return [error.message, error.of];
    }
    throw new Error('it was let through');
  };

  test('may use each other by their names, whatever their order', () => {
    const all = read('a * b', { margin: 'gain / result', gain: 'result - c' }, ['a', 'b', 'c']);
    expect(all.own.expr).toEqual(['*', 'a', 'b']);
    expect(all.own.symbols).toEqual(['a', 'b', 'c']);
    expect(all.order).toEqual(['result', 'gain', 'margin']);
    const gain = ['-', ['*', 'a', 'b'], 'c'];
    expect(formulaOf(all, 'result').expr).toEqual(['*', 'a', 'b']);
    expect(formulaOf(all, 'gain').expr).toEqual(gain);
    expect(formulaOf(all, 'margin').expr).toEqual(['/', gain, ['*', 'a', 'b']]);
    // Each part of another result is told at its name.
    expect(formulaOf(all, 'margin').at.args.map(({ position }) => position)).toEqual([0, 7]);
    expect(formulaOf(all, 'margin').symbols).toEqual(['a', 'b', 'c']);
  });

  test('is one where there is no other', () => {
    const { own, outputs, order } = read('a * b', {}, ['a', 'b']);
    expect([own.expr, outputs.size, order]).toEqual([['*', 'a', 'b'], 0, ['result']]);
    expect(formulaOf({ own, outputs, order }, 'result')).toBe(own);
    expect(() => formulaOf({ own, outputs, order }, 'gain')).toThrow('no result `gain`, though it was read before');
  });

  test.each<[string, string, Record<string, string>, string[], string | null]>([
    ['`x` is worked out from itself: x -> y -> x', 'a', { x: 'y + a', y: 'x' }, ['a'], 'y'],
    ['no formula uses `b`: use it, or remove the assumption', 'a', { x: '2 * a' }, ['a', 'b'], null],
    ['`result` is the first result already; give this one another name', 'a', { result: 'a' }, ['a'], 'result'],
    ['`a` is an assumption too; give one of them another name', 'a', { a: 'a' }, ['a'], 'a'],
    ['`pi` means something else in a formula; give the result another name', 'a', { pi: 'a' }, ['a'], 'pi'],
    [
      '`pi` means something else in a formula; give the assumption another name',
      'a',
      { x: 'a' },
      ['a', 'pi'],
      'result',
    ],
    [
      '`result` is what the other results call this one; give the assumption another name',
      'a',
      { x: 'a' },
      ['a', 'result'],
      null,
    ],
    ['division by zero', 'a', { x: 'y', y: 'a / 0' }, ['a'], 'y'],
  ])('is refused: %s', (reason, own, outputs, names, of) => expect(fault(own, outputs, names)).toEqual([reason, of]));

  test('has operations that count where they are used', () => {
    const long = `a${' + a'.repeat(60)}`;
    expect(fault(long, { x: 'result + result' }, ['a'])[0]).toContain('more than 100 operations');
  });
});

describe('trouble', () => {
  test.each([
    ['mod(1, a)', uniform(-1, 1), 'divides by `a`, which may be zero'],
    ['mod(1, a)', uniform(0, 1), 'divides by `a`, which may be zero'],
    ['mod(1, a)', uniform(-1, 0), 'divides by `a`, which may be zero'],
    ['log10(a)', uniform(0, 1), 'takes the logarithm of `a`, which may be zero or less'],
    ['a * 1e15', uniform(1, 1e7), 'grows to 1e21 and more, which cannot be printed,'],
  ])('`%s` %s', (text, range, reason) =>
    expect(findTrouble(parseFormula(text, ['a']), [assumption('a', range)])?.reason).toBe(reason),
  );

  test.each([
    ['mod(1, a)', uniform(1, 2)],
    ['mod(1, a)', uniform(-2, -1)],
    ['a ^ 0', uniform(-1, 1)],
  ])('none in `%s` %j', (text, range) =>
    expect(findTrouble(parseFormula(text, ['a']), [assumption('a', range)])).toBeNull(),
  );

  test('is explained with its place, and what to do', () => {
    const found = { reason: 'divides by `a`, which may be zero', position: 2 };
    expect(explain('1 / a', found)).toBe(
      'formula `1 / a`, character 3: divides by `a`, which may be zero within its range; correct the range, or the formula',
    );
    expect(explain('1 / a', { ...found, advice: 'here' })).toMatch(/zero here$/);
    expect(explain('a'.repeat(161), found)).toContain(`formula \`${'a'.repeat(157)}...\`, character`);
    expect(explain('a'.repeat(160), found)).toContain(`formula \`${'a'.repeat(160)}\`, character`);
  });
});
