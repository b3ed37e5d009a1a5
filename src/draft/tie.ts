import { computeResults } from '../compile/results.ts';
import { Faults } from '../seeds/fault.ts';
import type { Lookup } from '../compile/lookup.ts';
import type { ProposedClaim } from './claims.ts';
import type { Subjects } from './subject.ts';
import { formatQuantity } from '../estimate/format.ts';

/** An estimate that could recompute a claim, and what it says of it. */
export interface Tie {
  estimate: string;
  /** Assumptions that other claims of the article give. */
  with: Record<string, { claim: string }>;
  /** The engine's verdict in words. */
  sentence: string;
  /** What each assumption would have to be. */
  implied: string[];
  /** How much of it the article gives; 0 where nothing. */
  score: number;
}

/** The most estimates proposed for one claim. */
const mostTies = 3;

/**
 * Estimates whose result is measured as the claim's number is, best first: the more of their assumptions the article itself gives,
 * the better they fit. `found` must hold the draft's own claims.
 */
export function tiesFor(
  found: Lookup,
  slug: string,
  claim: ProposedClaim,
  claims: readonly ProposedClaim[],
  subjects: Subjects,
): Tie[] {
  const entry = found.claims.get(`${slug}/${claim.id}`);
  if (!entry || !claim.stated) return [];
  const ties: Tie[] = [];
  for (const [id, { data }] of found.estimates) {
    if (
      !agree(found, data.unit, claim.stated.unit) ||
      !subjects.isResult(found, claim, data.unit, [data.result, data.title, data.subject ?? ''])
    )
      continue;
    const bound = bindings(found, data.assumptions, claim, claims, subjects);
    // Any two numbers make a ratio: only those of the claim's own sentence mean something.
    if (!bound.near && found.units.same(data.unit, '1')) continue;
    entry.claim.check = { estimate: id, with: bound.with };
    const faults = found.faults;
    found.faults = new Faults();
    const result = computeResults(found, (text) => text, new Map()).claim(entry.ref);
    const failed = found.faults.failed;
    found.faults = faults;
    entry.claim.check = undefined;
    if (!result || failed) continue;
    const { model, outcome } = result;
    const implied = outcome.implied.flatMap(({ assumption, solutions }) => {
      const spec = model.assumptions.find((one) => one.id === assumption);
      return spec === undefined || solutions.length === 0
        ? []
        : [
            `${assumption} would be ${solutions.map((value) => formatQuantity(value, spec.unitLabel, spec.percent, 3)).join(' or ')}`,
          ];
    });
    ties.push({ estimate: id, with: bound.with, sentence: outcome.verdict.sentence, implied, score: bound.score });
  }
  ties.sort((a, b) => b.score - a.score || (a.estimate < b.estimate ? -1 : 1));
  // Where some estimates use numbers of the article, those that use none are left out.
  const best = ties[0]?.score ?? 0;
  return ties.filter(({ score }) => score > 0 || best === 0).slice(0, mostTies);
}

function agree(found: Lookup, a: string, b: string): boolean {
  try {
    found.units.convert(1, b, a);
    return true;
  } catch {
    return false;
  }
}

/** Other claims of the article that give an assumption's unit: of the same sentence first, then the nearest before. */
function bindings(
  found: Lookup,
  assumptions: Readonly<Record<string, { unit: string; label: string }>>,
  claim: ProposedClaim,
  claims: readonly ProposedClaim[],
  subjects: Subjects,
): { with: Tie['with']; score: number; near: boolean } {
  const bound: Tie['with'] = {};
  let score = 0;
  let near = false;
  const used = new Set<string>();
  for (const [id, { unit, label }] of Object.entries(assumptions)) {
    // A share or a conversion has no dimension, and every plain number would fit it.
    if (found.units.parse(unit).base.every((power) => power === 0)) continue;
    const fitting = claims.filter(
      (other) =>
        other !== claim &&
        !used.has(other.id) &&
        other.stated &&
        agree(found, unit, other.stated.unit) &&
        subjects.isAssumption(found, other, claim, unit, `${id} ${label}`),
    );
    const same = fitting.find((other) => other.statement.sentence.start === claim.statement.sentence.start);
    const nearest =
      same ??
      fitting.findLast((other) => other.statement.quantity.start < claim.statement.quantity.start) ??
      fitting[0];
    if (!nearest) continue;
    bound[id] = { claim: nearest.id };
    used.add(nearest.id);
    score += same ? 2 : 1;
    near ||= same !== undefined;
  }
  // An estimate that leaves fewer assumptions open fits better.
  return { with: bound, score: score / Object.keys(assumptions).length, near };
}
