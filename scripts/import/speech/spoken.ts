import type { Construction } from './attribution.ts';
import { clauseEnd, clauseStart, phraseEnd } from './clause.ts';
import { personIn } from './speaker-name.ts';
import { speakerPronouns, speech, titles, weak } from './speech-verbs.ts';
import { isSubject, subjectStart, withoutAdverbs } from './subject.ts';
import type { Token } from '../text/tokens.ts';
import { auxiliaries, prepositions } from '../text/word-classes.ts';

/** `X said that S`, `S, X said`, `S, said X`. */
export function spoken(tokens: readonly Token[], i: number): Construction | null {
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
