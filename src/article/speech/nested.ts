import { speech, weak } from './speech-verbs.ts';
import type { Keyed } from './construction.ts';
import type { Token } from '../../language/tokens.ts';

/**
 * The construction within whose statement another stands: `The minister said the board had counted 300`, `“The board counted 300,” the minister said`.
 * What the board counted is then told by the minister. Null where it stands by itself, as in `X said 300, and Y said 40`.
 */
export function outerOf(inner: Keyed, all: readonly Keyed[], tokens: readonly Token[], quoted: readonly boolean[]): Keyed | null {
  if (inner.stance) return null;
  const at = tokens.indexOf(inner.key);
  const begin = inner.speaker.length > 0 ? tokens.findIndex((token) => token.start === inner.speaker[0]!.start) : at;
  const told = quoted[at]!;
  for (const outer of all) {
    const key = tokens.indexOf(outer.key);
    if (outer === inner || outer.stance || outer.aside || !(outer.from <= tokens[begin]!.start && inner.key.end <= outer.to)) continue;
    if (quoted[key]) continue;
    if (told) return outer;
    if (inner.weight !== 2 || key > at) continue;
    if (!joined(tokens, begin, key, inner.key)) return outer;
  }
  return null;
}

/** `and Bo Falk said`: a second speaker beside the first, unless `that` or a count goes on with what the first says. */
function joined(tokens: readonly Token[], begin: number, outer: number, verb: Token): boolean {
  const before = tokens[begin - 1];
  if (before === undefined || begin - 1 <= outer) return false;
  if (!/^(and|but|while|whereas|although|though|,|;)$/.test(before.lower)) return false;
  return speech.has(verb.lower) && !/^(count|counts|counted)$/.test(verb.lower) && !/^had$/.test(tokens[tokens.indexOf(verb) - 1]?.lower ?? '') && (!weak.has(verb.lower) || /^(put|puts|report|reports|notes|estimate)$/.test(verb.lower));
}

/** Which tokens stand in a quotation; a mark that closes what was opened in an earlier sentence counts back to the beginning. */
export function quotedTokens(tokens: readonly Token[]): boolean[] {
  const first = tokens.find((token) => /^["“”]$/.test(token.text));
  let open = first?.text === '”';
  return tokens.map((token) => {
    if (token.text === '“') open = true;
    else if (token.text === '”') open = false;
    else if (token.text === '"') open = !open;
    return open;
  });
}
