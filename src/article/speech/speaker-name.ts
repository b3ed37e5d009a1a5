import { type Token, tokenAt, type Word, wordAt } from '../../language/token.ts';
import { dayPattern, monthPattern } from '../date/calendar-words.ts';
import { addresses, isTitle } from './speech-verbs.ts';
import { determiners, prepositions } from '../../language/word-classes.ts';

/** Words of one noun phrase as the speaker's name: the person's, else the office's or the body's. Two speakers are both named. */
export function speakerName(phrase: readonly Token[]): string | null {
  const tokens = sourceOf(phrase);
  const together = bothNames(tokens);
  if (together) return together;
  const parts = splitAtCommas(tokens)
    .map(withoutRelative)
    .filter((part) => part.length > 0 && !(aside.test(wordAt(part, 0).lower) && part !== tokens));
  const [whole] = parts;
  if (whole === undefined) return null;
  // `a spokesman for X`, `sources close to X`: another than X.
  const beside = whole.findIndex(
    ({ lower }, k) =>
      k > 0 &&
      /^(to|for)$/.test(lower) &&
      /^(aides?|advis[eo]rs?|close|assistant|secretary|spokesman|spokeswoman|spokesperson|lawyers?|attorneys?|counsel)$/.test(
        wordAt(whole, k - 1).lower,
      ),
  );
  if (beside > 0 && parts.length === 1 && personIn(whole.slice(0, beside)) === null)
    return textOf(determiners.has(wordAt(whole, 0).lower) ? whole.slice(1) : whole);
  // `X, of Lund Polytechnic`: where somebody is from is no name of theirs.
  const own = parts.filter((part, i) => i === 0 || !origin.test(wordAt(part, 0).lower));
  for (const part of own.reverse()) {
    const person = personIn(part);
    if (person) return person;
  }
  // `the developer, Seaward Power`: the name rather than what it is.
  const named = parts.find((part, i) => i > 0 && part.every((token) => /^\p{Lu}/u.test(token.text)));
  return bodyOf(named && !/^\p{Lu}/u.test(wordAt(whole, whole.length > 1 ? 1 : 0).text) ? named : whole);
}

/** `X, citing Y`, `X, joined by Y`: another than the speaker. */
const aside =
  /^(citing|quoting|contradicting|disputing|rejecting|joined|accompanied|flanked|backed|supported|unlike|like|led|including|not|answering|replying|responding|referring|echoing)$/;

/** `Ann Lee and Bo Falk`: the names of both, each with its title taken off. */
function bothNames(tokens: readonly Token[]): string | null {
  const and = tokens.findIndex((token) => /^(and|&)$/.test(token.lower));
  if (and < 1) return null;
  const [left, right] = [tokens.slice(0, and), tokens.slice(and + 1)];
  const last = personIn(right);
  // `Ann Lee, Bo Falk and Cy Ode`
  const names = splitAtCommas(left).map((part) => personIn(part) ?? givenName(part, right));
  if (
    !last ||
    names.length === 0 ||
    names.some((name) => name === null) ||
    right.some((token) => token.text === ',') ||
    /^(who|which)$/.test(wordAt(right, 0).lower)
  )
    return null;
  return `${names.join(', ')} and ${last}`;
}

/** `Hilda and Karl Brenner`: the first has the surname of the second. */
function givenName(part: readonly Token[], right: readonly Token[]): string | null {
  const [name, more] = part;
  return name?.kind === 'word' &&
    more === undefined &&
    /^\p{Lu}\p{Ll}/u.test(name.text) &&
    right.length >= 2 &&
    !bodies.test(name.lower) &&
    !isTitle(name.lower)
    ? name.text
    : null;
}

/** `a report by the fund`, `data from the bank`: whose it is. */
export function sourceOf(phrase: readonly Token[]): readonly Token[] {
  const by = phrase.findIndex(
    (token, k) =>
      k > 0 &&
      /^(by|from|of)$/.test(token.lower) &&
      (owned.test(wordAt(phrase, k - 1).lower) ||
        (made.test(wordAt(phrase, k - 1).lower) &&
          /^(data|figures|numbers|statistics|documents|records)$/.test(wordAt(phrase, k - 2).lower))),
  );
  if (by < 0) return phrase;
  const owner = phrase.slice(by + 1);
  // `a poll of 1,000 voters`, `a study of sails`: what was asked or looked at.
  if (
    wordAt(phrase, by).lower === 'of' &&
    (owner[0]?.kind === 'number' ||
      (!/^(the|its|their|our)$/.test(wordAt(owner, 0).lower) && !/^\p{Lu}/u.test(wordAt(owner, 0).text)))
  )
    return phrase;
  return owner.length > 0 &&
    !/^(\d|january|february|march|april|may|june|july|august|september|october|november|december|last|this|early|late|mid)/i.test(
      wordAt(owner, 0).text,
    )
    ? owner
    : phrase;
}

