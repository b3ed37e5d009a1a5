import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Imported first by the checker: pages read the site's address when they are loaded, and it is that of the site which is checked. Whoever loads the checker as a module
 * has given it already.
 */
interface Environment {
  DEV: false;
  SITE: string;
  BASE_URL: string;
}

/** The address of the site in a folder, from its manifest. */
export function environmentOf(folder: string): Environment {
  const manifest = join(folder, 'data/manifest.json');
  const site = existsSync(manifest) ? addressIn(readFileSync(manifest, 'utf8')) : null;
  const url = new URL(site ?? 'http://localhost:4321/');
  return { DEV: false, SITE: url.origin, BASE_URL: url.pathname.replace(/(.)\/$/, '$1') };
}

function addressIn(text: string): string | null {
  try {
    const { site } = JSON.parse(text) as { site: unknown };
    return typeof site === 'string' && URL.canParse(site) ? site : null;
  } catch {
    return null;
  }
}

(globalThis as { recountEnv?: Environment }).recountEnv ??= environmentOf(
  process.argv.slice(2).find((one) => !one.startsWith('-')) ?? '.',
);
