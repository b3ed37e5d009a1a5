import { formatGiven, formatQuantity } from '../format.ts';
import { NO_UNIT } from './named.ts';
import type { RunAssumption, RunModel, Phrases, Settings } from '../types.ts';

/** An assumption's own phrase with its values in place: `{value}` the one needed, `{boxes}` that of another assumption as it stands. Null where it has none. */
export function phrase(
  which: keyof Phrases,
  model: RunModel,
  settings: Settings,
  { percent, phrases }: RunAssumption,
  value: number,
): string | null {
  if (!phrases) return null;
  return phrases[which].replace(/\{(\w+)\}/g, (whole, id: string) => {
    if (id === 'value') return formatQuantity(value, NO_UNIT, percent);
    const other = model.assumptions.find((a) => a.id === id);
    return other ? formatGiven(settings[id] ?? other.range.central, NO_UNIT, other.percent) : whole;
  });
}
