import { compile } from '../evaluate.ts';
import type { Expr, RunAssumption, RunModel } from '../types.ts';
import { POINTS, evenColumns } from './even-points.ts';
import type { Quantiles } from './lines.ts';

const values = new Float64Array(POINTS);

/**
 * Quantiles of a formula with kinks or jumps while a slider moves: `fine.ts` takes a hundred times as long. Even points are counted, which needs no word on where the
 * result bends. What is found is mostly off by less than a hundredth of the way from the 5 to the 95 %, by more where few results lie near an end. The exact range follows when the
 * slider rests.
 */
export function createRough(model: RunModel, varying: readonly RunAssumption[], expr: Expr): Quantiles {
  const { columns } = evenColumns(model, varying);
  const run = compile(expr, POINTS);
  return (valueOf, shares) => {
    values.set(run((id) => columns.get(id) ?? valueOf(id)) as Float64Array);
    if (values.some(Number.isNaN)) return shares.map(() => NaN);
    let from = 0;
    return shares.map((share) => {
      const rank = Math.max(from, Math.min(POINTS - 1, Math.floor(share * POINTS)));
      select(rank, from);
      from = rank;
      return values[rank] ?? NaN;
    });
  };
}

/** Puts the value of this rank in its place, with none greater before it and none less behind. Those before `low` are in their places already. Hoare (1961), "Algorithm 65: find". */
function select(rank: number, low: number): void {
  let high = POINTS - 1;
  while (low < high) {
    const [a, b, c] = [values[low] ?? NaN, values[(low + high) >> 1] ?? NaN, values[high] ?? NaN];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] ?? NaN) < pivot) i++;
      while ((values[j] ?? NaN) > pivot) j--;
      if (i > j) break;
      const swapped = values[i] ?? NaN;
      values[i++] = values[j] ?? NaN;
      values[j--] = swapped;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return;
  }
}

/** The model as it is run while a slider moves; itself, where no result bends or jumps, since then nothing is saved. */
export function roughly<M extends RunModel>(model: M): M {
  const roughed = <T extends Pick<RunModel, 'fine'>>(one: T): T => (one.fine ? { ...one, fine: 'roughly' } : one);
  const { outputs } = model;
  const some = model.fine || outputs?.some(({ fine }) => fine);
  return some ? { ...roughed(model), ...(outputs && { outputs: outputs.map(roughed) }) } : model;
}
