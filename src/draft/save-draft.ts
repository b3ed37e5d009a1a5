import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BuildCache } from '../compile/cache.ts';
import { diskFolder } from '../seeds/folder.ts';
import { countWords } from '../language/words.ts';
import type { Read } from '../article/read-article.ts';
import { differences } from './compare.ts';
import { readSeeds, seedOf } from './existing.ts';
import { hash, makeDraft } from './make.ts';
import { captureName, nameWithin, writeNew } from './save.ts';
import { articleSlug, untaken } from './slug.ts';
import { summary } from './summary.ts';

/** Writes capture and draft; where the article has a seed already, says what differs and writes nothing. */
export async function saveDraft(
  file: string,
  bytes: Uint8Array,
  read: Read,
  seedsRoot: string,
  captures: string,
  out: (text: string) => void,
): Promise<number> {
  const folder = diskFolder(seedsRoot);
  const cache = new BuildCache();
  const there = readSeeds(folder, cache);
  const { seeds, site } = there;
  // The capture is the text in which the quotes stand: the file itself, or what was read from its page.
  const capture = read.verbatim ? bytes : new TextEncoder().encode(read.article.text);
  const known = seedOf(folder, there, read.article, hash(capture));
  if (known && known.data === null) {
    out(
      `${join(seedsRoot, known.path)} is this article already, and has faults; nothing was written\n  \`npm run check\` tells them\n`,
    );
    return 0;
  }
  if (known?.data) {
    const lines = differences(known.data, read.article, read.findings, {
      sha256: hash(capture),
      words: countWords(read.article.text),
    });
    out(
      `${join(seedsRoot, known.path)} is this article already; nothing was written\n${lines.map((line) => `  ${line}\n`).join('') || '  no difference was found\n'}`,
    );
    return 0;
  }
  const taken = (slug: string) => existsSync(join(seedsRoot, 'articles', `${slug}.md`));
  const slug = untaken(
    articleSlug(
      read.article.publisher?.value ?? null,
      read.article.published?.value ?? null,
      read.article.title?.value ?? null,
    ),
    taken,
  );
  const within = read.verbatim ? nameWithin(captures, file) : null;
  const saved = within === null ? captureName(captures, slug, '.txt', capture) : { name: within, there: true };
  const { text, draft } = await makeDraft(read, slug, { file: saved.name, bytes: capture }, folder, seeds, site, cache);
  const path = join(seedsRoot, 'articles', `${slug}.md`);
  if (!saved.there) writeNew(join(captures, saved.name), capture);
  const original = read.verbatim
    ? null
    : nameWithin(captures, file) !== null
      ? file
      : keepOriginal(captures, slug, read.html ? '.html' : '.original', bytes);
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
