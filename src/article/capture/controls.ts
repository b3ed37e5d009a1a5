/**
 * Bidirectional and zero-width controls reorder or hide what a reader sees (CVE-2021-42574), so that a quote would show
 * other words than it holds. Zero-width joiners are left where a script needs them: between letters outside Latin.
 */
const hidden = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u061c\ufeff\u00ad]|(?<![\u0590-\u0dff\u{1f000}-\u{1faff}\ufe0f])[\u200c\u200d]/gu;
/** Tab and line feed are the only ASCII controls that stand in a text. */
const ascii = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** The text with line ends as `\n`, without hidden characters; and how many of those there were. */
export function withoutControls(text: string): { text: string; hidden: number } {
  let count = 0;
  const clean = text
    .replace(/\r\n?|\u2028|\u2029|\f|\u0085/g, '\n')
    .replace(hidden, () => (count++, ''))
    .replace(ascii, () => (count++, ''));
  return { text: clean, hidden: count };
}