const owned =
  /^(report|data|figures|estimates?|study|survey|statement|analysis|statistics|documents?|records?|filings?|letter|memo|audit|review|paper|spokesman|spokeswoman|research|poll)$/;
const made = /^(released|published|compiled|issued|collected|gathered|provided|produced)$/;

/** `the end of the festival`, `plan`, `2019`: times, ways and measures say nothing. */
export function cannotSpeak(name: string): boolean {
  const head = name.replace(/ (?:of|for|in) .*/s, '').replace(/.* /s, '');
  // `the Times` is a paper.
  return (
    (/^(\p{Ll}|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|Jul|Aug|Sept|Oct|Nov|Dec)/u.test(head) &&
      unspeaking.test(head.toLowerCase()) &&
      // `Mark March` is a person, `Good Friday` a day.
      !(/^\p{Lu}\S+ \p{Lu}/u.test(name) && !/day$/.test(head))) ||
    /^\P{L}*$/u.test(name)
  );
}

const unspeaking =
  /^(end|ends|start|beginning|middle|close|time|times|date|day|days|week|weeks|weekend|month|months|year|years|decade|decades|century|hour|hours|minute|morning|afternoon|evening|night|noon|midnight|dawn|dusk|spring|summer|autumn|winter|quarter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|way|ways|means|hand|hands|chance|mistake|default|design|contrast|comparison|accident|surprise|sea|land|air|road|rail|phone|amount|total|rate|rates|percentage|percent|share|half|third|part|most|least|margin|extent|degree|dozens|hundreds|thousands|millions|result|reason|schedule|tradition|custom|size|age|weight|height|distance|order|turn|rest|number|numbers|plan|need|needs|taste|length|width|depth|rise|fall|increase|decrease)$/;

/** `Finance Minister Ruth Adeyemi`: the capitals after the last title; two or three make a person. */
export function personIn(tokens: readonly Token[]): string | null {
  let best: string | null = null;
  for (let i = 0; i < tokens.length; ) {
    let end = i;
    while (end < tokens.length && (isCapital(wordAt(tokens, end), end > i) || joinsName(tokens, end, i))) end++;
    while (end > i && suffixes.has(bare(wordAt(tokens, end - 1))) && end - i > 2) end--;
    if (end === i) {
      i++;
      continue;
    }
    let from = i;
    // `The Kelder museum`, `A Danish official`: an article with a capital is no part of a name.
    while (
      from < end - 1 &&
      (determiners.has(wordAt(tokens, from).lower) ||
        prepositions.has(wordAt(tokens, from).lower) ||
        /^(yesterday|today|overnight)$/.test(wordAt(tokens, from).lower)) &&
      !isGivenName(tokens, from, end)
    )
      from++;
    // `On Monday Ann Lee said`, `In New York Bo Falk said`: a day or a place before the name.
    if (from > i || /^(on|in|by|since)$/.test(wordAt(tokens, i - 1).lower)) {
      while (from < end - 1 && calendarName.test(wordAt(tokens, from).text)) from++;
      const inPlace = /^(in|at|near|outside)$/.test(wordAt(tokens, i).lower);
      if (inPlace && end - from > 2 && tokens.slice(from, end).every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text)))
        from = end - 2;
    }
    const first = from;
    for (let k = from; k < end; k++) if (isTitle(bare(wordAt(tokens, k))) && k + 1 < end) from = k + 1;
    const name = tokens.slice(from, end);
    const titled = from > first || (from === i && isTitle(bare(wordAt(tokens, i - 1))));
    // In `Office for National Boats` the word before the name is no title of a person.
    const title = wordAt(tokens, from - 1).text === '.' ? from - 2 : from - 1;
    const addressed = titled && addresses(bare(wordAt(tokens, title)));
    const words = name.filter((token) => /\p{L}/u.test(token.text));
    // `President Lee’s office`: the office speaks.
    const owner = /['’]s$/.test(words.at(-1)?.text ?? '') && tokens[end]?.kind === 'word';
    if (
      !owner &&
      !(best !== null && origin.test(wordAt(tokens, i - 1).lower)) &&
      isPersonName(words, titled, addressed, tokens[from - 1])
    )
      best = printed(name);
    i = end;
  }
  return best;
}

