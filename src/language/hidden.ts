/**
 * Characters that a reader does not see, or that change the order in which the others are seen (CVE-2021-42574): with them a text says one thing
 * and shows another. Control characters, line and paragraph separators, lone surrogates, what is no character, and the blank of Braille (`U+2800`); and all that Unicode calls ignorable,
 * such as `U+200B` (zero width), `U+202E` (right to left from here), `U+00AD` (soft hyphen), but for the selectors of a letter's or an emoji's form.
 */
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufff9-\ufffb\u2800]|(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u200c\u200d])\p{Default_Ignorable_Code_Point}/u;

/** Zero-width joiners stay where a script needs them: behind Hebrew, Arabic and the scripts of India and its neighbours, and in emoji. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the sign that makes an emoji of a letter is meant by itself
const JOINER = /(?<![\u0590-\u0dff\u1000-\u109f\u1780-\u18af\u{1f000}-\u{1faff}\ufe0f])[\u200c\u200d]/u;

const ANY = new RegExp(`${HIDDEN.source}|${JOINER.source}`, 'gu');

/** Each hidden character of a text with where it stands. Line feed and tab are such too; a text of several lines leaves them out by `but`. */
export function* hiddenIn(text: string, but = ''): Generator<{ index: number; character: string }> {
  for (const { index, 0: character } of text.matchAll(ANY)) if (!but.includes(character)) yield { index, character };
}

export function hasHidden(text: string): boolean {
  return text.search(ANY) >= 0;
}

/** The text without them. A line feed or a tab stays: white space parts words. */
export const withoutHidden = (text: string): string =>
  text.replace(ANY, (character) => (character === '\n' || character === '\t' ? character : ''));

/** A character by its number, as people look it up: `U+202E`. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text as it may be printed in a message: what cannot be seen is named. */
export const visible = (text: string): string =>
  text.replace(ANY, (character) => (character === '\n' ? character : codeOf(character)));
