import { parse } from 'mathjs';
import type { MathNode } from 'mathjs';
import { FormulaError } from './formula-error.ts';
import { CONSTANTS, SPLIT, Walk } from './formula-walk.ts';
import type { At, Read } from './formula-walk.ts';

/** A formula as a message quotes it: a long one by its beginning. */
export const quoted = (text: string): string => `formula \`${text.length > 160 ? `${text.slice(0, 157)}...` : text}\``;

export { FormulaError };
export type { At };

/** A parsed formula. */
export interface Formula extends Read {
  text: string;
}

/** Words that the parser reads as something else, so that no assumption may bear them. A younger function may share its name with one: `floor` is told from `floor(a)`. */
const RESERVED = new Set([
  ...CONSTANTS.keys(),
  'min',
  'max',
  'round',
  'sqrt',
  'abs',
  'log',
  'exp',
  'mod',
  'to',
  'in',
  'and',
  'or',
  'xor',
  'not',
  'true',
  'false',
  'null',
  'undefined',
  'end',
  'i',
]);

/**
 * Reads one line of arithmetic. `names` are the assumptions of the estimate; each must be used.
 * The grammar is that of mathjs (https://mathjs.org/docs/expressions/syntax.html), of which only arithmetic is let through.
 * Powers bind tighter than a minus before them (`-2^2` is -4) and to the right.
 */
export function parseFormula(text: string, names: Iterable<string>): Formula {
  const known = new Set(names);
  for (const name of known) refuseReserved(name, 'assumption');
  const formula = readFormula(text, known, new Map());
  for (const name of known) {
    if (!formula.symbols.includes(name))
      throw new FormulaError(`the formula never uses \`${name}\`: use it, or remove the assumption`, text.length);
  }
  return formula;
}

/** Stops at a name that the parser would read as something else. */
export function refuseReserved(name: string, what: string): void {
  if (RESERVED.has(name))
    throw new FormulaError(`\`${name}\` means something else in a formula; give the ${what} another name`, 0);
}

/** One formula of several: `others` are the results that it may use by their names. It need not use all that is known. */
export function readFormula(
  text: string,
  known: ReadonlySet<string>,
  others: ReadonlyMap<string, () => Formula>,
): Formula {
  const walk = new Walk(text, known, others);
  const { expr, at } = walk.node(parseText(text));
  walk.finish();
  return { text, expr, symbols: walk.symbols, at, operations: walk.operations };
}

/** Characters of a formula: some ten times the longest that a person has had to write. */
const LONGEST = 1000;
/** The most brackets within brackets. The parser overflows its stack at 200 to 400 of them, by what the machine has compiled; one limit below that gives the same message each time. */
const DEEPEST = 120;

const tooDeep = (): FormulaError => new FormulaError(`has parts within parts, deeper than can be read; ${SPLIT}`, 0);

function parseText(text: string): MathNode {
  if (text.trim() === '') throw new FormulaError('the formula is empty', 0);
  if (text.length > LONGEST)
    throw new FormulaError(
      `the formula has ${text.length.toLocaleString('en')} characters, at most ${LONGEST.toLocaleString('en')} are read; ${SPLIT}`,
      LONGEST,
    );
  let depth = 0;
  for (const c of text) {
    if (c === '(') depth += 1;
    else if (c === ')') depth -= 1;
    if (depth > DEEPEST) throw tooDeep();
  }
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    const { message, char } = error as { message: string; char?: number };
    const position = Math.max(0, Math.min((char ?? 1) - 1, text.length));
    if (/\d,\d{3}(?!\d)/.test(text))
      throw new FormulaError('numerals in a formula have no thousands separators: write `1000`', position);
    // The parser takes `a = b` for an assignment.
    const equals = text.search(/(?<![<>=!])=(?!=)/);
    if (equals >= 0)
      throw new FormulaError('`=` has no meaning in a formula: compare by `>`, `>=`, `<` or `<=`', equals);
    throw new FormulaError(`does not parse: ${message.replace(/ \(char \d+\)$/, '')}`, position);
  }
}
