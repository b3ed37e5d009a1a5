import { listed } from './listed.ts';
import { correlations, rootOf } from './correlations.ts';
import { nearestCorrelations } from './nearest-correlations.ts';

import type { Assumption, Mix, Model, Origin, Together } from './types.ts';

/** An entry of `together:` as a person writes it: two assumptions that move with each other, or several with one cause. */
export type LooseTogether =
  | { of: readonly [string, string]; rank: number }
  | { cause: string; moves: Readonly<Record<string, number>> };

/** What is wrong, in the entry at `index`. */
export interface TogetherFault {
  index: number;
  reason: string;
}

/** A rank correlation as that of normal variables (Pearson, 1907). */
export const normalRank = (rank: number): number => 2 * Math.sin((Math.PI * rank) / 6);

/** How strongly two things move together, in words: "tends to be high". */
const tends = (rank: number): string =>
  `${Math.abs(rank) < 0.3 ? 'tends slightly to be' : Math.abs(rank) > 0.7 ? 'is nearly always' : 'tends to be'} ${rank > 0 ? 'high' : 'low'}`;

/** The pairs of an entry, each with the correlation that follows. */
export function linksOf({ of, ranks, cause }: Pick<Together, 'of' | 'ranks' | 'cause'>): Together['links'] {
  const r = ranks.map(normalRank);
  if (cause === null) return [[of[0] ?? '', of[1] ?? '', r[0] ?? 0]];
  return of.flatMap((a, i) => of.slice(i + 1).map((b, k) => [a, b, (r[i] ?? 0) * (r[i + 1 + k] ?? 0)] as const));
}

/** "“Rain” and “Floods” are taken as moving together: when one is high, the other tends to be high." */
export function togetherWords(
  { of, ranks, cause }: Pick<Together, 'of' | 'ranks' | 'cause'>,
  labelOf: (id: string) => string,
): string {
  const [a = '', b = ''] = of;
  if (cause === null)
    return `“${labelOf(a)}” and “${labelOf(b)}” are taken as moving together: when one is high, the other ${tends(ranks[0] ?? 0)}.`;
  const each = of.map((id, i) => `“${labelOf(id)}” ${tends(ranks[i] ?? 0)}`);
  return `Taken as moved by one cause, “${cause}”: when it is high, ${listed(each, 'and')}.`;
}

/** The part of a model on assumptions that move together; empty where none do. */
export function movingTogether(
  together: Together[],
  assumptions: readonly Assumption[],
): Pick<Model, 'together' | 'mix'> {
  if (together.length === 0) return {};
  const sourced = together.filter(({ ours }) => !ours);
  const parts = partsFor(together, assumptions);
  return {
    together,
    mix: { parts, ...(sourced.length < together.length && { sourced: partsFor(sourced, assumptions) }) },
  };
}

/** The rows of the triangular root, to twelve digits, as a record keeps them. */
function partsFor(together: Together[], assumptions: readonly Assumption[]): Mix['parts'] {
  const linked = assumptions.filter(({ id }) => together.some(({ of }) => of.includes(id)));
  const root = rootOf(correlations({ together }, linked) ?? []);
  return Object.fromEntries(
    linked.map(({ id }, i) => [id, Array.from(root[i] ?? [], (part) => Number(part.toPrecision(12)))]),
  );
}

/** Entries complete, with what they say in words; `originOf` gives each its source. Entries with a fault are left out. */
export function completeTogether(
  loose: readonly LooseTogether[],
  assumptions: readonly Assumption[],
  originOf: (index: number) => { ours: boolean; origin: Origin },
): { together: Together[]; faults: TogetherFault[] } {
  const faults: TogetherFault[] = [];
  const together: Together[] = [];
  const taken = new Set<string>();
  for (const [index, entry] of loose.entries()) {
    const of = 'of' in entry ? entry.of : Object.keys(entry.moves);
    const ranks = 'of' in entry ? [entry.rank] : Object.values(entry.moves);
    const reason = faultOf(of, ranks, assumptions, 'cause' in entry) ?? ('of' in entry ? twice(entry.of, taken) : null);
    if (reason !== null) {
      faults.push({ index, reason });
      continue;
    }
    const whole = { of, ranks, cause: 'cause' in entry ? entry.cause : null };
    const labelOf = (id: string): string => assumptions.find((a) => a.id === id)?.label ?? id;
    together.push({ ...whole, links: linksOf(whole), words: togetherWords(whole, labelOf), ...originOf(index) });
  }
  const impossible = impossibleWords(together, assumptions);
  return impossible === null
    ? { together, faults }
    : { together: [], faults: [...faults, { index: loose.length - 1, reason: impossible }] };
}

function faultOf(
  of: readonly string[],
  ranks: readonly number[],
  assumptions: readonly Assumption[],
  cause: boolean,
): string | null {
  if (cause && of.length < 2) return 'a cause moves two assumptions or more; write `moves: { rain: 0.8, floods: 0.6 }`';
  if (new Set(of).size < of.length) return `\`${of[0]}\` cannot move together with itself; name two assumptions`;
  for (const [i, id] of of.entries()) {
    const rank = ranks[i] ?? ranks[0] ?? NaN;
    if (!(Math.abs(rank) < 1 && rank !== 0))
      return `the rank correlation \`${rank}\` is not between -1 and 1, or is 0; write one such as \`0.6\`. Two that always move together are one assumption in the formula`;
    const range = assumptions.find((a) => a.id === id)?.range;
    if (range?.shape === 'choice')
      return `\`${id}\` is a choice, and choices are tried one by one; write \`if(${id} > ..., ..., ...)\` in the formula, or give the cases as scenarios`;
  }
  return null;
}

function twice(of: readonly [string, string], taken: Set<string>): string | null {
  const pair = [...of].sort().join(' ');
  if (taken.has(pair)) return `\`${of.join('` and `')}\` stand here twice; leave one of them out`;
  taken.add(pair);
  return null;
}

/** Why no set of assumptions can move so, with the nearest that can; null where one can. */
function impossibleWords(together: readonly Together[], assumptions: readonly Assumption[]): string | null {
  const linked = assumptions.filter(({ id }) => together.some(({ of }) => of.includes(id)));
  const matrix = correlations({ together: [...together] }, linked);
  if (!matrix || isPossible(matrix)) return null;
  const nearest = nearestCorrelations(matrix);
  const pairs = linked.flatMap((a, i) =>
    linked.slice(i + 1).flatMap((b, k) => {
      const rank = nearest[i]?.[i + 1 + k] ?? 0;
      return rank === 0 ? [] : [`\`{ of: [${a.id}, ${b.id}], rank: ${rank} }\``];
    }),
  );
  return `these cannot all be: if the first moves with the second and the second with the third, the first moves with the third. The nearest that can be is ${pairs.join(', ')}`;
}

/** The least share of an assumption that the others may leave open. A smaller share would be lost in rounding. */
const LEAST = 1e-6;

/** Whether variables can be correlated so (the matrix is positive definite). */
export const isPossible = (matrix: ReturnType<typeof rootOf>): boolean =>
  rootOf(matrix).every((row, i) => (row[i] ?? 0) ** 2 > LEAST);
