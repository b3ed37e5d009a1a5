import { formatQuantity } from '../format.ts';
import type { Expr, Model } from '../types.ts';

/** Binding strength: a part in a place that binds tighter than itself stands in parentheses. */
const SUM = 1;
const PRODUCT = 2;
const SIGN = 3;
const POWER = 4;
const ATOM = 5;

/**
 * A model's formula as presentation MathML with its assumptions' labels; with `numbers`, the value of each in place of its label. Fractions and
 * roots group by themselves, so parentheses stand only where the reading would change without them.
 */
export function mathml(model: Model, numbers: Readonly<Record<string, number>> | null = null): string {
  const leaves = new Map(
    model.assumptions.map((a) => {
      const value = numbers?.[a.id];
      return [a.id, value === undefined ? a.label : formatQuantity(value, a.unitLabel, a.percent).replaceAll(' ', '\u00a0')];
    }),
  );
  return `<math display="block"><mrow>${part(model.expr, leaves, 0)}</mrow></math>`;
}

type Leaves = ReadonlyMap<string, string>;

function part(expr: Expr, leaves: Leaves, within: number): string {
  const [markup, strength] = node(expr, leaves);
  return strength < within ? row(operator('('), markup, operator(')')) : markup;
}

function node(expr: Expr, leaves: Leaves): [string, number] {
  if (typeof expr === 'number') return [numeral(expr), expr < 0 ? SIGN : ATOM];
  if (typeof expr === 'string') return [`<mtext>${escape(leaves.get(expr) ?? expr)}</mtext>`, ATOM];
  const [op, ...args] = expr;
  // What takes one operand reads the first alone.
  const [a = 0, b = 0] = args;
  const at = (arg: Expr, within: number) => part(arg, leaves, within);
  switch (op) {
    case '+': return [row(at(a, SUM), operator('+'), at(b, SIGN === strengthOf(b) ? POWER : SUM)), SUM];
    case '-': return [row(at(a, SUM), operator('\u2212'), at(b, SIGN === strengthOf(b) ? POWER : PRODUCT)), SUM];
    case '*': return [row(at(a, PRODUCT), operator('\u00d7'), at(b, POWER - Number(strengthOf(b) === PRODUCT) * 2)), PRODUCT];
    case '/': return [`<mfrac>${row(at(a, 0))}${row(at(b, 0))}</mfrac>`, POWER];
    case '^': return [`<msup>${row(at(a, ATOM))}${row(at(b, 0))}</msup>`, POWER];
    case 'neg': return [row(operator('\u2212'), at(a, SIGN + 1)), SIGN];
    case 'sqrt': return [`<msqrt>${at(a, 0)}</msqrt>`, ATOM];
    case 'abs': return [row(operator('|'), at(a, 0), operator('|')), ATOM];
    default: {
      const list = args.map((arg) => at(arg, 0)).join(operator(','));
      return [row(`<mi>${op}</mi>`, operator('\u2061'), operator('('), list, operator(')')), ATOM];
    }
  }
}

const strengthOf = (expr: Expr): number => node(expr, new Map())[1];
/** Parts in a row; a single element is one already. */
const row = (first: string, ...more: string[]): string =>
  more.length === 0 && /^<(\w+)[^>]*>[^<]*<\/\1>$/.test(first) ? first : `<mrow>${first}${more.join('')}</mrow>`;
const operator = (sign: string): string => `<mo>${sign}</mo>`;
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Constants by their names; other numerals as written. */
function numeral(value: number): string {
  if (value === Math.PI) return '<mi>\u03c0</mi>';
  if (value === Math.E) return '<mi>e</mi>';
  const text = String(Math.abs(value)).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  return `${value < 0 ? operator('\u2212') : ''}<mn>${text}</mn>`;
}
