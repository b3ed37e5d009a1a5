import type { Lookup } from '../compile/lookup.ts';
import { dayPattern, monthPattern } from '../article/date/calendar-words.ts';
import { measureOf } from '../language/measure-words.ts';
import { singular } from '../language/word-classes.ts';
import type { Sentence } from '../article/text/sentences.ts';
import type { ProposedClaim } from './claims.ts';

/** Units of a site that many things are counted in. They say nothing of what a number is about. */
const general =
  /^(person|people|man|men|woman|women|child|children|human|item|thing|unit|piece|object|case|time|place|event|number|dollar|euro|pound|day|hour|week|month|year)s?$/i;

/** Words that stand in any sentence. */
const common = new Set(
  'the and for its his her our are was were has had have not but all any one two per out off can who how may own did get got let new old too via yet she him they them their there these those this that then than about above after again against almost already also among another around because been before being below between both could does doing done down during each either else even every few first from further given having here however into just last least less like made make makes many more most much must near nearly never next none number numbers once only other over same several should since some still such till through times total under until upon used very what when where which while whole will with within without would year years month months week weeks day days hour hours said says saying according estimate estimates estimated figure figures count counted amount result value values percent share rate average people person persons'.split(
    ' ',
  ),
);
/** The first word of a measure, such as `square kilometres`. It is taken out with the measure. `Square` alone stays: the square of a town says what is counted. */
const compound = /\b(?:square|cubic|nautical|metric) (?=(?:k?m|cm|inch|foot|feet|yard|mile|met|kilomet|centimet|ton))/g;

const isMeasure = (word: string): boolean => measureOf(word, false) !== null || /^[A-Z]{3}$/.test(word);

/**
 * What the claims of an article speak of, by the words beside their numbers. A unit alone says nothing: 4,000 square metres of burnt roof times people on a square is
 * no crowd, and buses of one town carry no passengers of another.
 */
export class Subjects {
  private readonly sentences: readonly Sentence[];
  private readonly claims: readonly ProposedClaim[];

  constructor(sentences: readonly Sentence[], claims: readonly ProposedClaim[]) {
    this.sentences = sentences;
    this.claims = claims;
  }

  /** Whether the claim gives an estimate's result: it counts what the site has a unit of its own for, or the words beside it are at least half of those that name the result. */
  isResult(found: Lookup, claim: ProposedClaim, unit: string, names: readonly string[]): boolean {
    if (namesOwnUnit(found, claim, unit)) return true;
    const said = this.beside(claim, /^(?:It|They|He|She|Each|Both)\b/, [claim]);
    return names.some((name) => {
      const words = stems(name);
      return words.size > 0 && [...words].filter((word) => said.has(word)).length >= words.size / 2;
    });
  }

  /** Whether another claim gives an assumption of the same thing: its own unit or a word of the label says what it is, and both claims speak of one thing. */
  isAssumption(found: Lookup, other: ProposedClaim, claim: ProposedClaim, unit: string, label: string): boolean {
    if (sinceAnEvent(other)) return false;
    const named = namesOwnUnit(found, other, unit);
    const words = stems(label);
    return (named || [...this.beside(other, carries)].some((word) => words.has(word))) && this.together(claim, other);
  }

  /** One clause, or a word in common besides what is counted. `The square has ... It holds ...`: a sentence that begins with a pronoun speaks of what the one before it does. */
  private together(a: ProposedClaim, b: ProposedClaim): boolean {
    if (a.statement.sentence.start === b.statement.sentence.start && clauseOf(a) === clauseOf(b)) return true;
    const [one, another] = [this.beside(a, carries), this.beside(b, carries)];
    // `A farm in Lund has 400 hens. Farms in Ulm sold 140,000 eggs`: two places.
    const [here, there] = [namesIn(clauseOf(a)), namesIn(clauseOf(b))];
    if (here.length > 0 && there.length > 0 && !here.some((name) => there.includes(name))) return false;
    return [...one].some((word) => another.has(word));
  }

  /** The words of a claim's clause, without what `counted` counts in it; with those of the sentence before where the clause begins with a pronoun of `carried`. */
  private beside(claim: ProposedClaim, carried: RegExp, counted = this.claims): Set<string> {
    const { sentence } = claim.statement;
    const clause = clauseOf(claim);
    const words = stems(clause);
    for (const other of counted)
      if (other.statement.sentence.start === sentence.start && clauseOf(other) === clause)
        for (const word of stems(other.noun ?? '')) words.delete(word);
    if (carried.test(clause)) {
      const before = this.sentences.findLast(({ end }) => end <= sentence.start);
      const told = stems(before?.text ?? '');
      // `The town runs 60 buses. It has 3,000 people`: the town, and not the buses.
      if (before && !/^(?:They|Their|Each|These|Both)\b/.test(clause))
        for (const other of this.claims)
          if (other.statement.sentence.start === before.start)
            for (const word of stems(other.noun ?? '')) told.delete(word);
      for (const word of told) words.add(word);
    }
    return words;
  }
}

/** `in the 8 long months since the strike`: how long ago an event was, and not how long anything took. */
function sinceAnEvent({ statement: { sentence, quantity } }: ProposedClaim): boolean {
  return /^[\s-]*(?:\p{L}+\s)?(?:year|month|week|day)s?(?:\s\p{L}+){0,3}\ssince\b/u.test(
    sentence.text.slice(quantity.number.end - sentence.start),
  );
}

const carries = /^(?:It|Its|They|Their|He|His|She|Her|Each|There|This|These|Both)\b/;
const calendar = new RegExp(`^(?:${dayPattern}|${monthPattern})$`);

/** The names of a clause: words with a capital that do not begin it. */
function namesIn(clause: string): string[] {
  return (clause.slice(1).match(/(?<=[\s(“"])\p{Lu}\p{L}+/gu) ?? []).filter((word) => !calendar.test(word));
}

/** The part of its sentence in which a claim's number stands. */
function clauseOf({ statement: { sentence, quantity } }: ProposedClaim): string {
  const at = quantity.number.start - sentence.start;
  let start = 0;
  for (const { index, 0: mark } of sentence.text.matchAll(
    /[;:]\s|,?\s(?:while|whereas|although)\s|,\s(?:and|but)\s(?!(?:it|its|they|their|he|his|she|her|each)\b)|\s[–—-]+\s/g,
  )) {
    if (index >= at) return sentence.text.slice(start, index);
    start = index + mark.length;
  }
  return sentence.text.slice(start);
}

/** Whether the article counts in a unit that the site has for its own things (`baskets`). Measures, money and people are units of anything. */
function namesOwnUnit(found: Lookup, { noun }: ProposedClaim, unit: string): boolean {
  const [head = ''] = unit.split('/');
  const words = Object.hasOwn(found.site.units, head) ? found.site.units[head] : undefined;
  if (!words || noun === null) return false;
  const said = noun.replace(/\/.*/s, '').toLowerCase();
  if ([said, head].some((word) => general.test(word) || isMeasure(word))) return false;
  return [head, words.one, words.many].some((word) => [said, singular(said)].includes(word.toLowerCase()));
}

/** The beginnings of the words that say something: `tree` and `trees` are one. */
function stems(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/[_-]/g, ' ')
      .replace(compound, '')
      .match(/\p{L}{3,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !common.has(word) && !isMeasure(word))
      .map((word) => word.replace(/(?:ies|ings?|edly|ed|es|s|y|e)$/, ''))
      .filter((stem) => stem.length >= 2),
  );
}
