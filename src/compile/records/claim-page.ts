import type { Stated } from '../../estimate/types.ts';
import type { ClaimRecord } from '../../schema/record.ts';
import type { Note } from '../prose/digest.ts';
import { lineReader } from '../prose/lines.ts';
import type { ClaimEntry } from '../lookup.ts';
import { corrected, type Page } from './page.ts';
import type { ProseWorld } from '../prose/passage.ts';
import type { Result } from '../results.ts';
import { verdictOf } from './verdicts.ts';

export function claimPage(world: ProseWorld, entry: ClaimEntry, result: Result | null, note: Note, contradictions: string[]): Page<ClaimRecord> | null {
  const { claim, article, index, ref, date, stated } = entry;
  const line = lineReader(world, article.file, { article: article.slug, claim: ref });
  // A check that could not be computed has a fault of its own.
  const row = claim.check && !result ? null : verdictOf(world.found, entry, result?.outcome.verdict.arithmetic ?? null);
  const at = (...path: PropertyKey[]): PropertyKey[] => ['claims', index, ...path];
  const data = {
    id: claim.id,
    article: article.slug,
    order: index + 1,
    revision: claim.corrections.length + 1,
    // What the claim says in our words has its numerals from the quote beside it.
    says: lineReader(world, article.file, { article: article.slug, claim: ref }, claim.quote.exact)(claim.says, at('says')),
    headline: line(claim.headline, at('headline')),
    quote: claim.quote,
    speaker: claim.speaker,
    institution: claim.institution ?? claim.ledger?.institution ?? null,
    reporter: article.data.publisher,
    claimant: claim.claimant === 'speaker' && claim.speaker !== null ? claim.speaker : article.data.publisher,
    date,
    stated: stated && orderStated(stated),
    model: result?.model ?? null,
    outcome: result?.outcome ?? null,
    verdict: {
      arithmetic: result?.outcome.verdict.arithmetic ?? null,
      finding: claim.finding,
      label: row?.label ?? '',
      rating: row?.rating ?? null,
      sign: row?.sign ?? ('question' as const),
      sentence: result?.outcome.verdict.sentence ?? '',
      reason: note.reason,
    },
    references: claim.references,
    contradictions,
    corrections: corrected(claim.corrections, (text, i) => line(text, at('corrections', i, 'reason'))),
    withdrawn: claim.withdrawn ? { date: claim.withdrawn.date, reason: line(claim.withdrawn.reason, at('withdrawn', 'reason')) } : null,
    origins: note.chains.list,
  };
  return row && { data, body: note.body };
}

/** The same order of keys wherever a stated number is written. */
function orderStated({ text, value, unit, hedge, edge, low, high, range }: Stated): Stated {
  return { text, value, unit, hedge, edge, low, high, ...(range ? { range } : {}) };
}
