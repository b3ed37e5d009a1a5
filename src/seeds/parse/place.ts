export interface Place {
  line: number;
  column: number;
}

/** Turns offsets of one text into lines and columns, from 1; a column counts UTF-16 units as editors do. */
export function placer(text: string): (offset: number) => Place {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    let start = 0;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const begins = starts[middle] ?? Infinity;
      if (begins <= offset) [low, start] = [middle, begins];
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - start + 1 };
  };
}
