import { formatGiven, formatGivenRange } from '../format.ts';
import { listed } from '../listed.ts';
import { NO_UNIT } from './named.ts';
import type { Model, Scenario } from '../types.ts';

export interface AfterWords {
  /** "Published estimates put {range} in a box.", of the assumption that the scenarios set. */
  published: { assumption: string; words: string } | null;
  /** "Nobody is known to have looked inside." */
  caveat: string | undefined;
}

/** The sentences after the number in a published verdict: the published figures, the scenarios in which the number holds, and what nobody knows. */
export function afterWords({ stated, scenarios = [], assumptions }: Model, { published, caveat }: AfterWords): string {
  if (!stated) return '';
  const set = published && assumptions.find(({ id }) => id === published.assumption);
  const range = set ? publishedRange(scenarios, set.id) : null;
  return [
    published && set && range && published.words.replace('{range}', formatGivenRange(...range, NO_UNIT, set.percent)),
    ...inWhich(scenarios),
    caveat,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Where the source itself gives a number that rules the tested one out, the two are charged as a pair: either may be the wrong one. */
export function pairWords({ stated, assumptions }: Model): string {
  const own = assumptions
    .filter((a) => a.stated)
    .map(
      ({ label, range, unitLabel, percent }) =>
        `${formatGiven(range.central, unitLabel, percent)} (${lowerFirst(label)})`,
    );
  return own.length === 0 || !stated
    ? ''
    : `The same source gives ${listed(own, 'and')}. The two cannot both be right.`;
}

/** From the least to the most that somebody has published of an assumption. */
export function publishedRange(scenarios: readonly Scenario[], id: string): readonly [number, number] | null {
  const ends = scenarios.filter(({ by }) => by !== null).flatMap(({ ends }) => ends[id] ?? []);
  return ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : null;
}

function inWhich(scenarios: readonly Scenario[]): string[] {
  if (scenarios.length === 0) return [];
  const names = (holds: boolean): string[] =>
    scenarios.filter((one) => one.holds === holds).map(({ label }) => lowerFirst(label));
  const [yes, no] = [names(true), names(false)];
  if (no.length === 0) return ['The number is possible in every case that we know of.'];
  if (yes.length === 0) return ['The number is possible in no case that we know of.'];
  return [`The number fits ${listed(yes, 'and')}. It does not fit ${listed(no, 'or')}.`];
}

/** A label within a sentence. A name keeps its capital: it shows by its second letter (`ISO boxes`) or by its ending (`Estonia’s estimate`). */
export const lowerFirst = (text: string): string =>
  /^.[a-z ]/.test(text) && !/^\S+[’']s /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
