import { print } from '../../chart/print.ts';
import { mathml } from '../../estimate/formula/mathml.ts';
import { ofResult } from '../../estimate/outputs.ts';
import { spreadShares } from '../../estimate/sample/spread-shares.ts';
import type { EstimateRecord } from '../../schema/record.ts';
import { aliasesOf } from '../aliases.ts';
import { findFact } from '../models/find.ts';
import { lineReader, proseBody, readEach } from '../prose/lines.ts';
import type { Lookup } from '../lookup.ts';
import { chartOf, chartWords } from './chart.ts';
import { corrected } from './corrections.ts';
import type { Page } from './page.ts';
import type { ProseWorld } from '../prose/passage.ts';
import { factQuantity } from '../models/quantities.ts';
import type { Result } from '../results.ts';
import type { SeedFile } from '../../seeds/seed-file.ts';
import { fault } from '../../seeds/spot.ts';
import type { Estimate, Seed } from '../../seeds/types.ts';

export function estimatePage(
  world: ProseWorld,
  { slug, file, data }: Seed<Estimate>,
  result: Result | null,
  claims: readonly string[],
): Page<EstimateRecord> | null {
  const line = lineReader(world, file, { estimate: slug });
  const { body, chains } = proseBody(world, file, file.body.children, { estimate: slug });
  line(data.title, ['title']);
  line(data.result, ['result']);
  line(data.name ?? '', ['name']);
  line(data.limit ?? '', ['limit']);
  const subject = data.subject === undefined ? {} : { subject: line(data.subject, ['subject']) };
  for (const [id, { label }] of Object.entries(data.assumptions)) line(label, ['assumptions', id, 'label']);
  // Their words stand in the model, where nobody fills figures in.
  for (const [id, { phrases = { must: '', if: '' } }] of Object.entries(data.assumptions))
    for (const [name, text] of Object.entries(phrases))
      if (text !== undefined) line(text, ['assumptions', id, 'phrases', name]);
  for (const [i, { label, published_by = '', ours = '' }] of data.scenarios.entries())
    for (const [name, text] of Object.entries({ label, published_by, ours })) line(text, ['scenarios', i, name]);
  for (const [i, { published_by = '', ours = '', ...entry }] of data.together.entries())
    for (const [name, text] of Object.entries({ published_by, ours, ...('cause' in entry && { cause: entry.cause }) }))
      line(text, ['together', i, name]);
  for (const [id, { result, name = '' }] of Object.entries(data.outputs))
    for (const [field, text] of Object.entries({ result, name })) line(text, ['outputs', id, field]);
  line(data.caveat ?? '', ['caveat']);
  readEach(line, chartWords(data.chart), ['chart']);
  const corrections = corrected(world, `estimates/${slug}`);
  if (!result) return null;
  return {
    data: {
      id: slug,
      ...aliasesOf(world.found, `estimates/${slug}`),
      revision: corrections.length + 1,
      title: data.title,
      model: result.model,
      outcome: result.outcome,
      mathml: print(mathml(result.model)),
      sensitivity: spreadShares(ofResult(result.model)),
      claims: [...claims],
      ...subject,
      chart: chartOf(data.chart, { found: world.found, result, claim: null, spot: { file, path: ['chart'] } }),
      compare: data.compare.flatMap((ref, i) => compared(world.found, ref, result, file, i)),
      corrections,
      origins: chains.list,
    },
    body,
  };
}

function compared(
  found: Lookup,
  ref: string,
  { model }: Result,
  file: SeedFile,
  index: number,
): EstimateRecord['compare'] {
  const spot = { file, path: ['compare', index] };
  const entry = findFact(found, ref, spot);
  const quantity = entry && factQuantity(found, entry);
  if (!entry || !quantity) return [];
  try {
    const value = found.units.convert(quantity.range.central, quantity.unit, model.unit);
    const { fact, reference } = entry;
    return [
      {
        label: fact.label,
        value,
        date: fact.ledger?.date ?? reference.data.published,
        of: fact.ledger?.of ?? null,
        origin: quantity.origin,
      },
    ];
  } catch (error) {
    fault(
      found,
      spot,
      `the fact \`${ref}\` is in \`${quantity.unit}\` and the result in \`${model.unit}\`: ${(error as Error).message}`,
    );
    return [];
  }
}
