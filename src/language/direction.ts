/** Scripts that run from right to left. */
const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Aran']);

/** Which way a language is written, by the script that its tag names or that it commonly has. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** `en` and `en-GB` are one language for a reader, and for the voice that reads a page aloud. */
export const sameLanguage = (a: string, b: string): boolean =>
  a.replace(/-.*/, '').toLowerCase() === b.replace(/-.*/, '').toLowerCase();
