import type { LiveData } from '../chart/live-data.ts';
import { typed } from '../chart/words.ts';

/** Most readers type nothing: what reads it comes when a field is first entered. */
const reader = (): Promise<typeof import('./read-number.ts')> => import('./read-number.ts');

/** The field in which a reader may type an assumption's value: `put` takes what was typed, and what is refused is told beneath. Returns what shows a value there. */
export function typedField(row: Element, a: LiveData['model']['assumptions'][number], put: (value: number) => void): (value: number) => void {
  const field = row.querySelector<HTMLInputElement>('[type=text]')!;
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
      field.setAttribute('aria-describedby', (note.id = `refused-${a.id}-${document.querySelectorAll('.live-refused').length}`));
      field.closest('label')!.after(note);
    }
    if (note) note.textContent = reason;
  };
  /** What was typed last, once it is understood or refused. */
  let read = Promise.resolve();
  let last = '';
  const take = async (text: string): Promise<void> => {
    const { decimalOf, readNumber } = await reader();
    // Typed over while the reader came.
    if (text !== last) return;
    const value = readNumber(text, { ...a, decimal: decimalOf(navigator.languages) });
    const refused = typeof value === 'string';
    field.setAttribute('aria-invalid', String(refused));
    say(refused ? value : '');
    if (!refused) put(value);
  };
  field.addEventListener('focus', reader, { once: true });
  field.addEventListener('input', () => {
    read = take((last = field.value));
  });
  // Leaving the field shows the value as it was understood; why another was refused stays until the next.
  field.addEventListener('blur', async () => {
    await read;
    field.removeAttribute('aria-invalid');
    if (field !== document.activeElement) write();
  });
  return (value) => {
    shown = value;
    if (field.ariaInvalid !== 'true') say('');
    // A field in use is the reader's.
    if (field !== document.activeElement) write();
  };
}
