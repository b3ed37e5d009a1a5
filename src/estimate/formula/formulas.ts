import { FormulaError, parseFormula, readFormula, refuseReserved } from './formula.ts';
import type { Formula } from './formula.ts';
import { OWN } from '../own-result.ts';

/** The formulas of a model with several results. */
export interface Formulas {
  /** The model's own, with the assumptions of all of them. */
  own: Formula;
  /** By its name, each result; the first is the model's own. Empty where there is no other. */
  outputs: Map<string, Formula>;
  /** Names of the results, each behind those that it uses: so what is wrong with one is told of it before it is told of others. */
  order: string[];
}

/**
 * Reads the formulas of one model. Each may use the others by their names, whatever their order; a circle is refused. `names` are the assumptions, of which each is
 * used by one of them. A fault says which formula it is of.
 */
export function parseFormulas(own: string, outputs: ReadonlyMap<string, string>, names: readonly string[]): Formulas {
  if (outputs.size === 0) return { own: parseFormula(own, names), outputs: new Map(), order: [OWN] };
  const known = new Set(names);
  const texts = new Map([[OWN, own], ...outputs]);
  const found = new Map<string, Formula>();
  const open = new Set<string>();
  const read = (id: string): Formula => {
    const done = found.get(id);
    if (done) return done;
    if (open.has(id)) throw new FormulaError(`\`${id}\` is worked out from itself: ${[...open, id].join(' -> ')}`, 0);
    open.add(id);
    const formula = told(id, () => readFormula(texts.get(id) ?? '', known, others));
    open.delete(id);
    found.set(id, formula);
    return formula;
  };
  const others = new Map([...texts.keys()].map((id) => [id, () => read(id)]));
  for (const name of known) told(OWN, () => refuseReserved(name, 'assumption'));
  for (const id of outputs.keys()) told(id, () => refuseOutput(id, known));
  if (known.has(OWN))
    throw new FormulaError(`\`${OWN}\` is what the other results call this one; give the assumption another name`, 0);
  const all = new Map([...texts.keys()].map((id) => [id, read(id)]));
  const symbols = [...new Set([...all.values()].flatMap((formula) => formula.symbols))];
  for (const name of known)
    if (!symbols.includes(name))
      throw new FormulaError(`no formula uses \`${name}\`: use it, or remove the assumption`, own.length);
  return { own: { ...read(OWN), symbols }, outputs: all, order: [...found.keys()] };
}

/** The formula of one of the results. */
export function formulaOf({ own, outputs }: Formulas, id: string): Formula {
  const found = outputs.get(id) ?? (id === OWN ? own : undefined);
  if (!found) throw new Error(`no result \`${id}\`, though it was read before`);
  return found;
}

function refuseOutput(id: string, assumptions: ReadonlySet<string>): void {
  refuseReserved(id, 'result');
  if (id === OWN) throw new FormulaError(`\`${OWN}\` is the first result already; give this one another name`, 0);
  if (assumptions.has(id)) throw new FormulaError(`\`${id}\` is an assumption too; give one of them another name`, 0);
}

/** The innermost formula is to blame. */
function told<Value>(id: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof FormulaError) error.of ??= id;
    throw error;
  }
}