/**
 * `Per Holt`, `To Lam`, `An Na`: first names that are small words too. At the beginning of a sentence only where nothing else could be the subject, so `In Lund Bo Falk`
 * is a place and a person.
 */
function isGivenName(tokens: readonly Token[], at: number, end: number): boolean {
  const { text, lower } = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1).text;
  // `A. A. Marsh`
  if (next === '.') return /^\p{Lu}$/u.test(text);
  if (lower === 'an') return /^(?![AEIOUH])\p{Lu}\p{Ll}/u.test(next);
  if (determiners.has(lower) || !/^\p{Lu}\p{Ll}/u.test(text) || end - at > 3) return false;
  const alone = end === tokens.length || /^(?:,|\(|of|from|who)$/.test(wordAt(tokens, end).text);
  return at > 0 || (alone && /^(?:per|till|to|in|of|on|at|by|for|with|over|under|out|off|up|down|but|so)$/.test(lower));
}

const calendarName = new RegExp(`^(?:${dayPattern}|${monthPattern})$`);

/** `Ann Lee MP`: no part of the name. */
const suffixes: ReadonlySet<string> = new Set([
  'mp',
  'mep',
  'msp',
  'qc',
  'kc',
  'phd',
  'md',
  'cbe',
  'obe',
  'mbe',
  'td',
  'esq',
]);

