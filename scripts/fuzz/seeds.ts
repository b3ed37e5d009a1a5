import type { Random } from '../generate/random.ts';
import { checkBuilt } from './built.ts';
import { formula } from './formulas.ts';
import { Found, type Kind } from './kind.ts';
import { mutate, mutateBytes, replaceOne } from './mutate.ts';
import { build, sites } from './sites.ts';

/** Changes that must be refused: what they find, and what stands in its place; `$` is what they found. */
const BAD: ReadonlyArray<readonly [RegExp, string]> = [
  [/^title: /m, 'titel: '],
  [/^published: \d.*$/m, 'published: 2024-02-30'],
  [/sha256: \w+/, `sha256: ${'0'.repeat(64)}`],
  [/file: \w+\.txt/, 'file: ../seeds/site.md'],
  [/exact: "[^"]*/, '$ and more'],
  [/estimate: [a-z-]+/, 'estimate: nowhere'],
  [/fact: [a-z-]+\/[a-z-]+/, 'fact: toString/constructor'],
  [/^formula: .*$/m, '$ + toString'],
  [/^formula: .*$/m, 'formula: 1e308 * 10'],
  [/unit: \w+/, 'unit: constructor'],
  [/value: \{[^}]*\}/, 'value: { shape: normal, low: -1e308, high: 1e308 }'],
  [/value: \S.*$/m, 'value: 0.1e999'],
  [/^ {4}label: .*$/m, '$\n    slider: { min: -1e308, max: 1e308 }'],
  [/stated: \{ text: "?[^",]*"?/, '$, value: 1e21'],
  [/speaker: .*$/m, 'speaker: [a, b]'],
  [/:fig\[[^\]]*\]/, ':fig[constructor]'],
  [/:claim\[[^\]]*\]/, ':claim[toString]'],
  [/^\S[^:\n]*\.$/m, '$ There were 4711 of them.'],
  [/rating: [1-5]/, 'rating: 6'],
];

function badly(text: string, random: Random): string | null {
  const fitting = BAD.filter(([pattern]) => pattern.test(text));
  if (fitting.length === 0) return null;
  const [pattern, write] = random.pick(fitting);
  return replaceOne(text, pattern, random, (found) => write.replace('$', () => found));
}

/** Seeds: some text of a sound site changed at random, or so that it must be refused. */
export const seeds: Kind = async (random, show) => {
  const site = random.pick(sites);
  const path = random.pick(Object.keys(site.seeds));
  const { [path]: text = '', ...others } = site.seeds;
  const bad = random.next() < 0.25 ? badly(text, random) : null;
  const changed =
    bad ??
    (random.next() < 0.15 ? text.replace(/^formula: .*$/m, () => `formula: ${formula(random)}`) : mutate(text, random));
  const name = bad === null && random.next() < 0.02 ? mutate(path, random).replace(/[\0\n/]+/g, '/') || path : path;
  const all = { ...others, [name]: bad === null ? mutateBytes(changed, random) : changed };
  show(`${name}\n${changed}`);
  const verdict = checkBuilt(await build(site, all, random.next() < 0.5), all);
  if (bad !== null && verdict === 'accepted') throw new Found('accepted', 'a change that must be refused');
  return verdict;
};
