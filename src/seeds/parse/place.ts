import { bisectRight } from 'd3-array';

export interface Place {
  line: number;
  column: number;
}

/** Turns offsets of one text into lines and columns, from 1; a column counts UTF-16 units as editors do. */
export function placer(text: string): (offset: number) => Place {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    const line = bisectRight(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
