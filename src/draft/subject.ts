import type { Lookup } from '../compile/lookup.ts';
import type { ProposedClaim } from './claims.ts';

/** Units of a site that many things are counted in: they say nothing of what a number is about. */
const general =
  /^(person|people|man|men|human|item|thing|unit|piece|object|case|time|place|event|number|dollar|euro|pound|day|hour|week|month|year)s?$/;

/** Words that stand in any sentence. */
const common = new Set(
  'about above after again against almost already also among another around because been before being below between both could does doing done down during each either else even every few first from further given have having here however into just last least less like made make many more most much must near nearly never next none number numbers once only other over same several should since some still such than that their them then there these they this those through till times total under until upon used very were what when where which while whole will with within without would year years month months week weeks days said says according estimate estimates estimated figure figures count counted amount result value values percent share rate average metre metres meter meters kilometre kilometres kilometer kilometers mile miles acre acres hectare hectares tonne tonnes litre litres gallon gallons inch inches people person persons'.split(
    ' ',
  ),
);

/**
 * Whether a claim speaks of what an estimate or an assumption is about. A unit of the site's own says so where the article names it (`baskets`); people, square kilometres
 * and money are counted of anything, so that a word besides the unit has to be the same: evacuees times burnt land are no crowd on a square.
 */
export function sameSubject(found: Lookup, claim: ProposedClaim, unit: string, about: string): boolean {
  if (namesOwnUnit(found, claim, unit)) return true;
  const other = stems(about);
  const counted = stems(claim.noun ?? '');
  return [...stems(claim.statement.sentence.text)].some(
    (stem) => other.has(stem) && (!counted.has(stem) || !general.test(claim.noun ?? '')),
  );
}

function namesOwnUnit(found: Lookup, { noun }: ProposedClaim, unit: string): boolean {
  const [head = ''] = unit.split('/');
  const words = Object.hasOwn(found.site.units, head) ? found.site.units[head] : undefined;
  if (!words || noun === null) return false;
  const said = noun.replace(/\/.*/s, '').toLowerCase();
  return (
    !general.test(said) &&
    !general.test(head) &&
    [head, words.one, words.many].some(
      (word) => word.toLowerCase() === said || word.toLowerCase() === said.replace(/s$/, ''),
    )
  );
}

/** The beginnings of the words that say something: `burnt` and `burning` are not told apart from each other, nor `trees` from `tree`. */
function stems(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/[_-]/g, ' ')
      .replace(
        /\b(?:square|cubic|nautical|metric) (?:k?m|km|cm|inch|inches|foot|feet|yards?|miles?|met(?:re|er)s?|kilomet(?:re|er)s?|centimet(?:re|er)s?|tons?|tonnes?)\b/g,
        ' ',
      )
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !common.has(word))
      .map((word) => word.replace(/(?:ies|ings?|edly|ed|es|s|y|e)$/, ''))
      .filter((stem) => stem.length >= 3),
  );
}
