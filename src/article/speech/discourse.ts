import type { Construction } from './construction.ts';
import { cannotSpeak, isBody, personIn, speakerName } from './speaker-name.ts';
import { speakerPronouns } from './speech-verbs.ts';
import { type Token, tokenAt, wordAt } from '../../language/token.ts';
import {
  auxiliaries,
  determiners,
  endsPhrase,
  irregularPasts,
  isPlural,
  pronouns,
} from '../../language/word-classes.ts';

/** Who has spoken and who was named so far. It carries over from sentence to sentence: `he` is the last person named. */
export interface Discourse {
  last: string | null;
  /** The last person who spoke or whom a sentence began with: `he` and `she` are persons. */
  person: string | null;
  /** The last body that spoke or that a sentence began with: `it` is no person. */
  body: string | null;
  /** Full names met so far, so that a surname alone can be written out. */
  people: string[];
  /** The names of all who were given a statement so far. */
  speakers: string[];
  /** Whether the last sentence of this paragraph quoted its speaker directly. */
  quoting: boolean;
  /** The paragraph of the last attribution. */
  paragraph: number;
}

export function newDiscourse(): Discourse {
  return { last: null, person: null, body: null, people: [], speakers: [], quoting: false, paragraph: -1 };
}

/** Full names, so that a surname alone can be written out later. */
export function rememberPeople(tokens: readonly Token[], discourse: Discourse): void {
  for (let i = 0; i < tokens.length; i++) {
    if (!/^\p{Lu}/u.test(wordAt(tokens, i).text) || /^\p{Lu}/u.test(wordAt(tokens, i - 1).text)) continue;
    // `in Arlon Gate` is a place.
    if (/^(in|at|near|outside|around|across)$/.test(wordAt(tokens, i - 1).lower)) continue;
    if (cannotSpeak(wordAt(tokens, i).text) && wordAt(tokens, i - 1).lower === 'on') continue;
    const person = personIn(tokens.slice(i, i + 8));
    if (person && person.includes(' ') && !discourse.people.includes(person)) discourse.people.push(person);
  }
}

/** A surname to the full name, a pronoun to the last speaker. */
export function resolve(phrase: readonly Token[], discourse: Discourse): { name: string; doubt: string | null } | null {
  const words = phrase.filter((token) => token.kind === 'word');
  const pronoun = words.length === 1 ? (objects.get(wordAt(words, 0).lower) ?? wordAt(words, 0).lower) : '';
  if (speakerPronouns.has(pronoun)) {
    const name = nameFor(pronoun, discourse);
    return name ? { name, doubt: 'a pronoun was taken for the last speaker' } : null;
  }
  const name = speakerName(phrase);
  if (!name || cannotSpeak(name)) return null;
  // `Van den Berg` is Ann van den Berg, and `O'Hara` is Ann O’Hara.
  const plain = (words: string) => ` ${words.toLowerCase().replaceAll('’', "'")} `;
  const known = discourse.people.find((person) => plain(person).includes(plain(name)));
  return { name: known ?? name, doubt: null };
}

/** `according to him` */
const objects: ReadonlyMap<string, string> = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
]);

function nameFor(pronoun: string, { last, person, body, people }: Discourse): string | null {
  if (pronoun === 'he' || pronoun === 'she') return person ?? last;
  if (pronoun === 'it') return body ?? (last !== null && people.includes(last) ? null : last);
  return last;
}

