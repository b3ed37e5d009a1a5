import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { project } from '../src/commands/project.ts';
import { buildExample } from './build-example.ts';

/** As long as words of other languages are: 63 letters, then 80. */
const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const LONGER = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** The article that is in Arabic, its title and its paper. */
export const arabic = { slug: 'courier-june-2025', title: 'مسيرة من أجل النهر', publisher: 'صحيفة ليندهولم' };

/** Its numbers, which nobody reads in Arabic, are given by hand. */
const values: Record<string, { value: number; hedge: string }> = {
  'More than a million': { value: 1e6, hedge: 'over' },
  six: { value: 6, hedge: 'none' },
  '2.4': { value: 2.4, hedge: 'none' },
  '30': { value: 30, hedge: 'none' },
  'a million': { value: 1e6, hedge: 'none' },
  '1,200': { value: 1200, hedge: 'none' },
};

interface Seed {
  title?: string;
  tagline?: string;
  publisher?: string;
  headline?: string;
  lang?: string;
  institutions?: Record<string, { name: string; short: string }>;
  quantities?: Record<string, { label: string }>;
  claims?: Array<{ headline: string; stated?: { text: string; value?: number; hedge?: string } }>;
}

function changed(path: string, text: string): string {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)!;
  const data = parse(front!) as Seed;
  if (path === 'site.md') {
    data.tagline = `${LONG}: one march`;
    for (const one of Object.values(data.institutions ?? {})) one.short = `${one.short} ${LONGER}`;
    for (const one of Object.values(data.quantities ?? {})) one.label = `${one.label}, ${LONG}`;
  }
  if (path.startsWith('articles/')) {
    data.title = `${LONGER} ${LONG}`;
    data.publisher = `${LONGER} Zeitung`;
    data.headline = `${LONG} and the march`;
    for (const claim of data.claims ?? []) claim.headline = `${LONG} ${claim.headline}`;
  }
  if (path.startsWith('references/')) data.title = `${LONGER} ${LONG}`;
  if (path.startsWith('estimates/')) data.title = `${LONG} ${data.title}`;
  if (path === `articles/${arabic.slug}.md`) {
    Object.assign(data, { title: arabic.title, publisher: arabic.publisher, lang: 'ar' });
    for (const { stated } of data.claims ?? [])
      if (stated)
        Object.assign(
          stated,
          values[stated.text] ?? { value: stated.value ?? 200_000, hedge: stated.hedge ?? 'up-to' },
        );
  }
  return `---\n${stringify(data)}---\n${body}`;
}

/** Builds the example below `folder` with long words wherever a site has words of its own, and one article in a language that runs from right to left. */
export function foreignExample(folder: string): string {
  const seeds = join(project, 'examples/march/seeds');
  rmSync(folder, { recursive: true, force: true });
  for (const path of (readdirSync(seeds, { recursive: true }) as string[]).filter((name) => name.endsWith('.md'))) {
    mkdirSync(dirname(join(folder, 'seeds', path)), { recursive: true });
    writeFileSync(join(folder, 'seeds', path), changed(path, readFileSync(join(seeds, path), 'utf8')));
  }
  mkdirSync(join(folder, 'captures'));
  return buildExample(folder, { SEEDS: join(folder, 'seeds'), CAPTURES: join(folder, 'captures') });
}
