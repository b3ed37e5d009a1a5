import { typed } from '../chart/words.ts';
import type { RunAssumption } from '../estimate/types.ts';

/** In place of `typed-field.ts` where there is no field: an embed has sliders alone and prints the value. */
export function typedField(row: Element, a: RunAssumption): (value: number) => void {
  // biome-ignore lint/style/noNonNullAssertion: the build prints the value of each row in a `<b>`
  const shown = row.querySelector('b')!;
  return (value) => {
    shown.textContent = typed(value, a.percent);
  };
}
