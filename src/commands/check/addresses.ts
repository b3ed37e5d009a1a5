import type { Seeds } from '../../seeds/types.ts';
import { type Doubt, type Doubts, doubt } from './doubt.ts';

/** Addresses rot: each should have a copy in an archive. */
export function unarchived({ articles, references }: Seeds): Doubts {
  const entries: Doubt[] = [];
  for (const { file, data } of [...articles.values(), ...references.values()]) {
    if (data.url !== null && data.archive === null) entries.push(doubt(file, ['url'], data.url));
  }
  return { title: 'Addresses without an archive copy; write `archive:` beside `url:`', entries };
}

/** Sources that were read somewhere, but have no address that a reader could follow. */
export function unaddressed({ articles, references }: Seeds): Doubts {
  const read = [...references.values()].filter(({ data }) => data.kind === 'primary' || data.kind === 'secondary');
  const entries = [...articles.values(), ...read]
    .filter(({ data }) => data.url === null)
    .map(({ file, data }) => doubt(file, ['url'], `“${data.title}” (${data.publisher})`));
  return { title: 'Sources whose address is not known', entries };
}
