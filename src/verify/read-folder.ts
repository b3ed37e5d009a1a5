import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './check-files.ts';
import { hashOf } from './hash.ts';

/** Files that an operating system leaves in folders, and that no site has. */
export const droppings = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** All files of a folder, by path with `/`. */
export function readFolder(root: string): Files {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory() || droppings.has(entry.name)) continue;
    const full = join(entry.parentPath, entry.name);
    files.set(full.slice(root.length).replaceAll('\\', '/').replace(/^\/+/, ''), readFileSync(full));
  }
  return files;
}

/** The texts of a folder by the SHA-256 of their bytes; those that are not UTF-8 are left out. */
export function readCaptures(root: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const bytes of readFolder(root).values()) {
    try {
      texts.set(hashOf(bytes), new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      // No saved article: they are texts.
    }
  }
  return texts;
}
