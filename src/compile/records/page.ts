/** A record and its body, before it is printed. */
export interface Page<Data> {
  data: Data;
  body: string;
}

/** Corrections with the revision that each has made. */
export const corrected = (
  list: readonly { date: string; reason: string }[],
  line: (text: string, i: number) => string,
) => list.map(({ date, reason }, i) => ({ date, reason: line(reason, i), revision: i + 2 }));
