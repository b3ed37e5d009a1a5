import { constructionAt } from './attribution.ts';
import { bodyAhead, bodyFirst, type Floor, personAhead, rememberPeople, resolve } from './floor.ts';
import type { Span } from '../text/lines.ts';
import type { Token } from '../../language/tokens.ts';

/** Who is said to have said a stretch of the text. */
export interface Attribution extends Span {
  speaker: string;
  doubt: string | null;
  /** Higher wins where two cover the same number: `according to` names the source itself. */
  weight: number;
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
    const one = constructionAt(tokens, i);
    if (!one) continue;
    const named = resolve(one.speaker, floor) ?? bodyAhead(one, tokens);
    if (!named) continue;
    found.push({ start: one.from, end: one.to, speaker: named.name, doubt: named.doubt ?? one.doubt, weight: one.weight });
    if (!one.aside) floor.last = named.name;
    if (!one.aside && floor.people.includes(named.name)) floor.person = named.name;
    else if (!one.aside) floor.body = named.name;
  }
  const quoted = /["“”]/.test(tokens.map((token) => token.text).join(''));
  const opens = /^["“]/.test(tokens[0]!.text);
  if (found.length === 0 && opens && floor.last && floor.paragraph === paragraph) {
    found.push({ start, end, speaker: floor.last, doubt: 'a quotation without a name was given to the speaker before it', weight: 1 });
  }
  if (found.length > 0) [floor.paragraph, floor.quoting] = [paragraph, quoted];
  const begins = personAhead(tokens, floor);
  if (begins && !opens) floor.person = begins;
  floor.body = bodyFirst(tokens) ?? floor.body;
  return found;
}

/** Who said what stands at `at`; the strongest attribution that covers it, the nearest among equals. */
export function speakerAt(attributions: readonly Attribution[], at: Span): Attribution | null {
  const covering = attributions.filter((one) => one.start <= at.start && at.end <= one.end);
  covering.sort((a, b) => b.weight - a.weight || a.end - a.start - (b.end - b.start));
  return covering[0] ?? null;
}
