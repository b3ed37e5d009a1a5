import type { Span } from './lines.ts';
import { personIn, speakerName } from './speaker-name.ts';
import { speakerPronouns, speech, titles, weak } from './speech-verbs.ts';
import type { Token } from './tokens.ts';
import { auxiliaries, endsPhrase, prepositions } from './word-classes.ts';

/** Who is said to have said a stretch of the text. */
export interface Attribution extends Span {
  speaker: string;
  doubt: string | null;
  /** Higher wins where two cover the same number: `according to` names the source itself. */
  weight: number;
}

/** What carries over from sentence to sentence. */
export interface Floor {
  last: string | null;
  /** The last person who spoke or whom a sentence began with: `he` and `she` are persons. */
  person: string | null;
  /** Full names met so far, so that `Shin` is `Shin Wonsik` again. */
  people: string[];
  /** Whether the last sentence of this paragraph quoted its speaker directly. */
  quoting: boolean;
  /** The paragraph of the last attribution. */
  paragraph: number;
}

export function newFloor(): Floor {
  return { last: null, person: null, people: [], quoting: false, paragraph: -1 };
}

/**
 * Step 7: the attributions of one sentence. Rules by construction: `according to X`, `S, X said`, `S, said X`, `X said that S`,
 * `estimated by X`, a quotation going on from the sentence before.
 */
