import { personIn, speakerName } from './speaker-name.ts';
import { type Discourse, resolve } from './discourse.ts';
import { documents, isTitle } from './speech-verbs.ts';
import type { Attribution } from './speakers.ts';
import { endOf, type Token, tokenAt, wordAt } from '../../language/token.ts';

/** Words for those who speak in headlines without a name: `police`, or the last word of `harbour police`. */
const offices =
  /^(police|minister|ministry|ministers|official|officials|expert|experts|analyst|analysts|scientist|scientists|researcher|researchers|source|sources|witness|witnesses|government|govt|council|union|unions|agency|court|judge|charity|charities|company|firm|army|military|navy|watchdog|regulator|campaigners|doctors|economists|lawyers|prosecutors|investigators|organisers|organizers|rescuers|authorities|mayor|governor|president|pm|premier|chief|chairman|chair|spokesman|spokeswoman|spokesperson|envoy|ambassador|inquiry|auditors|auditor|think-tank|bank|un|who|imf|nato|unicef|report|study|survey|poll|census|data|figures|records|documents|audit|review|analysis)$/;

/**
 * Who says what a headline says. With S for the statement: `Minister: S`, `S: police`, `S – study`. In `Harbour strike: S` the first words are a
 * topic; they count as a speaker only where the article quotes somebody of that name.
 */
export function headlineSpeaker(tokens: readonly Token[], discourse: Discourse): Attribution | null {
  const start = tokenAt(tokens, 0).start;
  const end = endOf(tokens);
  const colon = tokens.findIndex((token) => token.text === ':');
  if (colon > 0 && colon <= 6) {
    const name = nameOf(tokens.slice(0, colon), discourse);
    if (name)
      return {
        start: tokenAt(tokens, colon).end,
        end,
        speaker: name,
        doubt: 'taken from the form of the headline',
        weight: 2,
      };
  }
  const last = tokens.findLastIndex((token) => /^[:–—-]$/.test(token.text));
  if (last > 2 && tokens.length - last <= 6) {
    const name = nameOf(tokens.slice(last + 1), discourse);
    if (name)
      return {
        start,
        end: tokenAt(tokens, last).start,
        speaker: name,
        doubt: 'taken from the form of the headline',
        weight: 2,
      };
  }
  return null;
}

/** `“S” – X`: under a quotation its giver, by name alone. */
export function underQuotation(tokens: readonly Token[], discourse: Discourse): Attribution | null {
  const dash = tokens.findLastIndex((token) => /^[–—-]$/.test(token.text));
  // `“S” – X, eyewitness`
  const comma = tokens.findIndex((token, k) => k > dash && token.text === ',');
  const name = tokens.slice(dash + 1, comma < 0 ? undefined : comma).filter((token) => token.text !== '.');
  if (
    dash < 2 ||
    !/^["”]$/.test(wordAt(tokens, dash - 1).text) ||
    !/^["“]$/.test(wordAt(tokens, 0).text) ||
    name.length === 0 ||
    name.length > 4 ||
    !name.every((token) => token.kind === 'word' && /^\p{Lu}/u.test(token.text))
  )
    return null;
  const known = resolve(name, discourse);
  return (
    known && {
      start: tokenAt(tokens, 0).start,
      end: tokenAt(tokens, dash).start,
      speaker: known.name,
      doubt: 'the name behind the quotation was taken for its speaker',
      weight: 2,
    }
  );
}

/** `Greta Voss: “S”`, in the text of an article too: before a quotation a name is its giver's. */
export function beforeQuotation(tokens: readonly Token[], discourse: Discourse): Attribution | null {
  const colon = tokens.findIndex((token) => token.text === ':');
  const phrase = tokens.slice(0, Math.max(0, colon));
  if (
    colon < 1 ||
    colon > 8 ||
    !/^["“]$/.test(wordAt(tokens, colon + 1).text) ||
    phrase.some(({ kind }) => kind === 'number')
  )
    return null;
  const person = personIn(phrase) ?? (discourse.people.length > 0 ? nameOf(phrase, discourse) : null);
  const first = wordAt(phrase, 0);
  if (person === null || !(/^\p{Lu}/u.test(first.text) || isTitle(first.lower))) return null;
  return {
    start: tokenAt(tokens, colon).end,
    end: endOf(tokens),
    speaker: person,
    doubt: 'the name before the quotation was taken for its speaker',
    weight: 2,
  };
}

function nameOf(tokens: readonly Token[], discourse: Discourse): string | null {
  const words = tokens.filter((token) => token.kind === 'word');
  if (words.length === 0 || words.length !== tokens.filter((token) => token.text !== '.').length) return null;
  const plain = words.map((token) => token.lower.replace(/['’]s$/, ''));
  const known = discourse.speakers.find((name) =>
    plain.every((word) =>
      name
        .toLowerCase()
        .split(/[^\p{L}\d]+/u)
        .includes(word),
    ),
  );
  if (known) return known;
  const person = discourse.people.find(
    (name) => name.toLowerCase().split(' ').at(-1) === plain.at(-1) && words.length <= 3,
  );
  if (person) return person;
  const [first = ''] = plain;
  const head = plain.at(-1) ?? '';
  if (offices.test(head) || documents.test(head))
    return speakerName(
      tokens.map((token) => ({
        ...token,
        text: token.lower === token.text || token !== words[0] ? token.text : lowered(token),
      })),
    );
  return isTitle(first) ? personIn(tokens) : null;
}

/** `Minister` is an office; `UN` is a name. */
function lowered(token: Token): string {
  return /^\p{Lu}\p{Ll}/u.test(token.text) ? token.lower : token.text;
}
