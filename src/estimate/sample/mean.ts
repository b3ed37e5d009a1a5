import type { RunModel, Settings } from '../types.ts';
import { average, evenPoints } from './even-points.ts';

/** The mean of all results, each as likely as it is; null where nothing varies. Where few combinations give very much, it lies far above the middle value. */
export function mean(model: RunModel, settings: Settings = {}): number | null {
  const even = evenPoints(model, settings);
  return even && average(even.values);
}
