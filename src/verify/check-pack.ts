import type { ReferenceRecord } from '../schema/record.ts';
import { checkClaim } from './check-model.ts';
import { checkFigures, type Sources } from './check-figures.ts';
import { type Pack, PACK, quoteHash } from '../site/exports/pack.ts';
import type { Step } from './report.ts';

/** A claim by its pack alone. What it cites of other claims and estimates is in the pack as a chain, and cannot be followed further. */
export function checkPack(pack: Pack, path: string, step: Step): void {
  if (pack.format !== PACK) return step.differ(path, `has the format \`${String(pack.format)}\`, expected \`${PACK}\``);
  const { claim, body, references, marks, estimates } = pack;
  checkQuote(pack, path, step);
  checkClaim(claim, marks, path, step);
  const reference = new Map(references.map((one) => [one.id, one as unknown as ReferenceRecord]));
  const estimate = new Map(estimates.map((one) => [one.id, one]));
  const sources: Sources = {
    claim: (id) => (id === `${claim.article}/${claim.id}` ? claim : null),
    estimate: (id) => (estimate.get(id) as never) ?? null,
    reference: (id) => reference.get(id) ?? null,
    count: () => null,
    whole: false,
    models: () => estimates,
  };
  checkFigures(body, { origins: claim.origins, own: claim }, sources, path, step);
  for (const id of claim.references) if (!reference.has(id)) step.differ(path, `cites \`${id}\` and does not hold it`);
}

/** A quote's hash, and the hash of the article that it was taken from. */
export function checkQuote(
  { quoteSha256, claim }: Pick<Pack, 'quoteSha256' | 'claim'>,
  path: string,
  step: Step,
): void {
  if (quoteSha256 !== quoteHash(claim.quote))
    step.differ(path, `the quote has the SHA-256 ${quoteHash(claim.quote)}, recorded is ${quoteSha256}`);
  else step.prove('quotes have the recorded SHA-256');
}
