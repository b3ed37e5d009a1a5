import { describe, expect, test } from 'vitest';
import { closest } from './closest.ts';
import { FormulaError, parseFormula } from './formula.ts';

const expr = (text: string) =>
  parseFormula(
    text,
    ['a', 'b', 'c'].filter((name) => new RegExp(`\\b${name}\\b`).test(text)),
  ).expr;

function failure(text: string, names: string[]): [string, number] {
  try {
    parseFormula(text, names);
  } catch (error) {
    if (error instanceof FormulaError) return [error.message.replace(/; a formula may use .*/, ''), error.position];
    throw error;
  }
  throw new Error(`${text} was let through`);
}

test.each([
  ['a * b', ['*', 'a', 'b']],
  ['a*b/c', ['/', ['*', 'a', 'b'], 'c']],
  ['a - b - c', ['-', ['-', 'a', 'b'], 'c']],
  ['a + b * c', ['+', 'a', ['*', 'b', 'c']]],
  ['((a) + b) * c', ['*', ['+', 'a', 'b'], 'c']],
  ['-a ^ 2', ['neg', ['^', 'a', 2]]],
  ['a ^ b ^ 2', ['^', 'a', ['^', 'b', 2]]],
  ['a ^ -1', ['^', 'a', ['neg', 1]]],
  ['+a', 'a'],
  ['1.5e3 * a', ['*', 1500, 'a']],
  ['.5 * a', ['*', 0.5, 'a']],
  ['min(a, b, 2)', ['min', 'a', 'b', 2]],
  [
    'round(sqrt(abs(a))) + log(b) + exp(c)',
    ['+', ['+', ['round', ['sqrt', ['abs', 'a']]], ['log', 'b']], ['exp', 'c']],
  ],
  ['pi * a + e', ['+', ['*', Math.PI, 'a'], Math.E]],
])('`%s` parses to data', (text, data) => {
  expect(expr(text)).toEqual(data);
});

test('the symbols are listed in order of first use', () => {
  expect(parseFormula('c * b + c / a', ['a', 'b', 'c']).symbols).toEqual(['c', 'b', 'a']);
});

test('each part of the data knows where it was written', () => {
  const { at } = parseFormula('  (aa + b) * min( b,3)', ['aa', 'b']);
  expect(at).toEqual({
    position: 11,
    args: [
      {
        position: 6,
        args: [
          { position: 3, args: [] },
          { position: 8, args: [] },
        ],
      },
      {
        position: 13,
        args: [
          { position: 18, args: [] },
          { position: 20, args: [] },
        ],
      },
    ],
  });
});

