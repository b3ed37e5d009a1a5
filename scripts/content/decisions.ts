import type { ContradictionRecord } from '../../src/schema/record.ts';
import type { Found } from './contradictions.ts';
import { fault, type Lookup } from './lookup.ts';

/** What people have said of the contradictions found. One that nobody has judged is a warning; a judgement of none is a fault. */
export function decide(found: Lookup, contradictions: readonly Found[], reason: (text: string, article: string, index: number) => string): ContradictionRecord[] {
  const decided = new Map<string, { decision: 'confirmed' | 'dismissed'; reason: string }>();
  const key = (between: readonly string[]): string => [...between].sort().join(' ');
  const open = new Set(contradictions.map(({ between }) => key(between)));
  for (const { file, slug, data } of found.articles.values()) {
    for (const [index, { between, decision, reason: text }] of data.contradictions.entries()) {
      const full = between.map((ref) => (ref.includes('/') ? ref : `${slug}/${ref}`));
      const spot = { file, path: ['contradictions', index] };
      if (!full.every((ref) => found.claims.has(ref) || found.facts.has(ref))) continue;
      if (!open.has(key(full))) fault(found, spot, `no contradiction between \`${full[0]}\` and \`${full[1]}\` is found any more; remove this, or correct the names`);
      else if (decided.has(key(full))) fault(found, spot, `the contradiction between \`${full[0]}\` and \`${full[1]}\` is decided elsewhere already; decide it once`);
      else decided.set(key(full), { decision, reason: reason(text, slug, index) });
    }
  }
  return contradictions
    .map(({ rule, between, sentence, spot }) => {
      const judged = decided.get(key(between)) ?? null;
      if (!judged) {
        const write = `contradictions: [{ between: [${between.join(', ')}], decision: confirmed, reason: ... }]`;
        fault(found, spot, `a contradiction that nobody has judged. ${sentence} Confirm or dismiss it with a reason: \`${write}\``, 'warning');
      }
      return { id: idOf(rule, between), rule, between, sentence, decision: judged?.decision ?? null, reason: judged?.reason ?? null };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A name that stays the same from build to build, fit for an address's fragment. */
function idOf(rule: string, between: readonly string[]): string {
  return `${rule}--${between.map((ref) => ref.replace('/', '.')).join('--')}`;
}
