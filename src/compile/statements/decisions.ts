import type { ContradictionRecord } from '../../schema/record.ts';
import type { Found } from './contradictions.ts';
import { lineReader } from '../prose/lines.ts';
import type { ProseWorld } from '../prose/passage.ts';
import type { Lookup } from '../lookup.ts';
import { byClaim } from './told.ts';
import { fault, faulted } from '../../seeds/spot.ts';

/** The contradictions as they are published, and by claim: `article/claim` to their ids. */
export interface Decided {
  records: ContradictionRecord[];
  ofClaim: Map<string, string[]>;
}

interface Judgement {
  decision: 'confirmed' | 'dismissed';
  reason: string;
}

/** Joins the contradictions found with what people have decided of them. One without a decision is a warning. A decision about one that does not exist is a fault. */
export function decide(world: ProseWorld, contradictions: readonly Found[]): Decided {
  const { found } = world;
  const statements = new Map<string, Set<string>>();
  for (const [i, { reporters }] of contradictions.entries()) {
    for (const [side, list] of reporters.entries())
      for (const { id } of list) statements.set(id, (statements.get(id) ?? new Set()).add(`${i}.${side}`));
  }
  const judged = judge(world, statements);
  const ofClaim = new Map<string, string[]>();
  const records = contradictions.flatMap(({ rule, reporters, sentence }, i): ContradictionRecord[] => {
    const between: [string, string] = [reporters[0][0].id, reporters[1][0].id];
    const { decision = null, reason: why = null } = judged.get(i) ?? {};
    const withdrawn = reporters.flat().flatMap((reporter) => (reporter.withdrawn ? [reporter.id] : []));
    // One that was published is told still, with what became of it.
    if (decision === null && withdrawn.length > 0) return [];
    const id = `${rule}--${between.map((ref) => ref.replace('/', '.')).join('--')}`;
    for (const reporter of reporters.flat())
      if (reporter.claim) ofClaim.set(reporter.id, [...(ofClaim.get(reporter.id) ?? []), id]);
    if (decision === null) {
      const [a, b] = reporters;
      const { spot } = byClaim({ reporters: a }) ? a[0] : b[0];
      const write = `contradictions: [{ between: [${between.join(', ')}], decision: confirmed, reason: ... }]`;
      fault(
        found,
        spot,
        `a contradiction that nobody has judged. ${sentence} Confirm or dismiss it with a reason: \`${write}\``,
        'warning',
      );
    }
    return [{ id, rule, between, sentence, decision, reason: why, ...(withdrawn.length > 0 ? { withdrawn } : {}) }];
  });
  for (const ids of ofClaim.values()) ids.sort();
  return { records: records.sort((a, b) => (a.id < b.id ? -1 : 1)), ofClaim };
}

/** Whether a claim or a fact has a fault. Its number is not read then, so a contradiction of it may be gone for that reason. */
function isFaulted(found: Lookup, ref: string): boolean {
  const claim = found.claims.get(ref);
  if (claim) return faulted(found, { file: claim.article.file, path: ['claims', claim.index] });
  const fact = found.facts.get(ref);
  return fact !== undefined && faulted(found, { file: fact.reference.file, path: ['facts', fact.id] });
}

/** Judgements by the contradiction's index. Any two reports of the two statements name it. */
function judge(world: ProseWorld, statements: ReadonlyMap<string, ReadonlySet<string>>): Map<number, Judgement> {
  const { found } = world;
  const judged = new Map<number, Judgement>();
  for (const { file, slug, data } of found.articles.values()) {
    for (const [index, { between, decision, reason: text }] of data.contradictions.entries()) {
      const spot = { file, path: ['contradictions', index] };
      const full = between.map((ref) => (ref.includes('/') ? ref : `${slug}/${ref}`));
      if (!full.every((ref) => found.claims.has(ref) || found.facts.has(ref))) continue;
      const [a, b] = full.map((ref) => statements.get(ref) ?? new Set<string>()) as [
        ReadonlySet<string>,
        ReadonlySet<string>,
      ];
      const meant = [...a].filter((side) => b.has(otherSide(side))).map((side) => Number(side.split('.')[0]));
      if (meant.length === 0 && !full.some((ref) => isFaulted(found, ref)))
        fault(
          found,
          spot,
          `no contradiction between \`${full[0]}\` and \`${full[1]}\` is found any more; remove this, or correct the names`,
        );
      for (const i of meant) {
        const earlier = judged.get(i);
        const why = lineReader(world, file, { article: slug })(text, ['contradictions', index, 'reason']);
        // Two reports of one statement may each be judged; one contradiction has one decision.
        if (earlier && earlier.decision !== decision)
          fault(
            found,
            spot,
            `the contradiction between \`${full[0]}\` and \`${full[1]}\` is ${earlier.decision} elsewhere, for another report of the same statements; decide it alike`,
          );
        else if (!earlier) judged.set(i, { decision, reason: why });
      }
    }
  }
  return judged;
}

const otherSide = (side: string): string => side.replace(/[01]$/, (digit) => (digit === '0' ? '1' : '0'));
