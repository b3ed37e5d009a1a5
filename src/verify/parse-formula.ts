import type { Expr, Op } from '../estimate/types.ts';
import { known } from '../language/known.ts';

const FUNCTIONS = new Set('min max sum round floor ceil sqrt abs log log10 exp mod clamp if'.split(' '));
const COMPARES = 0.5;
const BINDS: Readonly<Record<string, number>> = {
  '<': COMPARES,
  '<=': COMPARES,
  '>': COMPARES,
  '>=': COMPARES,
  '+': 1,
  '-': 1,
  '*': 2,
  '/': 2,
  '^': 4,
};
const SIGN = 3;

/**
 * A formula's text as the data that runs. The compiler reads formulas by a library; this is a second reader, so that neither is taken at its word. Null where it
 * meets what it does not know.
 */
export function parseFormula(text: string): Expr | null {
  const tokens = text.match(/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[A-Za-z_]\w*|[<>]=?|[-+*/^(),]|\S/g) ?? [];
  let at = 0;
  const stop = (): never => {
    throw new SyntaxError();
  };
  const take = (token: string): unknown => (tokens[at] === token ? at++ : stop());
  const operand = (): Expr => {
    const token = tokens[at++] ?? stop();
    if (token === '(') {
      const inner = expression(0);
      take(')');
      return inner;
    }
    if (token === '-') return ['neg', expression(SIGN)];
    if (/^\d/.test(token)) return Number(token);
    if (!/^[A-Za-z_]/.test(token)) return stop();
    if (tokens[at] !== '(') return token;
    if (!FUNCTIONS.has(token)) return stop();
    const args: Expr[] = [];
    do {
      at++;
      args.push(expression(0));
    } while (tokens[at] === ',');
    take(')');
    // A sum is written out, as the compiler has it.
    if (token === 'sum') return args.reduce((all, next) => ['+', all, next]);
    return [token as Op, ...args];
  };
  const expression = (least: number): Expr => {
    let left = operand();
    for (;;) {
      const op = tokens[at] ?? '';
      const binds = Object.hasOwn(BINDS, op) ? known(BINDS, op, 'operator') : 0;
      if (binds <= least) return left;
      at++;
      // A power binds to the right.
      left = [op as Op, left, expression(op === '^' ? binds - 1 : binds)];
    }
  };
  try {
    const whole = expression(0);
    return at === tokens.length ? whole : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
