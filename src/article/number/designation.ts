import { countedAt } from '../../language/counted.ts';
import type { Cardinal } from '../../language/number.ts';
import { dayPattern, monthPattern } from '../date/calendar-words.ts';
import { measureAt } from '../../language/measure-at.ts';
import { measureOf } from '../../language/measure-words.ts';
import { type Token, tokenAt, wordAt } from '../../language/token.ts';
import { hedgeBefore } from '../../language/hedge-words.ts';
import { isKind } from '../../language/kind.ts';
import {
  auxiliaries,
  determiners,
  endsPhrase,
  irregularPasts,
  isA,
  isPlural,
  prepositions,
} from '../../language/word-classes.ts';

/** Nouns that a number only tells apart: `section 114`, `page 3`, `line 9`. */
const numbered =
  /^(section|page|chapter|article|number|no|nos|room|level|phase|grade|line|route|gate|platform|flight|channel|paragraph|clause|figure|table|step|version|type|class|category|track|lane|terminal|highway|motorway|interstate|building|unit|model|size|act|bill|resolution|rule|proposition|prop|directive|amendment|part|volume|issue|episode|season|round|game|match|group|pool|lot|plot|block|district|ward|zone|sector|precinct|division|brigade|regiment|battalion|squadron|order|title|item|annex|appendix|protocol|generation|tier|stage|formula|pier|berth|dock|exit|junction|mile|week|day|year|quarter|verse|chart|release|mark|mk|leg|heat|row|seat|runway|bay|studio|area|camp|squad|edition|lap|hole|bullet|session|draft|appeal|count|scene|bus|tram|dial|isbn|zip|postcode|form|psalm|opus|sonata|symphony|error)\.?$/;
/** Of these also before a noun: `Line 9 trains`, `section 114 applies`. */
const alwaysNumbered =
  /^(section|page|chapter|article|flight|highway|motorway|interstate|route|room|line|paragraph|clause|protocol|formula)$/;
const isMonth = new RegExp(`^(${monthPattern})$`, 'i');
const dayOrMonth = new RegExp(`^(${monthPattern}|${dayPattern})$`, 'i');
/** Function words that begin sentences with a capital. */
const opener =
  /^(the|a|an|in|on|at|of|by|for|from|to|with|about|over|under|up|some|only|just|around|roughly|nearly|almost|approximately|more|less|at|between|after|before|since|until|and|or|but|as|than|all|another|those|these|its|his|her|their|our|this|that|when|while|if|where|last|next|first|exactly|another|every|each|with|total|it|he|she|they|we|i|you|there|not|no|also|meanwhile|within|among|per|is|are|was|were|has|have|had|will|including)$/i;

/**
 * Why a number is a name and not a quantity (an age, a road, a calibre, a time of day); null for a quantity. The rules look at the
 * words beside it alone, so they hold for any subject.
 */
