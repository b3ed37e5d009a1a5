import type { Day } from './clock.ts';
import type { Order } from './full-date.ts';

/** A stretch of a sentence, by its offsets there, and the date that it gives. */
export interface Reading {
  from: number;
  to: number;
  /** ISO 8601; null where it rests on something unknown. */
  iso: string | null;
  doubt: string | null;
}

export interface Context {
  /** The sentence; a no-break space is a plain one. */
  text: string;
  /** The day from which relative dates count. */
  published: Day | null;
  order: Order;
  /** Dates that earlier rules have found in this sentence. */
  found: readonly Reading[];
}

/** A pattern with the flag `d`, and what a match of it gives: no date, one, or the ends of a span. */
export type Rule = readonly [RegExp, (match: RegExpExecArray, context: Context) => Reading[]];

export const unknownDay = 'the day of publication is not known';
export const otherDate = 'relative to another date of the text';

/** The whole match as one date. */
export function whole(match: RegExpExecArray, iso: string | null, doubt: string | null = null): Reading[] {
  return [{ from: match.index, to: match.index + match[0].length, iso, doubt }];
}

/** From the first of some groups to the last: `3` of `3 to 5 May`, or `5 May` of it. */
export function part(
  match: RegExpExecArray,
  groups: readonly string[],
  iso: string | null,
  doubt: string | null = null,
): Reading[] {
  const spans = groups.map((name) => spanOf(match, name)).filter((span) => span !== undefined);
  return spans.length === 0
    ? []
    : [{ from: Math.min(...spans.map(([from]) => from)), to: Math.max(...spans.map(([, to]) => to)), iso, doubt }];
}

/** The groups of a match by name; one that took no part is undefined. */
export const groupsOf = (match: RegExpExecArray): Partial<Record<string, string>> => match.groups ?? {};

/** The offsets of a group, from and to; undefined for one that took no part. */
export const spanOf = (match: RegExpExecArray, name: string): readonly [number, number] | undefined =>
  match.indices?.groups?.[name];

/** The text of a group that takes part in every match of its pattern. */
export function group(match: RegExpExecArray, name: string): string {
  const text = groupsOf(match)[name];
  if (text === undefined) throw new Error(`the group ${name} took no part in the match \`${match[0]}\``);
  return text;
}

/** The text before and after a match. */
export function around(match: RegExpExecArray, { text }: Context): { before: string; after: string } {
  return { before: text.slice(0, match.index), after: text.slice(match.index + match[0].length) };
}

/** What the last date before a match gives; null where there is none. */
export function isoBefore(match: RegExpExecArray, { found }: Context, fits = /./): string | null {
  return (
    found.filter((one) => one.to <= match.index && fits.test(one.iso ?? '')).sort((a, b) => b.to - a.to)[0]?.iso ?? null
  );
}