/** `Ursula von der Leyen`, `Mohammed bin Salman`, `Abdel al-Sisi`: small words inside a name. */
function joinsName(tokens: readonly Token[], at: number, from: number): boolean {
  if (at === from || wordAt(tokens, at).kind !== 'word') return false;
  if (/^(?:(?:al|el|ul)-|[dl]['’])\p{Lu}/u.test(wordAt(tokens, at).text)) return true;
  if (
    !/^(de|da|di|du|do|dos|das|del|della|van|von|der|den|ter|ten|te|op|zu|zum|zur|af|av|ap|ab|bin|ben|ibn|binti|binte|wa|thi|al|el|la|le|y|e)$/.test(
      wordAt(tokens, at).text,
    )
  )
    return false;
  const next = tokens[at + 1];
  return next !== undefined && (/^\p{Lu}/u.test(next.text) || joinsName(tokens, at + 1, from));
}

/** A name as text. It keeps the point of an initial and of `Jr.` (`K. Berg Jr.`), and loses the point of a title. */
function printed(name: readonly Token[]): string {
  let text = '';
  for (const [i, token] of name.entries()) {
    if (token.text === '.') {
      if (i > 0 && /^(\p{Lu}|Jr|Sr|St)$/u.test(wordAt(name, i - 1).text)) text += '.';
    } else text += `${text === '' || token.start === name[i - 1]?.end ? '' : ' '}${token.text.replace(/['’]s$/, '')}`;
  }
  return text;
}

const origin = /^(of|at|from|in|with)$/;

function isPersonName(
  words: readonly Token[],
  titled: boolean,
  addressed: boolean,
  before: Token | undefined,
): boolean {
  if (
    words.length < (addressed ? 1 : 2) ||
    words.length > 5 ||
    (words.length === 2 &&
      (/^(Jr|Sr)$/.test(wordAt(words, 1).text) || /^(PhD|MD)$/.test(wordAt(words, 0).text + wordAt(words, 1).text)))
  )
    return false;
  if (words.some((token) => /['’]s$/.test(token.text) && token !== words.at(-1))) return false;
  // `the Yonhap News`, `the Health Ministry`: persons have no article; and bodies have words of their own.
  if (!titled && before && determiners.has(before.lower)) return false;
  return !words.some(
    (token, i) =>
      (bodies.test(token.lower) && !(i === words.length - 1 && isSurname(token.lower, addressed, i))) ||
      (isTitle(bare(token)) && !titled) ||
      /^\p{Lu}{2,}s?$/u.test(token.text),
  );
}

/** `Ann North`, `Judge Robert House`: words in the names of bodies that are surnames too; most of them only behind a title. */
const isSurname = (word: string, addressed: boolean, at: number): boolean =>
  (at > 0 && /^(?:north|south|east|west|white)$/.test(word)) ||
  (addressed &&
    /^(?:white|north|south|east|west|post|power|house|court|street|cross|guard|royal|bank|red|church)$/.test(word));

/** Words in the names of organisations, papers and countries: `ministry`, `times`, `republic`. A person has none of them. */
const bodies =
  /^(news|agency|ministry|department|office|university|institute|council|commission|committee|party|bank|union|times|post|daily|tv|radio|house|court|group|company|corp|inc|ltd|association|society|centre|center|foundation|fund|board|authority|service|services|administration|police|army|navy|force|forces|guard|coastguard|parliament|congress|senate|assembly|government|states|kingdom|nations|republic|north|south|east|west|northern|southern|eastern|western|electric|power|energy|lines|airlines|report|data|census|survey|organization|organisation|federation|league|club|school|college|hospital|library|museum|county|city|district|province|state|republicans|democrats|officials|sources|intelligence|military|finance|local|weather|national|world|health|defense|defence|central|international|global|federal|royal|journal|gazette|herald|wire|press|magazine|network|observatory|bureau|watch|alliance|network|street|road|red|cross|white|european|united)$/;

/** `company`, `ministry`: one that can say something. */
export const isBody = (word: string): boolean =>
  [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].some((one) => bodies.test(one)) ||
  /^(insurer|maker|toymaker|carmaker|developer|builder|producer|firm|charity|airline|operator|ferry|railway|airport|supplier|retailer|brewery|refinery|regulator|watchdog|institution|studio|theatre|theater|zoo|clinic|trust|chain|carrier|utility)$/.test(
    word,
  );

function isCapital(token: Word, inside: boolean): boolean {
  // Letters of Chinese, Arabic and others have no capitals.
  if (token.kind === 'word' && /^[\p{Lu}\p{Lo}]/u.test(token.text)) return true;
  // `Dr. Samuel Reyes`, `K. Berg`: the point belongs to the word before.
  return inside && token.text === '.';
}

function bare(token: Word): string {
  return token.lower.replace(/\.$/, '').replace(/['’]s$/, '');
}

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',' || token.text === '(' || token.text === ')' || token.text === '—' || token.text === '–')
      parts.push([]);
    else parts.at(-1)?.push(token);
  }
  // `Samuel Reyes, Jr.`, `Ann Lee, Ph.D.`, `Ann Lee, D-N.M.`: one name.
  return parts.filter(
    (part, i) =>
      i === 0 ||
      !/^(Jr|Sr|II|III|IV|Ph\.?D|M\.?D|[DRI]-\p{L}[\p{L}.]*)\.?$/u.test(part.map(({ text }) => text).join('')),
  );
}

function withoutRelative(part: readonly Token[]): Token[] {
  return /^(who|which|whose|where|that)$/.test(wordAt(part, 0).lower) ? [] : [...part];
}

/** `the growers' union`: the phrase without article and without what hangs on it by `in`, `on`, `at`, `for`. */
function bodyOf(part: readonly Token[]): string | null {
  let words = [...part];
  const counted = words.findIndex(
    (token, i) => i > 1 && token.kind === 'number' && wordAt(words, i - 1).lower === 'of',
  );
  // `a 1998 study of 400 men`
  if (counted > 0) words = words.slice(0, counted - 1);
  while (
    words.length > 0 &&
    /^(both|the|a|an|but|and|so|while|although|though|as|because|that|however|also|then|meanwhile|some|one|its|his|her|their|in|on|at|after|before|yet|for|when)$/.test(
      wordAt(words, 0).lower,
    )
  )
    words = words.slice(1);
  if (words[0]?.kind === 'number' && words.length > 1) words = words.slice(1);
  const end = words.findIndex(
    (token, i) =>
      i > 0 &&
      /^(in|on|at|who|which|that|with|from|to|when|after|before|by|as|also|has|have|had|later|now|yesterday|published|released|seen|obtained|conducted|carried|commissioned|leaked|polled|surveyed|interviewed|asked)$/.test(
        token.lower,
      ),
  );
  if (end > 0) words = words.slice(0, end);
  const first = words[0];
  if (!first || words.length > 9 || !words.some((token) => token.kind === 'word')) return null;
  return textOf(words);
}

const textOf = (words: readonly Token[]): string =>
  words.map((token, i) => (i > 0 && token.start > tokenAt(words, i - 1).end ? ` ${token.text}` : token.text)).join('');
