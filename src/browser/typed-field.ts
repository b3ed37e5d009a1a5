import { typed } from '../chart/words.ts';
import type { RunAssumption } from '../estimate/types.ts';
import { readNumber } from './read-number.ts';

/** The field in which a reader may type an assumption's value: `put` takes what was typed. Returns what shows a value there. */
export function typedField(row: Element, a: RunAssumption, put: (value: number) => void): (value: number) => void {
  const field = row.querySelector<HTMLInputElement>('[type=text]')!;
  let shown = a.range.central;
  const write = (): void => {
    field.value = typed(shown, a.percent);
  };
  field.addEventListener('input', () => {
    const value = readNumber(field.value, a.percent);
    field.setAttribute('aria-invalid', String(value === null));
    if (value !== null) put(value);
  });
  // Leaving the field shows the value as it was understood.
  field.addEventListener('blur', () => {
    field.removeAttribute('aria-invalid');
    write();
  });
  return (value) => {
    shown = value;
    // A field in use is the reader's.
    if (field !== document.activeElement) write();
  };
}
