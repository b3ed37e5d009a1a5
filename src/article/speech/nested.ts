import { speech, weak } from './speech-verbs.ts';
import type { Keyed } from './construction.ts';
import { type Token, tokenAt, wordAt } from '../../language/token.ts';

/**
 * The construction within whose statement another stands: `The minister said the board had counted 300`, `“The board counted 300,” the minister said`.
 * What the board counted is then told by the minister. Null where it stands by itself, as in `X said 300, and Y said 40`.
 */
export function outerOf(
  inner: Keyed,
  all: readonly Keyed[],
  tokens: readonly Token[],
  quoted: readonly boolean[],
): Keyed | null {
  if (inner.stance) return null;
  const { at, begin } = inner;
  const told = quoted[at] === true;
  if (inner.weight !== 2 && !told) return null;
  for (const outer of all) {
    if (
      outer === inner ||
      outer.stance ||
      outer.aside ||
      quoted[outer.at] ||
      !(outer.from <= tokenAt(tokens, begin).start && tokenAt(tokens, at).end <= outer.to)
    )
      continue;
    if (told) return outer;
    // `The board had counted 300, the minister said`: the teller may stand behind.
    if (outer.at > at || !joined(tokens, begin, outer.at, at)) return outer;
  }
  return null;
}

/** `and Bo Falk said`: a second speaker beside the first, unless `that` or a count goes on with what the first says. */
function joined(tokens: readonly Token[], begin: number, outer: number, at: number): boolean {
  const before = tokens[begin - 1];
  const verb = wordAt(tokens, at).lower;
  if (before === undefined || begin - 1 <= outer || !/^(and|but|while|whereas|although|though|,|;)$/.test(before.lower))
    return false;
  return (
    speech.has(verb) &&
    !/^(count|counts|counted)$/.test(verb) &&
    tokens[at - 1]?.lower !== 'had' &&
    (!weak.has(verb) || /^(put|puts|report|reports|notes|estimate)$/.test(verb))
  );
}

/** Which tokens stand in a quotation; a mark that closes what was opened in an earlier sentence counts back to the beginning. */
export function quotedTokens(tokens: readonly Token[], within = false): boolean[] {
  const first = tokens.find((token) => /^["“”]$/.test(token.text));
  let open = within || first?.text === '”';
  return tokens.map((token) => {
    if (token.text === '“') open = true;
    else if (token.text === '”') open = false;
    else if (token.text === '"') open = !open;
    return open;
  });
}
