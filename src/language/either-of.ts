import { NotRead } from './not-read.ts';

/** What a reading gives, or why it gives nothing. */
export function attempt<T>(read: () => T): T | NotRead {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotRead) return error;
    throw error;
  }
}

/** `4.8m` with the letter as a multiple. */
export const asMultiple = (text: string): string => text.replace(/(?<=\d)([mbt])(?![\p{L}\d])/giu, '$1n');

/** `4.8m` are metres or millions: what cannot be read as it stands is read with the letter as a multiple. */
export function eitherOf<T>(text: string, read: (words: string) => T): T | NotRead {
  const found = attempt(() => read(text));
  const multiple = asMultiple(text);
  const other = found instanceof NotRead && multiple !== text ? attempt(() => read(multiple)) : found;
  return other instanceof NotRead ? found : other;
}