export function attributionsOf(tokens: readonly Token[], floor: Floor, paragraph: number): Attribution[] {
  if (tokens.length === 0) return [];
  const start = tokens[0]!.start;
  const end = tokens.at(-1)!.end;
  rememberPeople(tokens, floor);
  const found: Attribution[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const one = accordingTo(tokens, i) ?? passive(tokens, i) ?? spoken(tokens, i);
    if (!one) continue;
    const named = resolve(one.speaker, floor) ?? bodyAhead(one, tokens);
    if (!named) continue;
    found.push({ start: one.from, end: one.to, speaker: named.name, doubt: named.doubt ?? one.doubt, weight: one.weight });
    if (!one.aside) floor.last = named.name;
    if (!one.aside && floor.people.includes(named.name)) floor.person = named.name;
  }
  const quoted = /["“”]/.test(tokens.map((token) => token.text).join(''));
  const opens = /^["“]/.test(tokens[0]!.text);
  if (found.length === 0 && opens && floor.last && floor.paragraph === paragraph) {
    found.push({ start, end, speaker: floor.last, doubt: 'a quotation without a name was given to the speaker before it', weight: 1 });
  }
  if (found.length > 0) [floor.paragraph, floor.quoting] = [paragraph, quoted];
  const begins = personAhead(tokens, floor);
  if (begins && !opens) floor.person = begins;
  return found;
}

/** Who said what stands at `at`; the strongest attribution that covers it, the nearest among equals. */
export function speakerAt(attributions: readonly Attribution[], at: Span): Attribution | null {
  const covering = attributions.filter((one) => one.start <= at.start && at.end <= one.end);
  covering.sort((a, b) => b.weight - a.weight || a.end - a.start - (b.end - b.start));
  return covering[0] ?? null;
}

interface Construction {
  speaker: readonly Token[];
  from: number;
  to: number;
  weight: number;
  doubt: string | null;
  /** Named in passing: the next `he` is not this one. */
  aside: boolean;
}

/** `According to X, S` and `S, according to X`. */
function accordingTo(tokens: readonly Token[], i: number): Construction | null {
  if (tokens[i]!.lower !== 'according' || tokens[i + 1]?.lower !== 'to') return null;
  const end = phraseEnd(tokens, i + 2);
  const speaker = sourceOf(tokens.slice(i + 2, end));
  const first = i === 0 || tokens.slice(0, i).every((token) => token.kind === 'mark');
  const from = first ? tokens[0]!.start : clauseStart(tokens, i);
  const to = first ? clauseEnd(tokens, end) : tokens[i]!.start;
  return { speaker, from, to: Math.max(to, tokens[i]!.start), weight: 3, doubt: null, aside: false };
}

/** `a report by the fund`, `data from the bank`: whose it is. */
function sourceOf(phrase: readonly Token[]): readonly Token[] {
  const by = phrase.findIndex((token, k) => k > 0 && /^(by|from|of)$/.test(token.lower) && /^(report|data|figures|estimates?|study|survey|statement|analysis|statistics|documents?|spokesman|spokeswoman|research|poll)$/.test(phrase[k - 1]!.lower));
  return by > 0 ? phrase.slice(by + 1) : phrase;
}

/** `estimated at 24.5 billion by X`, `disclosed by X`. */
function passive(tokens: readonly Token[], i: number): Construction | null {
  if (tokens[i]!.lower !== 'by' || i === 0) return null;
  const verb = tokens.slice(0, i).findLastIndex((token) => /^(estimated|reported|disclosed|revealed|announced|stated|calculated|confirmed|published|released|quoted|assessed|cited)$/.test(token.lower));
  if (verb < 0 || tokens.slice(verb, i).some((token) => /^[,;:]$/.test(token.text)) || i - verb > 12) return null;
  const speaker = tokens.slice(i + 1, phraseEnd(tokens, i + 1));
  if (!speaker.some((token) => /^\p{Lu}/u.test(token.text)) && !/^(the|a|an|officials|experts|analysts)$/.test(speaker[0]?.lower ?? '')) return null;
  const anaphor = /^(this|that|these|those)$/.test(tokens[0]!.lower) || tokens[0]!.lower === 'the';
  return { speaker, from: anaphor && verb < 6 ? tokens[0]!.start : tokens[verb]!.start, to: tokens[i]!.start, weight: 4, doubt: null, aside: true };
}

/** `X said that S`, `S, X said`, `S, said X`. */
function spoken(tokens: readonly Token[], i: number): Construction | null {
  const verb = tokens[i]!;
  if (verb.kind !== 'word' || !speech.has(verb.text)) return null;
  const before = tokens[i - 1];
  // `is expected`, `to report`, `the estimated cost`, `his claims`: no statement of a subject.
  if (before && /^(to|the|a|an|his|her|its|their|is|are|was|were|be|been|being|not|as|by|of|than|reportedly|in|on|at|for)$/.test(before.lower)) return null;
  return inverted(tokens, i) ?? direct(tokens, i);
}

/** `S, said X`: a name or a noun with its article follows the verb, and no verb of its own follows that. */
function inverted(tokens: readonly Token[], i: number): Construction | null {
  const before = tokens[i - 1];
  if (i < 3 || !before || !/^[,"”–—-]$/.test(before.text)) return null;
  if (weak.has(tokens[i]!.lower) && tokens[i]!.lower !== 'reported') return null;
  const next = tokens[i + 1];
  const end = phraseEnd(tokens, i + 1);
  const speaker = tokens.slice(i + 1, end);
  if (!next || !(/^\p{Lu}/u.test(next.text) || titles.has(next.lower) || /^(the|a|an|one|police|officials)$/.test(next.lower) || personIn(speaker))) return null;
  if (speaker.some((token) => token.kind === 'number' || token.kind === 'money')) return null;
  if (speaker.some((token) => auxiliaries.has(token.lower) || speech.has(token.text)) || !isSubject(speaker)) return null;
  return { speaker, from: clauseStart(tokens, i - 1), to: tokens[i]!.start, weight: 2, doubt: null, aside: false };
}

/** `X said that S` and `S, X said`. */
function direct(tokens: readonly Token[], i: number): Construction | null {
  const verb = tokens[i]!;
  const from = subjectStart(tokens, i);
  if (from === null) return null;
  const speaker = withoutAdverbs(tokens.slice(from, i));
  if (!isSubject(speaker)) return null;
  if (weak.has(verb.lower) && !governs(tokens, i)) return null;
  if (verb.lower === 'found' && !reporting.test(speaker.map((token) => token.lower).join(' '))) return null;
  const doubt = speakerPronouns.has(speaker[0]!.lower) && speaker.length === 1 ? 'a pronoun was taken for the last speaker' : null;
  const trails = i > 2 && from > 0 && /^[,"”]$/.test(tokens[from - 1]!.text) && !leadsOn(tokens, i, from);
  if (!trails) return { speaker, from: verb.end, to: clauseEnd(tokens, i + 1), weight: 2, doubt, aside: false };
  // `S, X said, more of S`: what follows the next comma is still X's.
  const goesOn = tokens.findIndex((token, k) => k > i && token.text === ',');
  return { speaker, from: clauseStart(tokens, from - 1), to: goesOn < 0 ? tokens[from]!.start : clauseEnd(tokens, goesOn), weight: 2, doubt, aside: false };
}

/** What finds: a study does, and so do people who looked for it; a count that `found` is the article's own. */
const reporting = /\b(study|survey|report|poll|audit|inquiry|investigation|analysis|review|researchers|scientists|auditors|inspectors|investigators|experts|analysts|it|they|he|she)\b/;

function withoutAdverbs(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => !auxiliaries.has(token.lower) && !/^(also|later|then|further|already|reportedly|previously|recently|earlier|once|now|still)$/.test(token.lower));
}

/** A weak verb needs a clause or a number after it. */
function governs(tokens: readonly Token[], i: number): boolean {
  const rest = tokens.slice(i + 1, i + 14);
  const stop = rest.findIndex((token) => /^[.;]$/.test(token.text));
  const clause = stop < 0 ? rest : rest.slice(0, stop);
  if (clause.some((token) => token.lower === 'that' || /^["“]$/.test(token.text))) return true;
  if (/^(declared|described|denied|quoted|cited|cites|recounted|observed)$/.test(tokens[i]!.lower)) return false;
  return clause.some((token) => token.kind === 'number' || token.kind === 'money' || /^(million|billion|half|third|fifth|quarter|hundreds|thousands|millions)$/.test(token.lower));
}

/** After `X said` at the end of a sentence only the listener and the time follow; otherwise the statement does. */
function leadsOn(tokens: readonly Token[], i: number, from: number): boolean {
  const rest = tokens.slice(i + 1);
  const stop = rest.findIndex((token) => /^[,.;!?]$/.test(token.text));
  const clause = stop < 0 ? rest : rest.slice(0, stop);
  if (clause.some((token) => token.lower === 'that' || /^["“]$/.test(token.text))) return true;
  // `X said, "S"`
  if (clause.length === 0 && /^["“]$/.test(rest[1]?.text ?? '')) return true;
  // `In an interview with the Post, X said 300 came`: what stands before the subject is no statement.
  if (clause.length >= 3 && prepositions.has(tokens[0]!.lower) && from < 12 && !tokens.slice(0, from).some((token) => auxiliaries.has(token.lower) || token.kind === 'number')) return true;
  return clause.length > 5 && !/^(on|in|at|to|after|late|early|during|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|reporters|parliament|last)$/.test(clause[0]!.lower);
}

/**
 * The subject's first token: back to the clause's start. A comma directly before the verb closes an apposition (`X, who studies crowds,
 * said`; `the developer, Seaward Power, says`), and the subject begins before the comma that opens it.
 */
function subjectStart(tokens: readonly Token[], verb: number): number | null {
  const near = withoutAdverbs(tokens.slice(verb - 1, verb)).length === 0 ? verb - 1 : verb;
  const closes = tokens[near - 1]?.text === ',';
  const relative = /^(who|which)$/.test(tokens[near - 1]?.lower ?? '') && tokens[near - 2]?.text === ',';
  let limit = near;
  if (closes) {
    const opening = commaBefore(tokens, near - 1);
    if (opening < 0) return null;
    limit = opening;
  } else if (relative) limit = near - 2;
  let from = limit;
  for (let i = limit - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (/^["“”;:?!,]$/.test(token.text) || (token.text === '.' && !isInitial(tokens, i))) break;
    if (/^(and|but|while|that|because|although|though|whereas|when|if|as|where|so)$/.test(token.lower) && !(token.lower === 'and' && joinsNames(tokens, i))) break;
    from = i;
  }
  if (from >= limit) return null;
  // `said X, a geologist, who puts`: a description; the name stands before its comma.
  if (relative && /^(a|an)$/.test(tokens[from]!.lower) && tokens[from - 1]?.text === ',') {
    let name = from - 1;
    while (name > 0 && /^\p{Lu}/u.test(tokens[name - 1]!.text)) name--;
    if (name < from - 1) from = name;
  }
  return from;
}

/** The comma that opens an apposition which ends at `close`; commas of a list of places or titles between are passed over. */
function commaBefore(tokens: readonly Token[], close: number): number {
  for (let i = close - 1; i > 0; i--) {
    if (/^["“”;:?!]$/.test(tokens[i]!.text) || (tokens[i]!.text === '.' && !isInitial(tokens, i))) return -1;
    if (tokens[i]!.text === ',') return i;
  }
  return -1;
}

function isInitial(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.text === '.' && tokens[i - 1] !== undefined && tokens[i - 1]!.end === tokens[i]!.start && /^(\p{Lu}|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Sen|Rep|Gov)$/u.test(tokens[i - 1]!.text);
}

function joinsNames(tokens: readonly Token[], i: number): boolean {
  return /^\p{Lu}/u.test(tokens[i - 1]?.text ?? '') && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '');
}

/** A noun phrase that can speak: a pronoun, a name or a noun; no number, no infinitive, no phrase of time or place without a name. */
function isSubject(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word');
  if (words.length === 0 || words.length > 25) return false;
  const first = words[0]!.lower;
  if (words.length === 1) return speakerPronouns.has(first) || !(endsPhrase(first) || speech.has(words[0]!.text));
  if (prepositions.has(first)) return personIn(words) !== null;
  // A share of something is no speaker: `half of what the report says`.
  return !/^(to|than|if|there|it|he|she|they|this|that|these|those|which|what|half|most|much|all|none|many)$/.test(first) || /^(most|many|all) (experts|analysts|officials)/.test(`${first} ${words[1]!.lower}`);
}

/** The end of the noun phrase that begins at `from`: the next clause mark, or a word that goes on with something else. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (/^[,;:()"”“?!]$/.test(token.text)) return i;
    if (token.text === '.' && !isInitial(tokens, i)) return i;
    if (i > from && /^(who|which|that|while|but|although|when|after|before|because|on|during|in|as|with|earlier|last|if|where)$/.test(token.lower)) return i;
    if (i > from && /^(and)$/.test(token.lower) && !joinsNames(tokens, i)) return i;
  }
  return tokens.length;
}

/** Back to where the attributed clause begins: the sentence's start, a semicolon, or `, but` / `, while`. */
function clauseStart(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i > 0; i--) {
    if (tokens[i]!.text === ';') return tokens[i]!.end;
    if (tokens[i]!.text === ',' && /^(but|while|whereas|although)$/.test(tokens[i + 1]?.lower ?? '') && i + 1 < at) return tokens[i]!.end;
  }
  return tokens[0]!.start;
}

/** On to where it ends. */
function clauseEnd(tokens: readonly Token[], at: number): number {
  for (let i = at; i < tokens.length; i++) {
    if (tokens[i]!.text === ';') return tokens[i]!.start;
    if (tokens[i]!.text === ',' && /^(but|while|whereas|although)$/.test(tokens[i + 1]?.lower ?? '')) return tokens[i]!.start;
  }
  return tokens.at(-1)!.end;
}

function rememberPeople(tokens: readonly Token[], floor: Floor): void {
  for (let i = 0; i < tokens.length; i++) {
    if (!/^\p{Lu}/u.test(tokens[i]!.text) || /^\p{Lu}/u.test(tokens[i - 1]?.text ?? '')) continue;
    const person = personIn(tokens.slice(i, i + 8));
    if (person && person.includes(' ') && !floor.people.includes(person)) floor.people.push(person);
  }
}

/** A surname to the full name, a pronoun to the last speaker. */
function resolve(phrase: readonly Token[], floor: Floor): { name: string; doubt: string | null } | null {
  const words = phrase.filter((token) => token.kind === 'word');
  if (words.length === 1 && speakerPronouns.has(words[0]!.lower)) {
    const name = /^(he|she)$/.test(words[0]!.lower) ? (floor.person ?? floor.last) : floor.last;
    return name ? { name, doubt: 'a pronoun was taken for the last speaker' } : null;
  }
  const name = speakerName(phrase);
  if (!name) return null;
  const surname = !name.includes(' ') ? floor.people.find((person) => person.split(' ').includes(name)) : undefined;
  return { name: surname ?? name, doubt: null };
}

/** The person whom a sentence begins with, by the full name or a surname met before. */
function personAhead(tokens: readonly Token[], floor: Floor): string | null {
  const start = tokens.slice(0, 6);
  const named = personIn(start);
  if (named && tokens.findIndex((token) => token.text === named.split(' ')[0]) <= 3) return named.includes(' ') ? named : (floor.people.find((person) => person.split(' ').includes(named)) ?? null);
  const [first] = tokens;
  return first ? (floor.people.find((person) => person.split(' ').at(-1) === first.text) ?? null) : null;
}

/** `The food bank Meals For All gave out 300 parcels, it announced`: nobody spoke before, so `it` is the name that the sentence begins with. */
function bodyAhead({ speaker }: Construction, tokens: readonly Token[]): { name: string; doubt: string } | null {
  if (!speakerPronouns.has(speaker[0]?.lower ?? '')) return null;
  const from = tokens.findIndex((token, i) => /^\p{Lu}/u.test(token.text) && (i > 0 || !endsPhrase(token.lower)));
  if (from < 0 || from > 5) return null;
  let to = from;
  while (/^\p{Lu}/u.test(tokens[to]?.text ?? '')) to++;
  return { name: tokens.slice(from, to).map((token) => token.text.replace(/['’]s$/, '')).join(' '), doubt: 'a pronoun was taken for the name that the sentence begins with' };
}
