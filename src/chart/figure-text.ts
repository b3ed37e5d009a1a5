import { evaluate } from '../estimate/evaluate.ts';
import { formatNumber, formatQuantity } from '../estimate/format.ts';
import type { Expr, Model, Outcome, Settings } from '../estimate/types.ts';

/** How a figure in prose was asked to be printed; as the attributes of a page's element carry it. */
export interface FigureFormat { liveDigits?: string; liveAs?: string; liveUnit?: string }

/** A number of the current outcome by its name: `headline`, `p5`, `p50`, `p95`, `implied.ID`, `value.ID`. Not a number where there is none. */
function named(name: string, model: Model, { headline, spread, implied }: Outcome, settings: Settings): number {
  const [what, id] = name.split('.') as [string, string?];
  if (what === 'headline') return headline;
  if (what === 'value') return settings[id!] ?? model.assumptions.find((a) => a.id === id)?.range.central ?? NaN;
  if (what === 'implied') return implied.find((i) => i.assumption === id)?.solutions[0] ?? NaN;
  // Where nothing varies any more, every quantile is the result.
  return what === 'p5' || what === 'p50' || what === 'p95' ? (spread?.[what] ?? headline) : NaN;
}

/**
 * The text of a figure in prose: of a number by its name, or of arithmetic on such names (a formula as JSON). Null where it does not exist,
 * such as an implied value that there is no more.
 */
export function figureText(path: string, model: Model, outcome: Outcome, settings: Settings, format: FigureFormat): string | null {
  const expr: Expr = path.startsWith('[') ? (JSON.parse(path) as Expr) : path;
  const value = evaluate(expr, (name) => named(name, model, outcome, settings));
  if (!Number.isFinite(value)) return null;
  const digits = Number(format.liveDigits ?? 3);
  const about = model.assumptions.find((a) => path.endsWith(`.${a.id}`)) ?? model;
  if (format.liveAs === 'percent' || (about.percent && expr === path)) return formatQuantity(value, ['', ''], true, digits);
  return format.liveUnit !== undefined ? formatQuantity(value, about.unitLabel, false, digits) : formatNumber(value, digits);
}
