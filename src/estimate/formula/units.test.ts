import { expect, test } from 'vitest';
import { parseFormula } from './formula.ts';
import { UnitError, createUnits } from './units.ts';

const units = createUnits({
  item: { one: 'item', many: 'items' },
  box: { one: 'box', many: 'boxes' },
  hour: { one: 'hour', many: 'hours' },
  crate: { is: '12 box', one: 'crate', many: 'crates' },
});

function check(formula: string, unitOf: Record<string, string>, result: string): string {
  try {
    units.check(parseFormula(formula, Object.keys(unitOf)), unitOf, result);
    return 'agrees';
  } catch (error) {
    if (error instanceof UnitError) return error.message;
    throw error;
  }
}

test.each([
  ['boxes * each', { boxes: 'box', each: 'item/box' }, 'item'],
  ['rate * span', { rate: 'item/month', span: 'month' }, 'item'],
  ['(gross - tare) / weight', { gross: 'kg', tare: 'kg', weight: 'kg/item' }, 'item'],
  ['length * width * height', { length: 'm', width: 'm', height: 'm' }, 'm^3'],
  ['volume ^ (1/3)', { volume: 'm^3' }, 'm'],
  ['sqrt(area)', { area: 'km^2' }, 'km'],
  ['cost / people', { cost: 'USD', people: '1' }, 'USD'],
  ['a / b', { a: 'kg', b: 'kg' }, '1'],
  ['growth ^ years', { growth: '1', years: '' }, '1'],
  ['max(a - b, 0)', { a: 'kg', b: 'kg' }, 'kg'],
  ['a * exp(-b / c)', { a: 'kg', b: 'day', c: 'day' }, 'kg'],
  ['1 - share', { share: '1' }, '1'],
  ['a + b * ratio', { a: 'kg', b: 'tonne', ratio: 'kg/tonne' }, 'kg'],
  ['miles * ratio', { miles: 'mile', ratio: 'km/mile' }, 'km'],
  ['1 / interval', { interval: 'day' }, '1/day'],
  ['crates * ratio', { crates: 'crate', ratio: 'box/crate' }, 'box'],
])('`%s` agrees', (formula, unitOf, result) => {
  expect(check(formula, unitOf, result)).toBe('agrees');
});

test.each([
  [
    'boxes + each',
    { boxes: 'box', each: 'item/box' },
    'box',
    'formula `boxes + each`, character 7: adds `box` and `item/box`, which measure different things',
  ],
  [
    'boxes * each',
    { boxes: 'box', each: 'item/box' },
    'kg',
    "formula `boxes * each`, character 7: the formula gives `item`, but the result's unit is `kg`",
  ],
  [
    'a - b',
    { a: 'kg', b: 'tonne' },
    'kg',
    'formula `a - b`, character 3: subtracts `kg` and `tonne`, which are of different size; 1 tonne is 1000 kg: give both in one unit, or multiply by an assumption of unit `kg/tonne` with the value 1000',
  ],
  [
    'rate * span',
    { rate: 'item/month', span: 'year' },
    'item',
    "formula `rate * span`, character 6: the formula gives `item year/month`, but the result's unit is `item`; 1 item year/month is 12 item: give both in one unit, or multiply by an assumption of unit `month/year` with the value 12",
  ],
  [
    'a / b',
    { a: 'kg', b: 'tonne' },
    '1',
    "formula `a / b`, character 3: the formula gives `kg/tonne`, but the result's unit is a plain number; 1 is 1000 kg/tonne: give both in one unit, or divide by an assumption of unit `kg/tonne` with the value 1000",
  ],
  [
    'min(a, b)',
    { a: 'kg', b: 'day' },
    'kg',
    'formula `min(a, b)`, character 1: `min` compares `kg` and `day`, which measure different things',
  ],
  [
    'a + 1',
    { a: 'kg' },
    'kg',
    'formula `a + 1`, character 3: adds `kg` and a plain number, which measure different things; a number in a formula has no unit: give it one as an assumption, with `unit: kg`',
  ],
  [
    'a ^ b',
    { a: 'kg', b: '1' },
    'kg',
    'formula `a ^ b`, character 3: the exponent of `kg` must be a numeral, since the unit of the result depends on it',
  ],
  [
    'a ^ b',
    { a: '1', b: 'kg' },
    '1',
    'formula `a ^ b`, character 5: an exponent must be a plain number, found `kg`; divide by something of that unit first',
  ],
  [
    'log(a) * b',
    { a: 'kg', b: '1' },
    '1',
    'formula `log(a) * b`, character 1: what `log` takes must be a plain number, found `kg`; divide by something of that unit first',
  ],
  [
    'boxes * 2',
    { boxes: 'boxs' },
    'box',
    'formula `boxes * 2`, character 1: `boxes`: unit `boxs` is not known; did you mean `box`?',
  ],
])('`%s` is refused, with the place and both units', (formula, unitOf, result, message) => {
  expect(check(formula, unitOf as Record<string, string>, result)).toBe(message);
});

