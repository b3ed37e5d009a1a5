import { expect, test } from 'vitest';
import { createUnits } from '../../estimate/formula/units.ts';
import type { Stated } from '../../estimate/types.ts';
import type { Lookup } from '../lookup.ts';
import { withUnit } from './quantities.ts';

const units = createUnits({
  EUR: { one: 'euro', many: 'euros' },
  tub: { one: 'tub', many: 'tubs' },
  litre: { one: 'litre', many: 'litres' },
});
const said = (text: string, value: number, unit: string): string =>
  withUnit({ units } as Lookup, { text, value, unit } as unknown as Stated);

test.each([
  ['nine million', 9_000_000, 'tub', 'nine million tubs'],
  ['up to 150', 150, 'litre/tub', 'up to 150 litres a tub'],
  ['150 litres', 150, 'litre/tub', '150 litres a tub'],
  ['150 litres', 150, 'litre', '150 litres'],
  ['some 200 tubs', 200, 'tub', 'some 200 tubs'],
  ['40 %', 0.4, '1', '40 %'],
  ['€20 million', 20e6, 'EUR', '€20 million'],
  ['about €20 million', 20e6, 'EUR', 'about €20 million'],
  ['EUR 20 million', 20e6, 'EUR', 'EUR 20 million'],
  ['20 €', 20, 'EUR', '20 €'],
  ['€20 million', 20e6, 'EUR/tub', '€20 million a tub'],
  ['$20 million', 20e6, 'USD', '$20 million'],
  ['20 million', 20e6, 'EUR', '20 million euros'],
  ['20 million euros', 20e6, 'EUR', '20 million euros'],
  ['9 million or so', 9_000_000, 'tub', '9 million or so tubs'],
])('%s of %s %s is printed as %s', (text, value, unit, printed) => {
  expect(said(text, value, unit)).toBe(printed);
});
