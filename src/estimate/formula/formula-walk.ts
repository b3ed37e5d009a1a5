import type {
  AssignmentNode,
  BlockNode,
  ConditionalNode,
  ConstantNode,
  FunctionAssignmentNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  OperatorNodeFn,
  OperatorNodeOp,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from 'mathjs';
import { closest } from './closest.ts';
import { constantValue } from './constant-value.ts';
import { FormulaError } from './formula-error.ts';
import { printable } from '../printable.ts';
import type { Expr, Op } from '../types.ts';
import { unprintable } from '../validate-range.ts';

/** Where a part of a formula stands in its text: the offset of its operator, name or numeral. Mirrors `Expr`. */
export interface At {
  position: number;
  args: At[];
}

/** A formula that was read: the data that runs, and where each part of it was written. */
export interface Read {
  expr: Expr;
  at: At;
  /** The assumptions it uses, in order of first use. */
  symbols: string[];
  operations: number;
}

/** The operands of an operation, each with its place. */
export const withPlaces = (args: readonly Expr[], at: At): Array<readonly [Expr, At]> =>
  args.map((arg, i) => {
    const place = at.args[i];
    if (place === undefined) throw new Error(`operand ${i + 1} of ${args.length} has no place in the formula`);
    return [arg, place];
  });

// Maps, since a word of a formula may be one that every object has: `toString`.
export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);
const OPERATORS: ReadonlyMap<string, Op> = new Map([
  ['add', '+'],
  ['subtract', '-'],
  ['multiply', '*'],
  ['divide', '/'],
  ['pow', '^'],
  ['smaller', '<'],
  ['smallerEq', '<='],
  ['larger', '>'],
  ['largerEq', '>='],
]);

/** What takes one operand has no second, and is told apart by its name. */
type Operator = OperatorNode<OperatorNodeOp, OperatorNodeFn, [MathNode, MathNode]>;
/** Also what is called like a function and has no name. */
type Call = FunctionNode<{ name?: string }>;
/** What of the parser's tree we tell apart. */
type Parsed =
  | ParenthesisNode
  | ConstantNode
  | SymbolNode
  | Operator
  | Call
  | RelationalNode
  | ConditionalNode
  | AssignmentNode
  | FunctionAssignmentNode
  | BlockNode;

/** Functions with the least and largest number of arguments. */
export const FUNCTIONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['min', [2, Infinity]],
  ['max', [2, Infinity]],
  ['round', [1, 1]],
  ['sqrt', [1, 1]],
  ['abs', [1, 1]],
  ['log', [1, 1]],
  ['exp', [1, 1]],
  ['log10', [1, 1]],
  ['floor', [1, 1]],
  ['ceil', [1, 1]],
  ['mod', [2, 2]],
  ['clamp', [3, 3]],
  ['if', [3, 3]],
  ['sum', [2, Infinity]],
]);

/** What the values of those are that take several. */
const TAKES: ReadonlyMap<string, string> = new Map([
  ['mod', 'two values: `mod(a, b)` is what is left of `a` once `b` is taken off as often as it goes'],
  ['clamp', 'three values: `clamp(a, low, high)` holds `a` between the other two'],
  ['if', 'three values: `if(a > b, c, d)` is `c` where the comparison is true, else `d`'],
]);

/** The most operations of a formula: ten times the most that a person has needed. Each operation costs time in every run. */
const MOST = 100;

export const SPLIT = 'split it into estimates, of which one takes the others as `origin: { estimate: id }`';

const MAY_USE =
  'a formula may use `+ - * / ^`, parentheses, `min`, `max`, `sum`, `round`, `floor`, `ceil`, `sqrt`, `abs`, `log`, `log10`, `exp`, `mod`, `clamp`, `if(a > b, c, d)`, `pi`, `e`, numerals and assumptions';

/**
 * Turns the parser's tree into ours. The parser keeps no positions, but it keeps the order and every parenthesis, so an in-order walk
 * meets the same tokens as a cursor that moves through the text.
 */