/** `The growers' union disputes this`: the body that a sentence begins with, by the s of its verb. */
export function bodyFirst(tokens: readonly Token[]): string | null {
  if (tokens[0]?.lower !== 'the') return null;
  for (let i = 1; i < Math.min(tokens.length, 6); i++) {
    const token = wordAt(tokens, i);
    if (token.kind !== 'word') return null;
    const noun = i > 1 && !isPlural(wordAt(tokens, i - 1).text) ? tokens.slice(1, i) : null;
    if (
      noun &&
      (/^(has|is|was)$/.test(token.lower) ||
        (isPlural(token.text) && !/['’]/.test(token.text) && !/^\p{Lu}/u.test(token.text)))
    )
      return noun.map(({ text }) => text).join(' ');
    if (endsPhrase(token.lower)) return null;
  }
  return null;
}

/** The person whom a sentence begins with, by the full name or a surname met before. */
export function personAhead(tokens: readonly Token[], discourse: Discourse): string | null {
  const start = tokens.slice(0, 6);
  const named = personIn(start);
  if (named && tokens.findIndex((token) => token.text === named.split(' ')[0]) <= 3)
    return named.includes(' ')
      ? named
      : (discourse.people.find((person) => person.split(' ').includes(named)) ?? named);
  const [first] = tokens;
  return first ? (discourse.people.find((person) => person.split(' ').at(-1) === first.text) ?? null) : null;
}

/** Whether a verb stands there: `ran`, `closed`, `has`; a word with an s only before its object. */
function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const { lower, text } = wordAt(tokens, at);
  return (
    auxiliaries.has(lower) ||
    irregularPasts.has(lower) ||
    /^\p{Ll}{2,}ed$/u.test(text) ||
    (/^\p{Ll}+s$/u.test(text) && (tokens[at + 1]?.kind === 'number' || determiners.has(wordAt(tokens, at + 1).lower)))
  );
}

/** `The company ran 41 buses, it said`: the body that the sentence itself begins with, rather than the last one that spoke. */
export function bodyOfSentence(
  { speaker, from }: Construction,
  tokens: readonly Token[],
): { name: string; doubt: string } | null {
  if (speaker.length !== 1 || wordAt(speaker, 0).lower !== 'it' || from >= tokenAt(speaker, 0).start) return null;
  const head = tokens.slice(0, 6).findLastIndex(({ lower }) => isBody(lower));
  if (wordAt(tokens, 0).lower !== 'the' || head < 1 || tokens.slice(0, head).some(({ kind }) => kind !== 'word'))
    return null;
  // `The insurer, Agra, has had 640 claims, it said`
  const close = tokens.findIndex((token, k) => k > head + 1 && !/^\p{Lu}/u.test(token.text));
  const named = tokens[head + 1]?.text === ',' && close > head + 2 && tokens[close]?.text === ',';
  const name = speakerName(tokens.slice(0, named ? close : head + 1));
  return name === null ? null : { name, doubt: 'a pronoun was taken for the body that the sentence begins with' };
}

/** `The food bank Meals For All gave out 300 parcels, it announced`: nobody spoke before, so `it` is the name that the sentence begins with. */
export function bodyAhead({ speaker }: Construction, tokens: readonly Token[]): { name: string; doubt: string } | null {
  if (!speakerPronouns.has(wordAt(speaker, 0).lower) || /^["“]$/.test(wordAt(tokens, 0).text)) return null;
  // `Rail firm Linia will run 30 trains, it said`
  const kind = tokens
    .slice(0, 3)
    .findIndex(({ lower }, k) => isBody(lower) && /^\p{Lu}/u.test(wordAt(tokens, k + 1).text));
  const from =
    kind >= 0
      ? kind + 1
      : tokens.findIndex(
          (token, i) =>
            /^\p{Lu}/u.test(token.text) && !pronouns.has(token.lower) && (i > 0 || !endsPhrase(token.lower)),
        );
  if (from < 0 || from > 5) return null;
  let to = from;
  while (/^\p{Lu}/u.test(wordAt(tokens, to).text)) to++;
  // `Satellite images show` begins with a noun, `Brix cut jobs` with a name.
  if (from === 0 && to === 1 && !isVerbAt(tokens, 1)) return null;
  if (
    cannotSpeak(
      tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    )
  )
    return null;
  return {
    name: tokens
      .slice(from, to)
      .map((token) => token.text.replace(/['’]s$/, ''))
      .join(' '),
    doubt: 'a pronoun was taken for the name that the sentence begins with',
  };
}
