import { constructionAt } from './attribution.ts';
import type { Keyed } from './construction.ts';
import { participles } from './denial.ts';
import {
  bodyAhead,
  bodyFirst,
  bodyOfSentence,
  type Discourse,
  personAhead,
  rememberPeople,
  resolve,
} from './discourse.ts';
import type { Span } from '../text/lines.ts';
import { personIn } from './speaker-name.ts';
import { outerOf, quotedTokens } from './nested.ts';
import { endOf, type Token, tokenAt, wordAt } from '../../language/token.ts';

/** Who is said to have said a stretch of the text; nobody (null) where it is denied or asked. */
export interface Attribution extends Span {
  speaker: string | null;
  doubt: string | null;
  /** Higher wins where two cover the same number: `according to` names the source itself. */
  weight: number;
}

type Named = Keyed & { name: string | null; unsure: string | null };

/**
 * Step 7: the attributions of one sentence. Rules by construction: `according to X`, `S, X said`, `S, said X`, `X said that S`,
 * `estimated by X`, `X’s claim that S`, a quotation going on from the sentence before; and what X denies or asks, which is nobody's.
 */
export function attributionsOf(
  tokens: readonly Token[],
  discourse: Discourse,
  paragraph: number,
  within = false,
): Attribution[] {
  if (tokens.length === 0) return [];
  const start = tokenAt(tokens, 0).start;
  const end = endOf(tokens);
  rememberPeople(tokens, discourse);
  const quoted = quotedTokens(tokens, within);
  const opens = /^["“]/.test(wordAt(tokens, 0).text);
  // `“We do not have 300 boats, as some papers wrote.”`: whoever spoke before tells it, and goes on to speak.
  const teller =
    (within || opens) && discourse.last !== null && discourse.paragraph === paragraph ? discourse.last : null;
  const constructions = named(tokens, discourse, teller === null ? [] : quoted);
  const found: Attribution[] = [];
  for (const one of constructions) {
    const outer = outerOf(one, constructions, tokens, quoted) as Named | null;
    if (outer && outer.name === null) continue;
    if (!outer && teller !== null && quoted[one.at] && !one.stance && one.name !== null)
      found.push({
        start: one.from,
        end: one.to,
        speaker: teller,
        doubt: one.name === teller ? null : `said of ${one.name} by ${teller}`,
        weight: 1.5,
      });
    else if (outer)
      found.push({
        start: one.from,
        end: one.to,
        speaker: outer.name,
        doubt: one.name === outer.name ? outer.unsure : `said of ${one.name} by ${outer.name}`,
        weight: outer.weight + 1.5,
      });
    else if (one.stance)
      found.push({
        start: one.from,
        end: one.to,
        speaker: null,
        doubt: `${one.name === null || /^(i|we)$/i.test(one.name) ? 'somebody' : one.name} ${one.stance === 'asks' ? 'asks it, and does not say it' : 'denies it, or does not say it'}`,
        weight: one.weight,
      });
    else found.push({ start: one.from, end: one.to, speaker: one.name, doubt: one.unsure, weight: one.weight });
    if (!outer && !one.stance && one.name !== null && !(teller !== null && quoted[one.at]))
      discourse.speakers.push(one.name);
  }
  const quotes = /["“”]/.test(tokens.map((token) => token.text).join(''));
  const aside = teller !== null && constructions.every((one) => quoted[one.at]);
  if ((found.length === 0 || aside) && opens && discourse.last && discourse.paragraph === paragraph) {
    found.push({
      start,
      end,
      speaker: discourse.last,
      doubt: 'a quotation without a name was given to the speaker before it',
      weight: 1,
    });
  }
  if (found.length > 0) [discourse.paragraph, discourse.quoting] = [paragraph, quotes];
  const begins = personAhead(tokens, discourse);
  if (begins && !opens) discourse.person = begins;
  discourse.body = bodyFirst(tokens) ?? discourse.body;
  return found;
}

/** The constructions of a sentence with whom they name; `X denied S, saying T` gives T to X. */
function named(tokens: readonly Token[], discourse: Discourse, quoted: readonly boolean[]): Named[] {
  const all: Named[] = [];
  const add = (one: Named) => {
    all.push(one);
    if (one.aside || one.name === null || quoted[one.at]) return;
    discourse.last = one.name;
    if (one.name.includes(' ') && !discourse.people.includes(one.name) && personIn(one.speaker) === one.name)
      discourse.people.push(one.name);
    if (discourse.people.includes(one.name)) discourse.person = one.name;
    else discourse.body = one.name;
  };
  for (const [i, key] of tokens.entries()) {
    const one = constructionAt(tokens, i);
    if (!one) continue;
    const first = one.speaker[0];
    const place = {
      at: i,
      begin: first
        ? Math.max(
            0,
            tokens.findIndex((token) => token.start === first.start),
          )
        : i,
    };
    if (one.stance) {
      const name = one.speaker.length > 0 ? resolve(one.speaker, discourse) : null;
      add({ ...one, ...place, name: name?.name ?? null, unsure: null });
      continue;
    }
    const lastName = all.findLast((other) => other.name !== null && !other.aside)?.name;
    const given =
      one.speaker.length === 0 && participles.has(key.lower)
        ? lastName
          ? { name: lastName, doubt: null }
          : subjectOf(tokens, i, discourse)
        : (bodyOfSentence(one, tokens) ?? resolve(one.speaker, discourse) ?? bodyAhead(one, tokens));
    if (!given) continue;
    add({ ...one, ...place, name: given.name, unsure: given.doubt ?? one.doubt });
  }
  return all;
}

/** `The firm raised its forecast, saying S`: the sentence's own subject. */
function subjectOf(
  tokens: readonly Token[],
  verb: number,
  discourse: Discourse,
): { name: string; doubt: string | null } | null {
  const stop = tokens
    .slice(0, verb)
    .findIndex(
      (token, k) =>
        k > 0 &&
        (/^(is|are|was|were|has|have|had|will|would|did|does)$/.test(token.lower) ||
          /^\p{Ll}{2,}ed$/u.test(token.text)),
    );
  if (stop < 1 || stop > 8 || tokens.slice(0, stop).some((token) => token.kind !== 'word')) return null;
  const name = resolve(tokens.slice(0, stop), discourse);
  return name && { name: name.name, doubt: 'the subject of the sentence was taken for its speaker' };
}

/** Who said what stands at `at`; the strongest attribution that covers it, the nearest among equals. */
export function speakerAt(attributions: readonly Attribution[], at: Span): Attribution | null {
  const covering = attributions.filter((one) => one.start <= at.start && at.end <= one.end);
  covering.sort((a, b) => b.weight - a.weight || a.end - a.start - (b.end - b.start));
  return covering[0] ?? null;
}
