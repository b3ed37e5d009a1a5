import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diskFolder } from '../content/folder.ts';
import { differences } from './draft/compare.ts';
import { readSeeds, seedOf } from './draft/existing.ts';
import { hash, makeDraft } from './draft/make.ts';
import { captureName, nameWithin, writeNew } from './draft/save.ts';
import { articleSlug, untaken } from './draft/slug.ts';
import { summary } from './draft/summary.ts';
import { countWords } from '../content/words.ts';
import { ImportFault } from './fault.ts';
import { report } from './json.ts';
import { type Read, readArticle } from './read-article.ts';
import { readBytes } from './read-bytes.ts';

export interface Effects {
  out(text: string): void;
  warn(text: string): void;
  usage: string;
}

/** Bytes, text, article, findings; then print, or write a draft. Returns the exit status. */
export async function importArticle(args: readonly string[], env: Readonly<Record<string, string | undefined>>, effects: Effects): Promise<number> {
  const { file, json } = readArgs(args, effects.usage);
  const bytes = readBytes(file);
  const read = readArticle(bytes);
  if (json) {
    for (const note of read.notes) effects.warn(`${note}\n`);
    effects.out(`${JSON.stringify(report(read), null, 2)}\n`);
    return 0;
  }
  return saveDraft(file, bytes, read, env.SEEDS || 'seeds', env.CAPTURES || 'captures', effects);
}

async function saveDraft(file: string, bytes: Uint8Array, read: Read, seedsRoot: string, captures: string, { out }: Effects): Promise<number> {
  const folder = diskFolder(seedsRoot);
  const { seeds, site } = readSeeds(folder);
  // The capture is the text in which the quotes stand: the file itself, or what was read from its page.
  const capture = read.verbatim ? bytes : new TextEncoder().encode(read.article.text);
  const known = seedOf(seeds, read.article, hash(capture));
  if (known) {
    const lines = differences(known.data, read.article, read.findings, { sha256: hash(capture), words: countWords(read.article.text) });
    out(`${join(seedsRoot, 'articles', `${known.slug}.md`)} is this article already; nothing was written\n${lines.map((line) => `  ${line}\n`).join('') || '  no difference was found\n'}`);
    return 0;
  }
  const taken = (slug: string) => existsSync(join(seedsRoot, 'articles', `${slug}.md`));
  const slug = untaken(articleSlug(read.article.publisher?.value ?? null, read.article.published?.value ?? null, read.article.title?.value ?? null), taken);
  const within = read.verbatim ? nameWithin(captures, file) : null;
  const saved = within === null ? captureName(captures, slug, '.txt', capture) : { name: within, there: true };
  const { text, draft } = await makeDraft(read, slug, { file: saved.name, bytes: capture }, folder, seeds, site);
  const path = join(seedsRoot, 'articles', `${slug}.md`);
  if (!saved.there) writeNew(join(captures, saved.name), capture);
  const original = read.verbatim ? null : keepOriginal(captures, slug, read.html ? '.html' : '.original', bytes);
  writeNew(path, text);
  out(summary(draft, path, join(captures, saved.name), original));
  return 0;
}

/** The bytes as they came, beside the text that was read from them. */
function keepOriginal(captures: string, slug: string, extension: string, bytes: Uint8Array): string {
  const { name, there } = captureName(captures, slug, extension, bytes);
  if (!there) writeNew(join(captures, name), bytes);
  return join(captures, name);
}

function readArgs(args: readonly string[], usage: string): { file: string; json: boolean } {
  const options = args.filter((arg) => arg.startsWith('--') && arg !== '--');
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = options.find((option) => option !== '--json');
  if (unknown) throw new ImportFault(`unknown option \`${unknown}\`; ${usage}`);
  if (files.length === 0) throw new ImportFault(usage);
  if (files.length > 1) throw new ImportFault(`one file at a time; ${usage}`);
  return { file: files[0]!, json: options.includes('--json') };
}
