import { constantValue } from './constant-value.ts';
import { NUMBER, agrees, bridge, isNumber, named, sameScale, times } from './dimension.ts';
import type { Dimension } from './dimension.ts';
import { withPlaces } from './formula-walk.ts';
import type { At } from './formula-walk.ts';
import { type Formula, quoted } from './formula.ts';
import type { Expr } from '../types.ts';
import { UnitError } from './unit-error.ts';

/** The unit of a part; `null` for a zero, which has any. */
type Found = Dimension | null;

/** Carries units through every operation of a formula; throws a `UnitError` that names the place and both units where they do not agree. */
export function checkUnits(
  formula: Formula,
  unitOf: Readonly<Record<string, string>>,
  result: string,
  parse: (unit: string) => Dimension,
): void {
  const where = quoted(formula.text);
  const fail = (message: string, position: number): never => {
    throw new UnitError(`${where}, character ${position + 1}: ${message}`, position);
  };

  /** Two operands that must be of one unit. */
  function alike(a: Found, b: Found, verb: string, position: number): Found {
    if (a === null || b === null) return a ?? b;
    if (!agrees(a, b)) {
      const unit = isNumber(a) ? named(b) : named(a);
      const write =
        isNumber(a) || isNumber(b)
          ? `; a number in a formula has no unit: give it one as an assumption, with \`unit: ${unit.replaceAll('`', '')}\``
          : '';
      fail(`${verb} ${named(a)} and ${named(b)}, which measure different things${write}`, position);
    }
    if (!sameScale(a, b))
      fail(`${verb} ${named(a)} and ${named(b)}, which are of different size; ${bridge(a, b)}`, position);
    return a;
  }

  function plain(a: Found, what: string, position: number): void {
    if (a !== null && !isNumber(a))
      fail(`${what} must be a plain number, found ${named(a)}; divide by something of that unit first`, position);
  }

  function walk(expr: Expr, at: At): Found {
    if (typeof expr === 'number') return expr === 0 ? null : NUMBER;
    if (typeof expr === 'string') {
      const unit = Object.hasOwn(unitOf, expr) ? unitOf[expr] : undefined;
      if (unit === undefined) return fail(`\`${expr}\` has no unit; write \`unit: 1\` for a plain number`, at.position);
      try {
        return parse(unit);
      } catch (error) {
        return fail(`\`${expr}\`: ${(error as Error).message}`, at.position);
      }
    }
    const [op, ...args] = expr;
    const found = withPlaces(args, at).map(([arg, where]) => walk(arg, where));
    const [a = null, b = null] = found;
    switch (op) {
      case '+':
        return alike(a, b, 'adds', at.position);
      case '-':
        return alike(a, b, 'subtracts', at.position);
      case 'min':
      case 'max':
        return found.reduce((x, y) => alike(x, y, `\`${op}\` compares`, at.position));
      case '*':
        return a && b && times(a, b, 1);
      case '/':
        return a && b && times(a, b, -1);
      case '^':
        return power(a, b, args[1], at);
      case 'neg':
      case 'abs':
      case 'round':
      case 'floor':
      case 'ceil':
        return a;
      case 'mod':
        return alike(a, b, '`mod` divides', at.position);
      case 'clamp':
        return found.reduce((x, y) => alike(x, y, '`clamp` holds', at.position));
      case '<':
      case '<=':
      case '>':
      case '>=':
        alike(a, b, `\`${op}\` compares`, at.position);
        return NUMBER;
      case 'if':
        return alike(b, found[2] ?? null, '`if` chooses between', at.position);
      case 'sqrt':
        return a && times(NUMBER, a, 0.5);
      case 'log':
      case 'log10':
      case 'exp':
        plain(a, `what \`${op}\` takes`, at.position);
        return NUMBER;
    }
  }

  function power(base: Found, exponent: Found, expr: Expr = 1, at: At): Found {
    plain(exponent, 'an exponent', at.args[1]?.position ?? at.position);
    if (base === null || isNumber(base)) return NUMBER;
    const value = constantValue(expr);
    if (value === null)
      return fail(
        `the exponent of ${named(base)} must be a numeral, since the unit of the result depends on it`,
        at.position,
      );
    return times(NUMBER, base, value);
  }

  const found = walk(formula.expr, formula.at);
  if (found === null) return;
  const wanted = parse(result);
  if (!agrees(found, wanted))
    fail(`the formula gives ${named(found)}, but the result's unit is ${named(wanted)}`, formula.at.position);
  if (!sameScale(found, wanted))
    fail(
      `the formula gives ${named(found)}, but the result's unit is ${named(wanted)}; ${bridge(found, wanted, found.scale > wanted.scale ? 'multiply' : 'divide')}`,
      formula.at.position,
    );
}
