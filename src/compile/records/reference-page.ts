import type { ReferenceRecord } from '../../schema/record.ts';
import { printDate } from '../../language/calendar.ts';
import { lineReader, proseBody } from '../prose/lines.ts';
import type { Lookup } from '../lookup.ts';
import type { Page } from './page.ts';
import type { ProseWorld } from '../prose/passage.ts';
import { factQuantity, withUnit } from '../models/quantities.ts';
import { unitWords } from '../models/units.ts';
import type { Reference, Seed } from '../../seeds/types.ts';

export function referencePage(world: ProseWorld, { slug, file, data }: Seed<Reference>, citedBy: ReferenceRecord['citedBy']): Page<ReferenceRecord> {
  const line = lineReader(world, file, {});
  const { body, chains } = proseBody(world, file, file.body.children, {});
  return {
    data: {
      id: slug,
      title: line(data.title, ['title']),
      publisher: data.publisher,
      url: data.url,
      archive: data.archive,
      kind: data.kind,
      published: data.published,
      accessed: data.accessed,
      facts: Object.entries(data.facts).map(([id, fact]) => ({
        id,
        label: line(fact.label, ['facts', id, 'label']),
        value: factValue(world.found, `${slug}/${id}`),
        speaker: fact.speaker ?? null,
        note: fact.note === undefined ? null : line(fact.note, ['facts', id, 'note']),
      })),
      citedBy,
      origins: chains.list,
    },
    body,
  };
}

/** "over 20,000 containers", "28,180 kg", "18 October 2024". */
function factValue(found: Lookup, ref: string): string {
  const entry = found.facts.get(ref)!;
  if (entry.fact.event) return printDate(entry.fact.event.date);
  if (entry.stated) return withUnit(found, entry.stated);
  const quantity = factQuantity(found, entry);
  if (!quantity) return '';
  const [one, many] = unitWords(found, quantity.unit);
  return `${quantity.printed} ${quantity.printed === '1' ? one : many}`.trim();
}
