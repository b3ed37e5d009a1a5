import { typed } from '../chart/words.ts';
import type { FieldOf } from './live.ts';
import { part } from './part.ts';
import { decimalOf, readNumber } from './read-number.ts';

/** The field in which a reader may type an assumption's value. What is refused is told beneath. */
export const typedField: FieldOf = (row, a, put) => {
  const field = part<HTMLInputElement>(row, '[type=text]');
  let shown = a.range.central;
  let note: HTMLElement | undefined;
  const write = (): void => {
    field.value = typed(shown, a.percent);
  };
  const say = (reason: string): void => {
    if (!note && reason) {
      note = document.createElement('p');
      note.className = 'live-refused';
      note.ariaLive = 'polite';
      field.setAttribute(
        'aria-describedby',
        (note.id = `refused-${a.id}-${document.querySelectorAll('.live-refused').length}`),
      );
      part(row, 'label:has([type=text])').after(note);
    }
    if (note) note.textContent = reason;
  };
  field.addEventListener('input', () => {
    const value = readNumber(field.value, { ...a, decimal: decimalOf(navigator.languages) });
    const refused = typeof value === 'string';
    field.setAttribute('aria-invalid', String(refused));
    say(refused ? value : '');
    if (!refused) put(value);
  });
  // Leaving the field shows the value as it was understood; why another was refused stays until the next.
  field.addEventListener('blur', () => {
    field.removeAttribute('aria-invalid');
    write();
  });
  return (value) => {
    shown = value;
    if (field.ariaInvalid !== 'true') say('');
    // A field in use is the reader's.
    if (field !== document.activeElement) write();
  };
};
