import { typed } from '../chart/words.ts';
import type { FieldOf } from './live.ts';
import { part } from './part.ts';

/** In place of a field to type in: an embed has sliders alone and prints the value. */
export const shownValue: FieldOf = (row, a) => {
  const shown = part(row, 'b');
  return (value) => {
    shown.textContent = typed(value, a.percent);
  };
};
