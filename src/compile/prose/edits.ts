/** A stretch of a text and what stands there instead. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Part of a text with its edits made. */
export function applyEdits(text: string, from: number, to: number, edits: readonly Edit[]): string {
  let out = '';
  let at = from;
  for (const edit of edits.filter((e) => e.from >= from && e.to <= to).sort((a, b) => a.from - b.from)) {
    out += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return out + text.slice(at, to);
}
