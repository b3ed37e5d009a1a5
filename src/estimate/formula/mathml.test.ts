import { expect, test } from 'vitest';
import { assumption, fixed, model } from '../../../tests/samples/engine/model.ts';
import { print } from '../../chart/print.ts';
import { mathml } from './mathml.ts';

const names = ['a', 'b', 'c'];
const of = (formula: string) =>
  print(
    mathml(
      model(
        formula,
        names.filter((n) => new RegExp(`\\b${n}\\b`).test(formula)).map((n) => assumption(n, fixed(2))),
      ),
    ),
  );
/** What is read, fractions and powers by their signs. */
const read = (markup: string) =>
  markup
    .replace(/<mfrac>/g, '⟨')
    .replace(/<\/mfrac>/g, '⟩')
    .replace(/<msup>/g, '‹')
    .replace(/<\/msup>/g, '›')
    .replace(/<msqrt>/g, '√⟨')
    .replace(/<\/msqrt>/g, '⟩')
    .replace(/<[^>]+>/g, '')
    .replace(/\u2061/g, '');

test.each([
  ['a * b * c', 'a×b×c'],
  ['a * (b * c)', 'a×b×c'],
  ['(a + b) * c', '(a+b)×c'],
  ['a - (b - c)', 'a−(b−c)'],
  ['a - b - c', 'a−b−c'],
  ['a + (b + c)', 'a+b+c'],
  ['a * (b - c)', 'a×(b−c)'],
  ['-a * b', '−a×b'],
  ['a * -b', 'a×(−b)'],
  ['a - -b', 'a−(−b)'],
  ['-(a + b)', '−(a+b)'],
  ['a / (b + c)', '⟨ab+c⟩'],
  ['(a / b) * c', '⟨ab⟩×c'],
  ['(a / b) ^ 2', '‹(⟨ab⟩)2›'],
  ['-a ^ 2', '−‹a2›'],
  ['(-a) ^ 2', '‹(−a)2›'],
  ['sqrt(a * b)', '√⟨a×b⟩'],
  ['abs(a - b) * pi', '|a−b|×π'],
  ['min(a, b) + 12345.5', 'min(a,b)+12,345.5'],
])('%s reads %s', (formula, text) => {
  expect(read(of(formula))).toBe(text);
});

test('the markup is MathML, and text is text', () => {
  const m = model('a / b', [
    assumption('a', fixed(1), { label: 'Tare < gross & net' }),
    assumption('b', fixed(2), { label: 'Boxes' }),
  ]);
  expect(print(mathml(m))).toBe(
    '<math display="block"><mrow><mfrac><mtext>Tare &lt; gross &amp; net</mtext><mtext>Boxes</mtext></mfrac></mrow></math>',
  );
});

test('numbers may stand in place of names', () => {
  const m = model('a * b', [
    assumption('a', fixed(20_000), { unitLabel: ['box', 'boxes'] }),
    assumption('b', fixed(0.8), { percent: true }),
  ]);
  expect(read(print(mathml(m, { a: 20_000, b: 0.8 })))).toBe('20,000\u00a0boxes×80\u00a0%');
});

test('a formula is printed in no more time than it is long, whichever way its parts stand in each other', () => {
  const begun = performance.now();
  for (const op of ['-', '*', '+', '/', '^']) {
    expect(of(`${`a ${op} (`.repeat(99)}a${')'.repeat(99)}`).match(/<mtext>/g)).toHaveLength(100);
  }
  expect(performance.now() - begun).toBeLessThan(2000);
});
