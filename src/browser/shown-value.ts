import { typed } from '../chart/words.ts';
import type { FieldOf } from './live.ts';

/** In place of a field to type in: an embed has sliders alone and prints the value. */
export const shownValue: FieldOf = (row, a) => {
  const shown = row.querySelector('b')!;
  return (value) => {
    shown.textContent = typed(value, a.percent);
  };
};
