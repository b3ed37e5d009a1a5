import type { Fault, Faults } from './fault.ts';
import { type Folder, readOr } from './folder.ts';

const marked = /^draft:[ \t]*true[ \t]*(?:#.*)?$/m;

/**
 * Where drafts are left out, a fault in one is only a warning. A draft is known by its line `draft: true`, so that one
 * whose front matter cannot be read is still a draft. Returns the drafts that have faults, as `article/march`.
 */
export function excuseDrafts(seeds: Folder, faults: Faults): Set<string> {
  const drafts = new Set<string>();
  const files = new Set(faults.list.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  for (const path of seeds.list()) {
    const name = `${seeds.name}/${path}`;
    if (!path.startsWith('articles/') || !files.has(name)) continue;
    const bytes = readOr(seeds, path);
    if (!(bytes instanceof Uint8Array) || !marked.test(new TextDecoder().decode(bytes).replace(/\r/g, ''))) continue;
    drafts.add(`article/${path.slice('articles/'.length).replace(/\.md$/, '')}`);
    faults.excuse((fault: Fault) => fault.file === name, 'a draft, left out: ');
  }
  return drafts;
}
