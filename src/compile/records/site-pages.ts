import type { ContradictionRecord, PageRecord, SiteRecord } from '../../schema/record.ts';
import { extent, type Node } from '../prose/directives.ts';
import { lineReader, proseBody, readEach } from '../prose/lines.ts';
import type { Page } from './page.ts';
import { RECORD_FORMAT } from './record-format.ts';
import type { ProseWorld } from '../prose/passage.ts';
import { slugOf } from '../../seeds/slug.ts';
import type { Seed, Site } from '../../seeds/types.ts';

export function sitePage(
  world: ProseWorld,
  { file, data }: Seed<Site>,
  contradictions: ContradictionRecord[],
): Page<SiteRecord> {
  const line = lineReader(world, file, {});
  const { answers, funding, subject, ratio, kinds, marks, events } = data;
  const quantities = Object.entries(data.quantities).map(([id, { label, title }]) => [id, { label, title }]);
  const { label, title, item, unnamed } = ratio ?? {};
  const words = {
    quantities: Object.fromEntries(quantities),
    events,
    kinds,
    marks,
    ratio: { label, title, item, unnamed },
  };
  readEach(line, words, []);
  return {
    data: {
      ...(RECORD_FORMAT > 1 ? { format: RECORD_FORMAT } : {}),
      title: data.title,
      tagline: line(data.tagline, ['tagline']),
      description: line(data.description, ['description']),
      language: data.language,
      published: data.published,
      author: data.author,
      ...(data.security ? { security: data.security } : {}),
      answers: answers === undefined ? null : line(answers, ['answers']),
      funding: funding === undefined ? null : line(funding, ['funding']),
      subject: subject === undefined ? null : line(subject, ['subject']),
      objections: data.objections ?? null,
      checked: data.checked,
      licence: data.licence,
      institutions: data.institutions,
      kinds,
      marks,
      ratio: ratio ? { title: null, item: null, unnamed: null, estimate: null, limit: null, ...ratio } : null,
      contradictions,
    },
    body: '',
  };
}

/** One page for each section of the site's body, named by its heading. */
export function sectionPages(world: ProseWorld, { file }: Seed<Site>): Page<PageRecord>[] {
  const sections: { title: string; at: number; nodes: Node[] }[] = [];
  for (const node of file.body.children) {
    const section = sections.at(-1);
    if (node.type === 'heading' && node.depth === 2) {
      const [from, to] = extent(node);
      sections.push({ title: file.text.slice(from, to).replace(/^##\s*|\s*#*$/g, ''), at: from, nodes: [] });
    } else if (section === undefined) {
      world.found.faults.add(
        file.file,
        file.at(extent(node)[0]),
        'text before the first section; put it under a heading, such as `## Home`',
      );
    } else section.nodes.push(node);
  }
  const names = new Set<string>();
  return sections.flatMap(({ title, at, nodes }) => {
    const name = slugOf(title);
    if (name === '' || names.has(name)) {
      world.found.faults.add(
        file.file,
        file.at(at),
        `the section \`${title}\` ${name === '' ? 'has no name in letters' : 'is there already'}; give each a heading of its own`,
      );
      return [];
    }
    names.add(name);
    const { body, chains } = proseBody(world, file, nodes, {});
    return [{ data: { name, title, origins: chains.list }, body }];
  });
}