test.each([
  ['', 'the formula is empty', 0],
  ['a b', 'write the `*`: two values side by side are not multiplied', 2],
  ['2(a) * b', 'write the `*`: two values side by side are not multiplied', 1],
  ['a(2) * b', 'write the `*` behind `a`: it is an assumption, not a function', 0],
  ['a * bb', '`bb` is not an assumption; did you mean `b`?', 4],
  ['a * b * boxes', '`boxes` is not an assumption: declare it under `assumptions`', 8],
  ['a', 'the formula never uses `b`: use it, or remove the assumption', 1],
  ['a = b', '`=` does not belong in a formula: write the right side alone', 2],
  ['f(a) = b', '`=` does not belong in a formula: write the right side alone', 5],
  ['a; b', 'a formula is one line of arithmetic, without `;` or line breaks', 1],
  ['a\n+ b', 'a formula is one line of arithmetic, without `;` or line breaks', 1],
  ['a * b # both', '`# both` is too much', 6],
  ['[a, b]', 'this is not arithmetic', 0],
  ['"a" * b', 'expected a plain decimal number, such as `1000` or `0.5`', 0],
  ['a.b', 'this is not arithmetic', 0],
  ['a == b', 'two results are hardly ever the same; compare with `<`, `<=`, `>` or `>=`', 2],
  ['a ? b : 1', 'a condition is written `if(a > b, c, d)`', 0],
  ['a < b < 2', 'a comparison has two sides: write `if(a < b, if(b < c, x, y), y)` for `a < b < c`', 0],
  ['if(a, b, 1)', '`if` begins with a comparison, such as `a > b`', 3],
  ['clamp(a, b)', '`clamp` takes three values: `clamp(a, low, high)` holds `a` between the other two, found 2', 0],
  ['a! * b', '`!` is not arithmetic here', 1],
  ['a% * b', '`%` is not arithmetic here', 1],
  ['a mod b', '`m` is not arithmetic here', 2],
  ['foo(a) * b', '`foo` is not a function here', 0],
  ['import(a) * b', '`import` is not a function here', 0],
  ['log + a * b', '`log` is a function: write `log(...)`', 0],
  ['log(a, 10) * b', '`log` takes one value, found 2', 0],
  ['max(a) * b', '`max` takes two or more values, found 1', 0],
  ['a * 1,000 * b', 'numerals in a formula have no thousands separators: write `1000`', 5],
  ['a * 0x10 * b', 'expected a plain decimal number, such as `1000` or `0.5`', 4],
  ['true * a * b', 'expected a plain decimal number, such as `1000` or `0.5`', 0],
  ['a * b / 0', 'division by zero', 6],
  ['a * b * sqrt(-1)', 'this part has no finite value', 8],
  ['a * b / (1 - 1)', 'division by zero', 6],
  ['a * b * 1e999', '`1e999` is too large a number', 8],
  ['if(a * b = 2, a, b)', '`=` has no meaning in a formula: compare by `>`, `>=`, `<` or `<=`', 9],
  ['2 * a = b', '`=` has no meaning in a formula: compare by `>`, `>=`, `<` or `<=`', 6],
  ['(a + b', 'does not parse: Parenthesis ) expected', 6],
  ['a *', 'does not parse: Unexpected end of expression', 3],
])('`%s` is refused: %s', (text, message, position) => {
  expect(failure(text, ['a', 'b'])).toEqual([message, position]);
});

test.each(['pi', 'min', 'to', 'mod', 'true'])('no assumption may be called `%s`', (name) => {
  expect(failure(`${name} * 2`, [name])[0]).toBe(
    `\`${name}\` means something else in a formula; give the assumption another name`,
  );
});

test('closest finds the name that was meant, or none', () => {
  expect(closest('barels', ['boxes', 'barrels'])).toBe('barrels');
  expect(closest('lorries', ['boxes', 'barrels'])).toBeNull();
});

describe('a formula without end', () => {
  const split = 'split it into estimates, of which one takes the others as `origin: { estimate: id }`';
  test('is refused where it passes what can be read', () => {
    expect(failure(Array(2000).fill('a').join(' + '), ['a'])).toEqual([
      `the formula has 7,997 characters, at most 1,000 are read; ${split}`,
      1000,
    ]);
    expect(failure(Array(102).fill('a').join(' + '), ['a'])).toEqual([
      `the formula has more than 100 operations; ${split}`,
      402,
    ]);
    expect(failure(`${'a*('.repeat(101)}a${')'.repeat(101)}`, ['a'])[0]).toBe(
      `the formula has more than 100 operations; ${split}`,
    );
  });

  test.each(['(', '-', '+', 'sqrt('])(
    'is refused, or read, but never breaks off, with `%s` again and again',
    (part) => {
      const count = Math.floor(990 / (part.length + 1));
      const text = `${part.repeat(count)}a${')'.repeat(part.endsWith('(') ? count : 0)}`;
      try {
        parseFormula(text, ['a']);
      } catch (error) {
        expect(error).toBeInstanceOf(FormulaError);
      }
    },
  );
});

test('120 brackets within each other are read, and one more is too deep, however much of the stack is left', () => {
  const within = (depth: number): string => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
  expect(expr(within(120))).toBe('a');
  expect(expr(Array.from({ length: 90 }, () => '(a)').join(' + '))).toHaveLength(3);
  expect(failure(within(121), ['a'])[0]).toMatch(/^has parts within parts, deeper than can be read; split it/);
});
