import { formatQuantity } from '../format.ts';
import type { Expr, Model, Op } from '../types.ts';

/** Binding strength: a part in a place that binds tighter than itself stands in parentheses. */
const SUM = 1;
const PRODUCT = 2;
const SIGN = 3;
const POWER = 4;
const ATOM = 5;

/** An element of MathML as data: its name, its attributes, what is in it. Whoever prints it escapes its texts. */
export type MathElement = readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: MathNode[]];
type MathNode = MathElement | string;

/**
 * A model's formula as presentation MathML with its assumptions' labels; with `numbers`, the value of each in place of its label. Fractions and
 * roots group by themselves, so parentheses stand only where the reading would change without them.
 */
export function mathml(model: Model, numbers: Readonly<Record<string, number>> | null = null): MathElement {
  const leaves = new Map(
    model.assumptions.map((a) => {
      const value = numbers?.[a.id];
      return [
        a.id,
        value === undefined ? a.label : formatQuantity(value, a.unitLabel, a.percent).replaceAll(' ', '\u00a0'),
      ];
    }),
  );
  return ['math', { display: 'block' }, ['mrow', {}, ...part(model.expr, leaves, 0)]];
}

type Leaves = ReadonlyMap<string, string>;
type Markup = readonly MathElement[];

function part(expr: Expr, leaves: Leaves, within: number): Markup {
  const markup = node(expr, leaves);
  return strengthOf(expr) < within ? [row([operator('('), ...markup, operator(')')])] : markup;
}

function node(expr: Expr, leaves: Leaves): Markup {
  if (typeof expr === 'number') return numeral(expr);
  if (typeof expr === 'string') return [['mtext', {}, leaves.get(expr) ?? expr]];
  const [op, ...args] = expr;
  // What takes one operand reads the first alone.
  const [a = 0, b = 0] = args;
  const at = (arg: Expr, within: number) => part(arg, leaves, within);
  switch (op) {
    case '+':
      return [row([...at(a, SUM), operator('+'), ...at(b, SIGN === strengthOf(b) ? POWER : SUM)])];
    case '-':
      return [row([...at(a, SUM), operator('\u2212'), ...at(b, SIGN === strengthOf(b) ? POWER : PRODUCT)])];
    case '*':
      return [row([...at(a, PRODUCT), operator('\u00d7'), ...at(b, POWER - Number(strengthOf(b) === PRODUCT) * 2)])];
    case '/':
      return [['mfrac', {}, row(at(a, 0)), row(at(b, 0))]];
    case '^':
      return [['msup', {}, row(at(a, ATOM)), row(at(b, 0))]];
    case 'neg':
      return [row([operator('\u2212'), ...at(a, SIGN + 1)])];
    case 'sqrt':
      return [['msqrt', {}, ...at(a, 0)]];
    case 'abs':
      return [row([operator('|'), ...at(a, 0), operator('|')])];
    case 'floor':
      return [row([operator('\u230a'), ...at(a, 0), operator('\u230b')])];
    case 'ceil':
      return [row([operator('\u2308'), ...at(a, 0), operator('\u2309')])];
    case '<':
    case '<=':
    case '>':
    case '>=':
      return [row([...at(a, SUM), operator(SIGNS[op]), ...at(b, SUM)])];
    case 'mod':
      return [row([...at(a, PRODUCT), operator('mod'), ...at(b, POWER)])];
    case 'log10':
      return [
        row([
          ['msub', {}, ['mi', {}, 'log'], ['mn', {}, '10']],
          operator('\u2061'),
          operator('('),
          ...at(a, 0),
          operator(')'),
        ]),
      ];
    case 'if':
      return [cases(at(a, 0), at(b, 0), at(args[2] ?? 0, 0))];
    default: {
      const list = args.flatMap((arg, i) => [...(i > 0 ? [operator(',')] : []), ...at(arg, 0)]);
      return [row([['mi', {}, op], operator('\u2061'), operator('('), ...list, operator(')')])];
    }
  }
}

const SIGNS = { '<': '<', '<=': '\u2264', '>': '>', '>=': '\u2265' } as const;

/** Two lines behind a brace: the one result with its condition, and the other. */
function cases(condition: Markup, yes: Markup, no: Markup): MathElement {
  const line = (result: Markup, words: Markup): MathElement => [
    'mtr',
    {},
    ['mtd', {}, row(result)],
    ['mtd', {}, row(words)],
  ];
  const word = (text: string): MathElement => ['mtext', {}, text];
  return [
    'mrow',
    {},
    operator('{'),
    ['mtable', {}, line(yes, [word('if\u00a0'), ...condition]), line(no, [word('otherwise')])],
  ];
}

/** Not by printing the part, which would print all that stands in it once more at each level. */
function strengthOf(expr: Expr): number {
  if (typeof expr === 'number') return expr < 0 ? SIGN : ATOM;
  return typeof expr === 'string' ? ATOM : (STRENGTHS[expr[0]] ?? ATOM);
}

/** Looser than a sum. */
const COMPARED = { '<': 0.5, '<=': 0.5, '>': 0.5, '>=': 0.5 };
const STRENGTHS: Partial<Record<Op, number>> = {
  '+': SUM,
  '-': SUM,
  '*': PRODUCT,
  '/': POWER,
  '^': POWER,
  neg: SIGN,
  mod: PRODUCT,
  ...COMPARED,
};

/** One element for several; a leaf is one already. */
const row = (parts: Markup): MathElement => {
  const [first, ...others] = parts;
  return first && others.length === 0 && typeof first[2] === 'string' ? first : ['mrow', {}, ...parts];
};
const operator = (sign: string): MathElement => ['mo', {}, sign];

/** Constants by their names; other numerals as written. */
function numeral(value: number): Markup {
  if (value === Math.PI) return [['mi', {}, '\u03c0']];
  if (value === Math.E) return [['mi', {}, 'e']];
  const text = String(Math.abs(value)).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  return [...(value < 0 ? [operator('\u2212')] : []), ['mn', {}, text]];
}
