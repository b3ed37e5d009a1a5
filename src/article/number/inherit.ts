import { type Quantity, type TokenQuantity, unitOf } from '../../language/quantity.ts';
import { isTimeUnit } from '../../language/measure-words.ts';
import { type Token, wordAt } from '../../language/token.ts';
import { determiners, isPlural, prepositions } from '../../language/word-classes.ts';

/** Parts and multiples of a whole: what stands beside one is not counted in it. */
const parts = /^(share|ratio)$/;
const proportions = /^(%|share|ratio|points|basis points)$/;
const currency = /^([A-Z]{3}|money)$/;

/**
 * A number without a noun counts what its neighbour counts: `up from 640,000 trips to 700,000`, `2.80 to 3.20 francs`. What it is per it
 * says itself (`200 a month, or 2,400 annually`), or takes from a number that it is set against (`200 a month, up from 150`).
 */
export function inherit(found: Quantity[], tokens: readonly Token[]): Quantity[] {
  for (const [i, quantity] of found.entries()) {
    if (quantity.counted !== null) continue;
    const next = found.slice(i + 1).find((other) => isCheckable(other) && other.counted !== null);
    const joined =
      next?.counted &&
      !parts.test(next.counted) &&
      // `12 and $900`: a sign of money is its own number's alone.
      tokens.find((token) => token.start === next.number.start)?.kind !== 'money' &&
      tokens
        .filter((token) => token.start >= quantity.end && token.end <= next.start)
        // All of `2, 3 and 5 eggs` are eggs, and both of `7- or 8-inch` inches.
        .every((token) => token.kind === 'number' || /^(to|and|or|but|from|by|x|×|,|-)$/.test(token.lower));
    const against = /^(to|or|and|from|than|against)$/.test(
      tokens.findLast((token) => token.end <= quantity.start)?.lower ?? '',
    );
    const and = tokens.findLast((token) => token.end <= quantity.start)?.lower === 'and';
    const who = /^(who|whom|whose)$/.test(tokens.find((token) => token.start >= quantity.end)?.lower ?? '');
    const compared = /^(more|less|fewer)$/.test(tokens.find((token) => token.start >= quantity.end)?.lower ?? '');
    const before = found
      .slice(0, i)
      .filter(isCheckable)
      .findLast(
        (other) =>
          other.counted !== null &&
          !proportions.test(other.counted) &&
          // `a 52-week high`: what tells of a noun is not what another number counts.
          tokens.find((token) => token.start >= other.number.end)?.text !== '-' &&
          // `300 men idle for two years and 900 who`
          !(who && (isTimeUnit(other.counted) || currency.test(other.counted))) &&
          // `it costs $4 and two are needed`
          ((against && !and) || compared || !currency.test(other.counted)),
      );
    const previous = found.slice(0, i).findLast(isCheckable);
    const continues =
      previous !== undefined &&
      before === previous &&
      tokens.some(
        (token) =>
          token.lower === 'to' &&
          token.start >= previous.end &&
          token.end <= quantity.start &&
          quantity.start - token.end < 3,
      );
    const subject = harmed(tokens, quantity, found) ?? (joined || continues ? null : subjectOf(tokens, quantity));
    const source = subject !== null ? { counted: subject, per: [] } : joined ? next : before;
    quantity.counted = source?.counted ?? null;
    if (quantity.per.length === 0 && source && (source === next || against)) quantity.per = source.per;
    quantity.unit = unitOf(quantity);
    quantity.doubts.push(
      quantity.unit === null
        ? 'the sentence does not say what is counted'
        : 'what is counted was taken from elsewhere in the sentence',
    );
  }
  return found;
}

/** `infected 40,000 people in 24 countries and killed over 1,000`: people, whatever stands nearer. */
function harmed(tokens: readonly Token[], { start }: Quantity, found: readonly Quantity[]): string | null {
  const verb = tokens.findLast((token) => token.end <= start)?.lower ?? '';
  if (!/^(kill(s|ed|ing)|injur(es|ed|ing)|wound(s|ed|ing)|arrest(s|ed|ing)|infect(s|ed|ing))$/.test(verb)) return null;
  return (
    found.findLast(
      (other) =>
        other.start < start &&
        /^(people|men|women|children|soldiers|civilians|patients|workers)$/.test(other.counted ?? ''),
    )?.counted ?? 'people'
  );
}

const isCheckable = ({ aside }: Quantity): boolean => aside === null;

const change =
  /^(fallen|risen|grown|rise|fall|pass|passed|top|tops|topped|exceeds?|exceeded|totals?|fell|rose|grew|dropped|climbed|increased|decreased|declined|shrank|reached|hit|averaged|numbered|totalled|totaled|stood|jumped|slipped|soared|plunged|doubled|tripled)$/;

/** Words for a number itself: of `the toll rose to 20` nobody can tell what was counted. */
const forNumbers = /^(number|total|count|tally|toll|figure|average|mean|median|sum)$/;

/** `The population fell from 52,300`: the verb's subject; `the number of visitors rose to 300`: what the number is of. */
function subjectOf(tokens: readonly Token[], quantity: Quantity): string | null {
  const verb = tokens.findIndex((token) => token.start < quantity.number.start && change.test(token.text));
  if (
    verb <= 0 ||
    tokens
      .slice(
        verb,
        tokens.findIndex((token) => token.start >= quantity.number.start),
      )
      .some((token) => token.kind === 'mark')
  )
    return null;
  const subject = tokens.slice(0, verb);
  const number = subject.findLastIndex((token) => forNumbers.test(token.lower));
  if (number >= 0 && subject[number + 1]?.lower === 'of')
    return subject.slice(number + 2).find((token) => isPlural(token.text))?.lower ?? null;
  const preposition = subject.findIndex((token, i) => i > 0 && prepositions.has(token.lower));
  const plural = (preposition < 0 ? subject : subject.slice(0, preposition)).findLast((token) => isPlural(token.text));
  if (plural) return plural.lower;
  const noun = wordAt(subject, subject.length - 1);
  return noun.kind === 'word' &&
    !determiners.has(noun.lower) &&
    !forNumbers.test(noun.lower) &&
    !/ly$/.test(noun.lower) &&
    !/^(has|have|had|it|they|he|she|which|who|that)$/.test(noun.lower)
    ? noun.lower
    : null;
}

/** `more than three million of these or 500,000 of those`: one hedge for both alternatives. */
export function shareHedge(draft: TokenQuantity, tokens: readonly Token[], found: readonly Quantity[]): void {
  const before = found.at(-1);
  if (!before || draft.hedge !== 'none' || before.hedge === 'none' || before.hedge === 'vague') return;
  const join = tokens[draft.from - 1];
  if (join?.lower !== 'or' && !(join?.text === '(' && before.unit !== unitOf(draft))) return;
  if (tokens.some((token) => token.start >= before.end && token.end <= join.start && token.text === ',')) return;
  draft.hedge = before.hedge;
  draft.doubts.push(
    join.lower === 'or'
      ? 'the hedge of the first alternative was taken to hold for this one'
      : 'the hedge of the number before the bracket was taken to hold for this one',
  );
}