export class Walk {
  text: string;
  known: ReadonlySet<string>;
  /** Results that have a formula of their own, read when it is first met. */
  others: ReadonlyMap<string, () => Read>;
  symbols: string[] = [];
  cursor = 0;
  operations = 0;

  constructor(text: string, known: ReadonlySet<string>, others: ReadonlyMap<string, () => Read>) {
    this.text = text;
    this.known = known;
    this.others = others;
  }

  /** Moves behind the next token, which must be `token`; gives its offset. */
  take(token: string): number {
    const position = this.skip();
    if (!this.text.startsWith(token, position))
      throw new FormulaError(`expected \`${token}\` here; ${MAY_USE}`, position);
    this.cursor = position + token.length;
    return position;
  }

  skip(): number {
    while (/\s/.test(this.text.charAt(this.cursor))) this.cursor++;
    return this.cursor;
  }

  finish(): void {
    const position = this.skip();
    if (position < this.text.length)
      throw new FormulaError(`\`${this.text.slice(position)}\` is too much; ${MAY_USE}`, position);
  }

  node(node: MathNode): { expr: Expr; at: At } {
    const n = node as Parsed;
    switch (n.type) {
      case 'ParenthesisNode': {
        this.take('(');
        const inner = this.node(n.content);
        this.take(')');
        return inner;
      }
      case 'ConstantNode':
        return this.numeral(n.value);
      case 'SymbolNode':
        return this.symbol(n.name);
      case 'OperatorNode':
        return this.operator(n);
      case 'FunctionNode':
        return this.call(n);
      case 'RelationalNode':
        throw new FormulaError(
          'a comparison has two sides: write `if(a < b, if(b < c, x, y), y)` for `a < b < c`',
          this.skip(),
        );
      case 'ConditionalNode':
        throw new FormulaError('a condition is written `if(a > b, c, d)`', this.skip());
      case 'AssignmentNode':
      case 'FunctionAssignmentNode':
        throw new FormulaError(
          '`=` does not belong in a formula: write the right side alone',
          Math.max(0, this.text.indexOf('=')),
        );
      case 'BlockNode':
        throw new FormulaError(
          'a formula is one line of arithmetic, without `;` or line breaks',
          Math.max(0, this.text.search(/[;\n]/)),
        );
      default:
        throw new FormulaError(`this is not arithmetic; ${MAY_USE}`, this.skip());
    }
  }

  numeral(value: unknown): { expr: Expr; at: At } {
    const position = this.skip();
    const digits = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i.exec(this.text.slice(position))?.[0];
    if (typeof value !== 'number' || digits === undefined || Number(digits) !== value) {
      throw new FormulaError(`expected a plain decimal number, such as \`1000\` or \`0.5\`; ${MAY_USE}`, position);
    }
    if (!Number.isFinite(value)) throw new FormulaError(`\`${digits}\` is too large a number`, position);
    // `1e-400` is zero to the machine alone.
    const vanished = value === 0 && /^[\d.]*[1-9]/.test(digits);
    if (vanished || !printable(value)) throw new FormulaError(unprintable(value, digits), position);
    this.cursor = position + digits.length;
    return { expr: value, at: { position, args: [] } };
  }

