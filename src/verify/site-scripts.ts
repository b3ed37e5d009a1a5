import { createHash } from 'node:crypto';
import type { ScriptFile } from '../site/scripts/page-scripts.ts';
import type { Files } from './check-files.ts';

/** Stands for `src/site/scripts/page-scripts.ts` where pages are drawn again: the scripts are those of the site, since who checks it has no bundler. */
interface Scripts {
  files: ReadonlyMap<string, ScriptFile>;
  of: ReadonlyMap<string, ScriptFile>;
  paper: ScriptFile;
  rare: ScriptFile;
  later: readonly ScriptFile[];
}

const none: ScriptFile = { name: '', text: '', integrity: '' };

function scriptsOf(site: Files): Scripts {
  const files = new Map<string, ScriptFile>();
  for (const [path, bytes] of site) {
    if (!/^_a\/([^/]+\.js|(paper|rare)\.[^/]+)$/.test(path)) continue;
    const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
    files.set(path.slice(3), { name: path.slice(3), text: new TextDecoder().decode(bytes), integrity });
  }
  const named = (name: string): ScriptFile[] => [...files.values()].filter((file) => file.name.startsWith(`${name}.`));
  return {
    files,
    of: new Map(['head', 'article', 'page', 'claim-list'].flatMap((name) => named(name).map((file) => [name, file]))),
    paper: named('paper')[0] ?? none,
    rare: named('rare')[0] ?? none,
    later: ['figures', 'extras', 'touched'].flatMap(named),
  };
}

let given: Scripts = { files: new Map(), of: new Map(), paper: none, rare: none, later: [] };

/** The pages that are drawn from now on have the scripts of this site. */
export function drawWithScripts(site: Files): void {
  given = scriptsOf(site);
}

export const scripts = (): Promise<Scripts> => Promise.resolve(given);
