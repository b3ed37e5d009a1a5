import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages read the site's address when they are loaded, and it is that of the site which is checked. */
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

/** The folder of the site; it stands before the checker where a command loads it as a module (`src/commands/verify/load-checker.ts`). */
declare const CHECKED_FOLDER: string;

const asked = (): string => process.argv.slice(2).find((one) => !one.startsWith('-')) ?? '.';

/** Stands for `import.meta.env` in all that is bundled (`src/commands/verify/bundle.ts`). */
export const recountEnv: Environment = environmentOf(typeof CHECKED_FOLDER === 'string' ? CHECKED_FOLDER : asked());
