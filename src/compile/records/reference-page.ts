import { known } from '../../language/known.ts';
import type { ReferenceRecord } from '../../schema/record.ts';
import { printDate } from '../../language/calendar.ts';
import { aliasesOf } from '../aliases.ts';
import { lineReader, proseBody } from '../prose/lines.ts';
import type { Lookup } from '../lookup.ts';
import type { Page } from './page.ts';
import type { ProseWorld } from '../prose/passage.ts';
import { factQuantity, withUnit } from '../models/quantities.ts';
import { picturesOf } from './pictures.ts';
import type { Reference, Seed } from '../../seeds/types.ts';

export function referencePage(
  world: ProseWorld,
  { slug, file, data }: Seed<Reference>,
  citedBy: ReferenceRecord['citedBy'],
): Page<ReferenceRecord> {
  const line = lineReader(world, file, {});
  const { body, chains } = proseBody(world, file, file.body.children, {});
  return {
    data: {
      id: slug,
      ...aliasesOf(world.found, `references/${slug}`),
      title: line(data.title, ['title']),
      publisher: data.publisher,
      url: data.url,
      archive: archiveOf(data.archive),
      kind: data.kind,
      published: data.published,
      accessed: data.accessed,
      facts: Object.entries(data.facts).map(([id, fact]) => ({
        id,
        label: line(fact.label, ['facts', id, 'label']),
        value: factValue(world.found, `${slug}/${id}`),
        speaker: fact.speaker ?? null,
        note: fact.note === undefined ? null : line(fact.note, ['facts', id, 'note']),
        passage: fact.passage ?? null,
      })),
      lang: data.lang,
      // Words of others, whose numerals have their origin where they stand.
      passages: data.passages.map(({ id, text, lang, translation, where }) => ({
        id,
        text,
        lang: lang ?? data.lang,
        translation: translation ?? null,
        where,
      })),
      ...picturesOf(world.found.pictures.get(`references/${slug}`), data.pictures, (caption, i) =>
        line(caption, ['pictures', i, 'caption']),
      ),
      copies: data.copies,
      citedBy,
      origins: chains.list,
    },
    body,
  };
}

/** An archived copy in the one form that records have. */
export const archiveOf = (archive: Reference['archive']): ReferenceRecord['archive'] =>
  archive === null
    ? null
    : typeof archive === 'string'
      ? { url: archive, date: null }
      : { url: archive.url, date: archive.date ?? null };

/** "over 20,000 containers", "28,180 kg", "18 October 2024". */
function factValue(found: Lookup, ref: string): string {
  const entry = known(found.facts, ref, 'fact');
  if (entry.fact.event) return printDate(entry.fact.event.date);
  if (entry.stated) return withUnit(found, entry.stated);
  return factQuantity(found, entry)?.origin.value ?? '';
}
