/** A stretch of the capture, by its offsets, so that any find can be quoted exactly. */
export interface Span {
  start: number;
  end: number;
}

export interface Line extends Span {
  text: string;
}

/** The lines that hold something, without the white space around them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0];
    const lead = line.length - line.trimStart().length;
    const body = line.trim();
    if (body) lines.push({ text: body, start: match.index + lead, end: match.index + lead + body.length });
  }
  return lines;
}
