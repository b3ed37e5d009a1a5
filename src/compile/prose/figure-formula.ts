import { evaluate } from '../../estimate/evaluate.ts';
import { FormulaError, parseFormula } from '../../estimate/formula/formula.ts';
import { known } from '../../language/known.ts';
import type { Origin } from '../../estimate/types.ts';
import { type Asked, printValue, refuse, type Value } from './figure.ts';
import { parseTerm, type Term, termForms } from './term.ts';

/** Arithmetic on figures, each of which `valueOf` gives; every attribute that is not the print's own names an operand. */
export function calculated(
  asked: Asked,
  text: string,
  operands: Readonly<Record<string, string>>,
  valueOf: (term: Term) => Value | null,
): Value | null {
  let formula: ReturnType<typeof parseFormula>;
  try {
    formula = parseFormula(text, Object.keys(operands));
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return refuse(asked, `\`:fig[${text}]\`: ${error.message}; name a figure (${termForms})`);
  }
  const values = new Map<string, Value>();
  for (const [name, operand] of Object.entries(operands)) {
    const term = parseTerm(operand);
    if (!term || term.kind === 'formula')
      return refuse(asked, `the operand \`${name}="${operand}"\` names no figure; expected ${termForms}`);
    const value = valueOf(term);
    if (!value) return null;
    values.set(name, value);
  }
  const value = evaluate(formula.expr, (name) => known(values, name, 'operand').value);
  if (values.size === 0)
    return refuse(
      asked,
      `\`:fig[${text}]\` is a bare number; give its operands, such as \`:fig[a / b]{a="claim:total" b="fact:reference/fact"}\``,
    );
  const printedOf = (operand: Value): string => operand.asStated ?? printValue(operand, operand.percent, 4);
  const origin: Origin = {
    kind: 'calculation',
    label: 'Calculated here',
    value: '',
    detail: text
      .replace(/[a-z][a-z0-9_]*/g, (name) => {
        const operand = values.get(name);
        return operand ? printedOf(operand) : name;
      })
      .replaceAll('*', '×'),
    href: null,
    children: [...values.values()].map((operand) => ({
      ...operand.origin,
      value: operand.origin.value || printValue(operand, operand.percent, 4),
    })),
  };
  return { value, asStated: null, unit: '1', percent: false, origin };
}
