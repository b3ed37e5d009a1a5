import { expect, test } from 'vitest';
import { readStated } from '../../language/stated.ts';
import { numberIn } from './quantities.ts';

test.each([
  ['up to 9.4 million', 'box', '9.4 million'],
  ['around $24.5 billion', 'USD', '24.5 billion'],
  ['approximately 30%', '1', '30 %'],
  ['thirty percent', '1', 'thirty %'],
  ['twofold', '1', 'twofold'],
  ['4 to 6 million', 'box', '4 to 6 million'],
  ['between 312,000 and 400,000', 'box', '312,000 to 400,000'],
  ['£4m to £5m', 'GBP', '4 to 5 million'],
  ['half a metre', 'm', '0.5'],
])('the number of `%s` is printed as its source has it, and a range as a range', (text, unit, printed) => {
  expect(numberIn(readStated({ text, unit }))).toBe(printed);
});