  symbol(name: string): { expr: Expr; at: At } {
    const position = this.take(name);
    const at = { position, args: [] };
    const constant = CONSTANTS.get(name);
    if (constant !== undefined) return { expr: constant, at };
    const other = this.others.get(name);
    if (other) return this.result(other(), position);
    if (!this.known.has(name)) {
      if (FUNCTIONS.has(name)) throw new FormulaError(`\`${name}\` is a function: write \`${name}(...)\``, position);
      const meant = closest(name, [...this.known, ...this.others.keys()]);
      throw new FormulaError(
        `\`${name}\` is not an assumption${meant ? `; did you mean \`${meant}\`?` : `: declare it under \`assumptions\``}`,
        position,
      );
    }
    if (!this.symbols.includes(name)) this.symbols.push(name);
    return { expr: name, at };
  }

  /** Another result stands for its whole formula; what goes wrong in it is told at its name. */
  result({ expr, at, symbols, operations }: Read, position: number): { expr: Expr; at: At } {
    for (const name of symbols) if (!this.symbols.includes(name)) this.symbols.push(name);
    this.count(operations, position);
    const here = ({ args }: At): At => ({ position, args: args.map(here) });
    return { expr, at: here(at) };
  }

  count(operations: number, position: number): void {
    this.operations += operations;
    if (this.operations > MOST)
      throw new FormulaError(`the formula has more than ${MOST} operations; ${SPLIT}`, position);
  }

  operator(n: Operator): { expr: Expr; at: At } {
    const [first, second] = n.args;
    if (n.fn === 'unaryMinus' || n.fn === 'unaryPlus') {
      const position = this.take(n.op);
      const inner = this.node(first);
      return n.fn === 'unaryPlus' ? inner : this.operation('neg', [inner], position);
    }
    const left = this.node(first);
    const op = OPERATORS.get(n.fn);
    const here = this.skip();
    if (n.fn === 'equal' || n.fn === 'unequal')
      throw new FormulaError('two results are hardly ever the same; compare with `<`, `<=`, `>` or `>=`', here);
    if (n.implicit) throw new FormulaError('write the `*`: two values side by side are not multiplied', here);
    // The parser reads `a%` as a division by 100.
    if (op === undefined || !this.text.startsWith(op, here))
      throw new FormulaError(`\`${this.text.charAt(here) || n.op}\` is not arithmetic here; ${MAY_USE}`, here);
    const position = this.take(op);
    const right = this.node(second);
    return this.operation(op, [left, right], position);
  }

  call(n: Call): { expr: Expr; at: At } {
    const name = n.fn.name ?? '';
    const position = this.skip();
    const arity = FUNCTIONS.get(name);
    if (arity === undefined) {
      if (this.known.has(name))
        throw new FormulaError(`write the \`*\` behind \`${name}\`: it is an assumption, not a function`, position);
      const near = closest(name, FUNCTIONS.keys());
      const meant = near === null ? '' : `did you mean \`${near}\`? `;
      throw new FormulaError(
        `\`${name || this.text.slice(position)}\` is not a function here; ${meant}${MAY_USE}`,
        position,
      );
    }
    this.take(name);
    this.take('(');
    const args = n.args.map((arg, i) => {
      if (i > 0) this.take(',');
      return this.node(arg);
    });
    this.take(')');
    if (args.length < arity[0] || args.length > arity[1]) {
      const wanted = TAKES.get(name) ?? (arity[1] === 1 ? 'one value' : 'two or more values');
      throw new FormulaError(`\`${name}\` takes ${wanted}, found ${args.length}`, position);
    }
    if (name === 'if' && args[0] && !isComparison(args[0].expr))
      throw new FormulaError('`if` begins with a comparison, such as `a > b`', args[0].at.position);
    if (name === 'sum') return args.reduce((all, next) => this.operation('+', [all, next], position));
    return this.operation(name as Op, args, position);
  }

  operation(op: Op, parts: Array<{ expr: Expr; at: At }>, position: number): { expr: Expr; at: At } {
    this.count(1, position);
    const args = parts.map((part) => part.expr);
    const [, divisor = 1] = args;
    if (op === '/' && constantValue(divisor) === 0) throw new FormulaError('division by zero', position);
    if (op === 'clamp') {
      const [low, high] = args.slice(1).map(constantValue);
      if (low != null && high != null && low > high)
        throw new FormulaError(
          `\`clamp\` holds between ${low} and ${high}; write the lower of the two first`,
          position,
        );
    }
    if (!Number.isFinite(constantValue([op, ...args]) ?? 0))
      throw new FormulaError('this part has no finite value', position);
    return { expr: [op, ...args], at: { position, args: parts.map((part) => part.at) } };
  }
}

const isComparison = (expr: Expr): boolean => typeof expr === 'object' && /^[<>]/.test(expr[0]);
