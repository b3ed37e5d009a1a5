import { formatNumber, formatQuantity } from '../estimate/format.ts';
import type { Model, Outcome, Settings } from '../estimate/types.ts';

/** How a figure in prose was asked to be printed; as the attributes of a page's element carry it. */
export interface FigureFormat { liveDigits?: string; liveAs?: string; liveUnit?: string }

/**
 * The number of a figure in prose, for the current outcome: `headline`, `p5`, `p50`, `p95`, `implied.ID`, `value.ID`.
 * Null where there is none, such as an implied value that does not exist.
 */
function figureValue(path: string, model: Model, { headline, spread, implied }: Outcome, settings: Settings): number | null {
  const [what, id] = path.split('.') as [string, string?];
  if (what === 'headline') return headline;
  if (what === 'value') return settings[id!] ?? model.assumptions.find((a) => a.id === id)?.range.central ?? null;
  if (what === 'implied') return implied.find((i) => i.assumption === id)?.solutions[0] ?? null;
  return spread?.[what as 'p5'] ?? (what === 'p5' || what === 'p50' || what === 'p95' ? headline : null);
}

/** The text that stands for it, or null where the number does not exist any more. */
export function figureText(path: string, model: Model, outcome: Outcome, settings: Settings, format: FigureFormat): string | null {
  const value = figureValue(path, model, outcome, settings);
  if (value === null || !Number.isFinite(value)) return null;
  const digits = Number(format.liveDigits ?? 3);
  const about = model.assumptions.find((a) => path.endsWith(`.${a.id}`)) ?? model;
  if (format.liveAs === 'percent' || about.percent) return formatQuantity(value, ['', ''], true, digits);
  return format.liveUnit !== undefined ? formatQuantity(value, about.unitLabel, false, digits) : formatNumber(value, digits);
}
