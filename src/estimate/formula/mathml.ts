import { formatQuantity } from '../format.ts';
import type { Expr, Model } from '../types.ts';

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
      return [a.id, value === undefined ? a.label : formatQuantity(value, a.unitLabel, a.percent).replaceAll(' ', '\u00a0')];
    }),
  );
  return ['math', { display: 'block' }, ['mrow', {}, ...part(model.expr, leaves, 0)]];
}

type Leaves = ReadonlyMap<string, string>;
type Markup = readonly MathElement[];

function part(expr: Expr, leaves: Leaves, within: number): Markup {
  const [markup, strength] = node(expr, leaves);
  return strength < within ? [row([operator('('), ...markup, operator(')')])] : markup;
}

function node(expr: Expr, leaves: Leaves): [Markup, number] {
  if (typeof expr === 'number') return [numeral(expr), expr < 0 ? SIGN : ATOM];
  if (typeof expr === 'string') return [[['mtext', {}, leaves.get(expr) ?? expr]], ATOM];
  const [op, ...args] = expr;
  const at = (i: number, within: number) => part(args[i]!, leaves, within);
  switch (op) {
    case '+': return [[row([...at(0, SUM), operator('+'), ...at(1, SIGN === strengthOf(args[1]!) ? POWER : SUM)])], SUM];
    case '-': return [[row([...at(0, SUM), operator('\u2212'), ...at(1, SIGN === strengthOf(args[1]!) ? POWER : PRODUCT)])], SUM];
    case '*': return [[row([...at(0, PRODUCT), operator('\u00d7'), ...at(1, POWER - Number(strengthOf(args[1]!) === PRODUCT) * 2)])], PRODUCT];
    case '/': return [[['mfrac', {}, row(at(0, 0)), row(at(1, 0))]], POWER];
    case '^': return [[['msup', {}, row(at(0, ATOM)), row(at(1, 0))]], POWER];
    case 'neg': return [[row([operator('\u2212'), ...at(0, SIGN + 1)])], SIGN];
    case 'sqrt': return [[['msqrt', {}, ...at(0, 0)]], ATOM];
    case 'abs': return [[row([operator('|'), ...at(0, 0), operator('|')])], ATOM];
    default: {
      const list = args.flatMap((_, i) => [...(i > 0 ? [operator(',')] : []), ...at(i, 0)]);
      return [[row([['mi', {}, op], operator('\u2061'), operator('('), ...list, operator(')')])], ATOM];
    }
  }
}

const strengthOf = (expr: Expr): number => node(expr, new Map())[1];
/** One element for several; a leaf is one already. */
const row = (parts: Markup): MathElement => (parts.length === 1 && typeof parts[0]![2] === 'string' ? parts[0]! : ['mrow', {}, ...parts]);
const operator = (sign: string): MathElement => ['mo', {}, sign];

/** Constants by their names; other numerals as written. */
function numeral(value: number): Markup {
  if (value === Math.PI) return [['mi', {}, '\u03c0']];
  if (value === Math.E) return [['mi', {}, 'e']];
  const text = String(Math.abs(value)).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  return [...(value < 0 ? [operator('\u2212')] : []), ['mn', {}, text]];
}