test.each([
  [
    'ton',
    'unit `ton` means two things: write `tonne` (1000 kg), or declare `ton` in seeds/site.md with `is: 1000 kg` or `is: 907.18474 kg`',
  ],
  ['5 kg', 'unit `5 kg` has a number in it; write the unit alone, such as `kg/m^3`'],
  ['kg/', 'unit `kg/` does not parse; write it like `kg`, `kg/m^3` or `1/day`'],
  ['lorry', 'unit `lorry` is not known: declare it under `units` in seeds/site.md'],
  ['degC', 'unit `degC` does not start at zero, so that it cannot be multiplied: use `K`'],
])('the unit `%s` is refused', (unit, message) => {
  expect(() => units.parse(unit)).toThrow(new UnitError(message));
});

test('a declared unit with a bad definition is refused', () => {
  expect(() => createUnits({ gross: { is: 'a dozen', one: 'gross', many: 'gross' } })).toThrow(
    /unit `gross`: `is: a dozen` is not a number and a unit/,
  );
  expect(() => createUnits({ 'box-20': { one: 'box', many: 'boxes' } })).toThrow(
    /a unit's name has letters and digits only/,
  );
});

test('a name that the library gives another meaning may be declared', () => {
  const own = createUnits({ ton: { is: '1000 kg', one: 'ton', many: 'tons' } });
  expect(own.convert(2, 'ton', 'kg')).toBe(2000);
});

test('units declared on one instance are not known to another', () => {
  expect(() => createUnits().parse('box')).toThrow(UnitError);
});

test('values convert between units of one kind', () => {
  expect(units.convert(110, 'mile', 'km')).toBeCloseTo(177.02784, 8);
  expect(units.convert(1, 'year', 'month')).toBeCloseTo(12, 12);
  expect(units.convert(2, 'crate', 'box')).toBe(24);
  expect(() => units.convert(1, 'kg', 'day')).toThrow('`kg` cannot be given in `day`: they measure different things');
});

test('the same unit written otherwise is the same unit', () => {
  expect(units.same('item/box', 'item / box')).toBe(true);
  expect(units.same('t', 'tonne')).toBe(true);
  expect(units.same('kg', 'tonne')).toBe(false);
  expect(units.same('', '1')).toBe(true);
});

test.each([
  ['item', ['item', 'items']],
  ['item/box', ['item a box', 'items a box']],
  ['item/box/hour', ['item a box an hour', 'items a box an hour']],
  ['kg', ['kg', 'kg']],
  ['m^3', ['m³', 'm³']],
  ['kg/m^3', ['kg a m³', 'kg a m³']],
  ['tonne', ['tonne', 'tonnes']],
  ['USD/year', ['US dollar a year', 'US dollars a year']],
  ['1/day', ['a day', 'a day']],
  ['1', ['', '']],
])('`%s` is printed in words', (unit, label) => {
  expect(units.label(unit)).toEqual(label);
});

test('two units that differ by more than a billionth are two, the same one built in two ways is one', () => {
  const units = createUnits({
    cubit: { is: '0.4572 m', one: 'cubit', many: 'cubits' },
    elbow: { is: '0.45720001 m', one: 'elbow', many: 'elbows' },
  });
  expect(units.same('cubit', 'elbow')).toBe(false);
  for (const [a, b] of [
    ['m^3', 'm m m'],
    ['kg/m^3', 'g/litre'],
    ['km^3/day', 'm^3/day'],
  ] as const)
    expect(units.convert(units.convert(1, a, b), b, a)).toBeCloseTo(1, 12);
  expect(units.same('kg/m^3', 'g/litre')).toBe(true);
});