export function designation(tokens: readonly Token[], number: Cardinal, titleCase: boolean): string | null {
  const before = tokens[number.from - 1];
  const next = tokens[number.to];
  const afterNext = tokens[number.to + 1];
  const single = number.digits && number.to === number.from + 1 && number.money === null;
  const glued = number.glued.toLowerCase();

  // `the Big Ten`, `the Group of Seven`, `World War Two`
  if (
    !titleCase &&
    before?.kind === 'word' &&
    wordAt(tokens, number.from).kind === 'word' &&
    /^\p{Lu}\p{Ll}/u.test(wordAt(tokens, number.from).text) &&
    (/^(\p{Lu}.*|of|the)$/u.test(before.text) || /^\p{Lu}/u.test(next?.text ?? ''))
  )
    return 'the number of a name';
  // `net zero`, `ground zero`
  if (
    wordAt(tokens, number.from).lower === 'zero' &&
    /^(net|ground|absolute|patient|size|day|year)$/.test(before?.lower ?? '')
  )
    return 'the number of a name';
  // `world number three`, `ranked 5`
  if (
    (/^number$/.test(before?.lower ?? '') &&
      /^(world|the|a|his|her|its|their|at|public|enemy)$/.test(wordAt(tokens, number.from - 2).lower) &&
      (single || !number.digits)) ||
    (/^(ranked|seeded)$/.test(before?.lower ?? '') && !isCounted(next, afterNext))
  )
    return 'a rank';
  // `the 11 Pro`, `a 5 Sport`
  if (
    single &&
    !titleCase &&
    !glued &&
    /^(the|a|an|this|new|own|latest|original|updated|redesigned|flagship|its|their|his|her|our)$/.test(
      before?.lower ?? '',
    ) &&
    /^\p{Lu}(?!.*(ish|ese|ch)$)/u.test(next?.text ?? '') &&
    !measureAt(tokens, number.to) &&
    !isPlural(countedAt(tokens, number.to, '').unit ?? (/^\p{Lu}\p{Ll}/u.test(next?.text ?? '') ? '' : 'boats'))
  )
    return 'the number of a name';
  // `1.43s` are seconds.
  if (
    /^(st|nd|rd|th|s|ers)$/.test(glued) &&
    !(glued === 's' && wordAt(tokens, number.from).formatted && number.value < 1e3)
  )
    return 'an ordinal, a decade or a team';
  if (
    /^[ap]m$/.test(glued) ||
    (single && /^[ap]\.?m\.?$/.test(next?.lower ?? '')) ||
    /^(o['’]clock|noon|midnight)$/.test(next?.lower ?? '') ||
    // `half past six`
    (number.value <= 12 &&
      /^(past|to)$/.test(before?.lower ?? '') &&
      /^(half|quarter)$/.test(wordAt(tokens, number.from - 2).lower)) ||
    (single && number.value < 3000 && /^(AD|BC|BCE|CE)$/.test(next?.text ?? '')) ||
    // `at 1930 hours`
    (single &&
      /^([01]\d|2[0-4])[0-5]\d$/.test(wordAt(tokens, number.from).text) &&
      /^(hours|hrs|h)$/.test(next?.lower ?? '') &&
      /^(at|by|from|until|till|around|about|before|after|since)$/.test(before?.lower ?? '')) ||
    isHour(tokens, number) ||
    (single && /^(GMT|UTC|EST|EDT|ET|PT|PST|PDT|BST|CET|CEST|IST|AEST)$/.test(next?.text ?? ''))
  )
    return 'a time of day, or a year';
  // Letters of a unit that nobody has listed are small: `60fps`, but `5G`, `2Q`, `4K screens`.
  const unlisted =
    glued !== '' &&
    measureOf(glued, true, number.glued) === null &&
    !/^(m|b|t|x|sq)$/.test(glued) &&
    !/^\p{Ll}{2,4}$/u.test(number.glued);
  if (single && (unlisted || /^(1080|720|2160|480)[pi]$|^[248]K$/.test(wordAt(tokens, number.from).text)))
    return 'letters and digits that form a name';
  // `a 5K run`
  if (
    single &&
    glued === '' &&
    /^\d{1,2}K$/.test(wordAt(tokens, number.from).text) &&
    /^(runs?|races?|walks?|runners?)$/.test(next?.lower ?? '')
  )
    return 'letters and digits that form a name';
  if (isKind(tokens, number)) return 'a size that names a kind of thing';
  // `a 60-something man`, but `40-something carts`
  const noun = wordAt(tokens, number.to + 2);
  if (
    next?.text === '-' &&
    (afterNext?.lower === 'somethings' ||
      (afterNext?.lower === 'something' && noun.kind === 'word' && !endsPhrase(noun.lower) && !isPlural(noun.text)))
  )
    return 'an age';
  // `2-for-1`, `6-foot-5`, `9-Mile`
  if (
    single &&
    next?.text === '-' &&
    afterNext &&
    ((/^\p{Lu}(\p{Ll}|$)/u.test(afterNext.text) &&
      next.start === tokenAt(tokens, number.from).end &&
      measureOf(afterNext.lower, false) === null &&
      !titleCase) ||
      (afterNext.kind === 'code' && next.start === tokenAt(tokens, number.from).end))
  )
    return 'letters and digits that form a name';
  // `401(k)`
  if (
    single &&
    next?.text === '(' &&
    next.start === tokenAt(tokens, number.from).end &&
    afterNext?.kind === 'word' &&
    tokens[number.to + 2]?.text === ')'
  )
    return 'letters and digits that form a name';
  // `1) ...; 2) ...`
  if (single && !glued && next?.text === ')' && (before === undefined || /^[(;:,]$|^and$/.test(before.lower)))
    return 'the number of an item';
  // `in the bay.[1]`
  if (
    single &&
    before?.text === '[' &&
    next?.text === ']' &&
    (tokens.length === 3 || tokens[number.from - 2]?.end === before.start) &&
    number.value < 1000
  )
    return 'the mark of a note';
  // `1. The count was made in May.`
  if (
    single &&
    before === undefined &&
    next?.text === '.' &&
    /^\p{Lu}/u.test(afterNext?.text ?? '') &&
    number.value < 100
  )
    return 'the number of an item';
  if (single && !glued && isDay(tokens, number)) return 'a day of a month';
  if (!single || glued || before === undefined) return null;
  // `No. 9`: the point belongs to the word before.
  if (
    before.text === '.' &&
    /^(no|nos|art|fig|sec|vol|ch|nr|pp?)$/.test(wordAt(tokens, number.from - 2).lower) &&
    (/^\p{Lu}/u.test(wordAt(tokens, number.from - 2).text) || !isCounted(next, afterNext))
  )
    return 'the number of a name';
  // `the Group of 77`, `the Class of 92`
  if (before.lower === 'of' && /^(Group|Class|Gang|Band|Council|Party)$/.test(wordAt(tokens, number.from - 2).text))
    return 'the number of a name';
  // `f/1.8`
  if (before.text === '/' && /^\p{L}$/u.test(wordAt(tokens, number.from - 2).text))
    return 'letters and digits that form a name';
  // `the S&P 500 banks`, `the S P 500`
  if (
    /^[A-Z]$/.test(before.text) &&
    /^([A-Z]|&)$/.test(wordAt(tokens, number.from - 2).text) &&
    /^\d{2,4}$/.test(wordAt(tokens, number.from).text)
  )
    return 'the number of a name';
  const apart = tellsApart(tokens, number, number.to, titleCase);
  if (apart) return apart;
  if (isAddress(tokens, number.to)) return 'a house number';
  // `Boeing 737`, `Apollo 11`: a name's number is short and bare, and headlines capitalise every word.
  const opens = number.from - 1 === 0;
  if (
    standsByName(tokens, number, titleCase) &&
    (isNamed(tokens, number) ||
      isModel(tokens, number) ||
      (!isCounted(next, afterNext) && !(opens && (next?.kind !== 'word' || /ly$/.test(before.lower)))))
  )
    return 'the number of a name';
  return null;
}

/** `10 Downing Street`, `49 Zorro Ranch Road`, `9 E 71st St`, `22 Ave Foch`: words with capitals, of which the last or the first says what it is. */
function isAddress(tokens: readonly Token[], at: number): boolean {
  if (/^(Ave|Avenue|Rue|Via|Calle|Avenida|Rua)$/.test(wordAt(tokens, at).text)) return true;
  for (let i = at; i < at + 5 && /^(\p{Lu}|\d)/u.test(wordAt(tokens, i).text); i++)
    if (
      i > at &&
      /^(Street|Road|Avenue|Lane|Drive|Boulevard|Square|Way|Court|Place|Terrace|Crescent|Close|Parkway|St|Rd|Ave|Blvd|Dr)$/.test(
        wordAt(tokens, i).text,
      )
    )
      return !isPlural(wordAt(tokens, i + 1).text);
  return false;
}

/** `page 3`, `Category 4 storms`, `pages 12 to 15`, `chapters 3 and 4`. */
export function tellsApart(
  tokens: readonly Token[],
  { from, digits, glued, money }: Cardinal,
  to: number,
  titleCase: boolean,
): string | null {
  const listed =
    /^(and|or|&|,)$/.test(wordAt(tokens, from - 1).lower) &&
    tokens[from - 2]?.kind === 'number' &&
    /s$/.test(wordAt(tokens, from - 3).lower);
  // `No. 12-345`: the point belongs to the word before
  const point = wordAt(tokens, from - 1).text === '.' && /^nos?$/.test(wordAt(tokens, from - 2).lower);
  const before = tokens[listed ? from - 3 : point ? from - 2 : from - 1];
  if (!before || !digits || glued || money) return null;
  // `it flies at night and seats 55`
  if (/^(and|which|that|it|also|hall|can)$/.test(wordAt(tokens, from - 2).lower) && before.lower === 'seats')
    return null;
  // `the A380 seats 550`, `I count 12`
  const subject = wordAt(tokens, from - 2);
  if (
    before.text === 'seats' &&
    (subject.kind === 'code' || (subject.kind === 'word' && !endsPhrase(subject.lower) && !isPlural(subject.text)))
  )
    return null;
  // `a round 300`
  if (before.text === 'round' && isA(tokens[from - 2])) return null;
  if (before.text === 'count' && /^(i|we|you|they)$/.test(subject.lower)) return null;
  // `they may number 300`, `thought to number 300`, but `up to number 3 in the charts`
  const modal = subject.lower === 'to' ? wordAt(tokens, from - 3).lower : subject.lower;
  if (
    /^(number|count)$/.test(before.text) &&
    (auxiliaries.has(modal) ||
      /^(now|still|thought|believed|said|known|estimated|reported|expected|likely)$/.test(modal)) &&
    !/^(is|are|was|were|be|been|has|have|had)$/.test(modal)
  )
    return null;
  const noun = before.lower.replace(/s$/, '');
  // `Type 45 bolts`, `Category 4 storms`: with its capital such a word names even what is counted elsewhere.
  const names =
    alwaysNumbered.test(noun) ||
    (/^(level|phase|tier|grade|stage|category|type|class)$/.test(before.lower) &&
      /^[1-9]$/.test(wordAt(tokens, from).text)) ||
    (!titleCase && /^\p{Lu}/u.test(before.text)) ||
    !isCounted(tokens[to], tokens[to + 1]);
  // The words of a date are signs here, so no `Day 12` stands in `On Boxing Day 12 boats sank`.
  return before.text === '#' ||
    (before.kind !== 'mark' && (numbered.test(before.lower) || numbered.test(noun)) && names)
    ? `a number that tells one ${before.lower} from another`
    : null;
}

/** A bare number behind a word with a capital that counts something all the same: `Boeing 737 jets`, but also `in Lund 40 people`. */
export function mayBeName(tokens: readonly Token[], number: Cardinal, titleCase: boolean): boolean {
  return (
    number.digits &&
    number.to === number.from + 1 &&
    !number.money &&
    !number.glued &&
    standsByName(tokens, number, titleCase) &&
    !/^(in|at|from|of|on|for|to|by|near|around)$/.test(wordAt(tokens, number.from - 2).lower) &&
    measureAt(tokens, number.to) === null
  );
}

/** `The Meteor 8 starts at`, `Windows 10 runs on`: what a number behind a name does, though the word looks like what it counts. */
const does =
  /^(starts|costs|comes|gets|has|offers|features|runs|sells|weighs|packs|launches|includes|uses|boasts|makes|looks|works|goes|takes|adds|fixes|brings|supports)$/;
const isNamed = (tokens: readonly Token[], { from, to }: Cardinal): boolean =>
  ((/s$/.test(wordAt(tokens, to).lower) && /^(number|money)$/.test(wordAt(tokens, to + 1).kind)) ||
    (does.test(wordAt(tokens, to).lower) &&
      /^(on|at|for|with|from|up|out|as|a|an|the|its|more|less|just|only|about|around|over|under)$/.test(
        wordAt(tokens, to + 1).lower,
      ))) &&
  !/^(in|at|from|of|on|for|to|by|near|around)$/.test(wordAt(tokens, from - 2).lower);

/** Verbs of giving and taking, behind which a name is somebody: `gave Norway 12 jets`, `cost Labour 40 seats`. */
const gives =
  /^(g[ai]v(e|es|en|ing)|sen[dt]s?|sending|sell(s|ing)?|sold|offer(s|ed|ing)?|pa(y|ys|id|ying)|cost(s|ing)?|hand(s|ed|ing)?|grant(s|ed|ing)?|lend(s|ing)?|lent|award(s|ed|ing)?|promis(e|es|ed|ing)|pledg(e|es|ed|ing)|ow(e|es|ed|ing)|den(y|ies|ied|ying)|charg(e|es|ed|ing)|allot(s|ted)?|allocat(e|es|ed|ing)|bring(s|ing)?|brought|leav(e|es|ing)|left|los(e|es|ing|t)|win(s|ning)?|won|earn(s|ed|ing)?|buy(s|ing)?|bought|deliver(s|ed|ing)?|donat(e|es|ed|ing)|suppl(y|ies|ied|ying)|sav(e|es|ed|ing)|ma(de|ke|kes|king)|t[ao]k(e|es|ing)|took|ask(s|ed|ing)?|sho(w|ws|wed|wing)|spar(e|es|ed|ing)|set(s|ting)?|fin(e|es|ed|ing))$/;
const adverb = /ly$|^(overnight|elsewhere|nearby|together|afterwards|indoors|outdoors|police|officials)$/;

/** `Boeing 737 planes`, `hundreds of Windows 11 users`: what the plural behind it is called; in `in Lund 40 people` and `Labour 40 seats, Greens 3` the number counts. */
function isModel(tokens: readonly Token[], { from, to, value }: Cardinal): boolean {
  const noun = [to, to + 1].find((at) => isPlural(wordAt(tokens, at).text));
  if (
    noun === undefined ||
    value < 1 ||
    hedgeBefore(tokens, from) ||
    measureAt(tokens, to) ||
    (noun > to && endsPhrase(wordAt(tokens, to).lower))
  )
    return false;
  if (/^(times|occasions|points|goals|runs|votes|seats|medals|minutes)$/.test(wordAt(tokens, noun).lower)) return false;
  let start = from - 1;
  while (
    tokens[start - 1]?.kind === 'word' &&
    /\p{Lu}/u.test(wordAt(tokens, start - 1).text) &&
    !opener.test(wordAt(tokens, start - 1).lower) &&
    !prepositions.has(wordAt(tokens, start - 1).lower)
  )
    start--;
  const before = wordAt(tokens, start - 1);
  const opens = before.kind !== 'word';
  if (opens) {
    if (before.kind === 'number' || before.kind === 'money') return false;
    const first = wordAt(tokens, start).lower;
    const [next, end] = [wordAt(tokens, noun + 1), tokens.findIndex(({ kind }, i) => i > noun && kind === 'mark')];
    // `Boeing 737 planes in Norway were grounded`
    const verb = tokens
      .slice(noun + 1, end < 0 ? undefined : end)
      .some(({ lower }) => auxiliaries.has(lower) || irregularPasts.has(lower) || /ed$/.test(lower));
    return (
      !(start === from - 1 && (adverb.test(first) || endsPhrase(first))) &&
      next.kind === 'word' &&
      (verb || !endsPhrase(next.lower)) &&
      !/^(and|or|but|to)$/.test(next.lower)
    );
  }
  // `in northern Holt 12 people died`, `in the city of Lund 40 people died`
  const clause = tokens.slice(Math.max(0, start - 5), start);
  const mark = clause.findLastIndex(({ kind }) => kind === 'mark');
  if (
    clause
      .slice(mark + 1)
      .some(({ lower }) =>
        /^(in|at|near|on|across|around|outside|inside|from|over|off|along|throughout|between)$/.test(lower),
      )
  )
    return false;
  const lead = determiners.has(before.lower) ? wordAt(tokens, start - 2).lower : before.lower;
  if (/^(of|with|by|for|than|like)$/.test(lead)) return true;
  return (
    !prepositions.has(lead) &&
    (determiners.has(before.lower) || !(gives.test(lead) || endsPhrase(lead) || adverb.test(lead)))
  );
}

function standsByName(tokens: readonly Token[], number: Cardinal, titleCase: boolean): boolean {
  const before = tokens[number.from - 1];
  // `Version 2.1`, `Python 3.9`: a point and few digits; a comma or more of them count something.
  const version = /^\d{1,2}\.\d{1,2}$/.test(wordAt(tokens, number.from).text);
  return (
    before?.kind === 'word' &&
    /\p{Lu}/u.test(before.text) &&
    !opener.test(before.lower) &&
    // `56.5% to Mr Holt's 41.6`
    !/['’]s?$/.test(before.text) &&
    !dayOrMonth.test(before.text) &&
    !titleCase &&
    (version || !wordAt(tokens, number.from).formatted) &&
    number.value >= 0 &&
    number.value < 10_000
  );
}

/** `nov. 6`, `6 nov`: a day beside a month, in small letters too; `in May 6 people` counts. */
function isDay(tokens: readonly Token[], { from, to, value }: Cardinal): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 31) return false;
  const before = tokens[from - 1]?.text === '.' ? tokens[from - 2] : tokens[from - 1];
  const next = tokens[to];
  if (before?.kind === 'word' && isMonth.test(before.text)) return !isCounted(next, tokens[to + 1]);
  return (
    next?.kind === 'word' &&
    isMonth.test(next.text) &&
    !(next.text === 'may' && /^(be|have|not|also|well|become|go)$/.test(wordAt(tokens, to + 1).lower)) &&
    next.text !== 'march'
  );
}

/** `at six in the morning`, `around 5 in the afternoon`. */
function isHour(tokens: readonly Token[], { to, value }: Cardinal): boolean {
  return (
    Number.isInteger(value) &&
    value >= 1 &&
    value <= 12 &&
    tokens[to]?.lower === 'in' &&
    tokens[to + 1]?.lower === 'the' &&
    /^(morning|afternoon|evening)$/.test(wordAt(tokens, to + 2).lower)
  );
}

/** A noun follows, or a measure: then the number counts something. */
function isCounted(next: Token | undefined, afterNext: Token | undefined): boolean {
  // `Air 13-inch`
  if (next?.kind !== 'word')
    return next?.text === '%' || (next?.text === '-' && measureOf(afterNext?.lower ?? '', false) !== null);
  if (endsPhrase(next.lower)) return false;
  return (
    isPlural(next.lower) ||
    measureOf(next.lower, false) !== null ||
    (afterNext?.kind === 'word' && isPlural(afterNext.lower))
  );
}

/** `67-year-old`, `aged 12`, `Jones, 71, of`, `people under 40`. */
export function isAge(tokens: readonly Token[], { from, to, value, money, glued }: Cardinal): boolean {
  if (money || glued || value > 120) return false;
  const before = wordAt(tokens, from - 1).lower;
  const joined = tokens[to]?.text === '-' ? 1 : 0;
  const unit = wordAt(tokens, to + joined).lower;
  if (/^(year|month|week|day)s?-olds?$/.test(unit)) return true;
  if (
    /^(year|month)s?$/.test(unit) &&
    /^(old|of)$/.test(wordAt(tokens, to + joined + 1).lower) &&
    /^(old|age)$/.test(wordAt(tokens, to + joined + (tokens[to + joined + 1]?.lower === 'of' ? 2 : 1)).lower)
  )
    return true;
  if (/^(aged|age|ages)$/.test(before)) return true;
  const closed = tokens[to] === undefined || /^[,.;)]$/.test(wordAt(tokens, to).text);
  // `she was 91`, `before I was twelve`, `dies at 91`
  if (
    closed &&
    ((/^(is|was|am)$/.test(before) && /^(he|she|i)$/.test(wordAt(tokens, from - 2).lower)) ||
      (before === 'at' && /^(dies?|died|dead)$/.test(wordAt(tokens, from - 2).lower)))
  )
    return true;
  // `she turned 40 in May`
  if (/^(turned|turns|turning)$/.test(before) && value >= 10 && (closed || endsPhrase(unit))) return true;
  // `aged 22 and 24`, `ages 4, 6 and 9`
  if (/^(and|or|to|,)$/.test(before) && tokens[from - 2]?.kind === 'number') {
    let at = from - 2;
    while (at > 1 && (tokens[at]?.kind === 'number' || /^(and|or|to|,)$/.test(wordAt(tokens, at).lower))) at--;
    if (/^(aged|ages)$/.test(wordAt(tokens, at).lower)) return true;
  }
  // `the driver, 45, was`
  if (
    before === ',' &&
    tokens[to]?.text === ',' &&
    Number.isInteger(value) &&
    value >= 10 &&
    wordAt(tokens, from - 2).kind === 'word' &&
    !isPlural(wordAt(tokens, from - 2).text) &&
    (/^(who|whose|from|of|said|says|told|died)$/.test(wordAt(tokens, to + 1).lower) ||
      auxiliaries.has(wordAt(tokens, to + 1).lower))
  )
    return true;
  if (
    before === ',' &&
    closed &&
    /^\p{Lu}/u.test(wordAt(tokens, from - 2).text) &&
    Number.isInteger(value) &&
    value >= 10 &&
    !Number.isNaN(wordAt(tokens, from).value)
  )
    return true;
  return (
    /^(under|over)$/.test(before) &&
    (closed || endsPhrase(wordAt(tokens, to).lower)) &&
    /^(people|children|men|women|adults|those|anyone|everyone|aged|voters|workers|patients)$/.test(
      wordAt(tokens, from - 2).lower,
    ) &&
    value < 100
  );
}
