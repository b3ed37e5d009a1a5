import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const NAME = 'virtual:embed-assets';
const source = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What every embed carries inside its page, by the name it is imported under. */
const ENTRIES = { style: 'styles/embed.css', live: 'browser/embed.ts', still: 'browser/embed-still.ts' };

/** A bundle as text with the hash by which the page's policy allows it. Nothing in it may end the element it stands in. */
async function bundle(entry: string): Promise<{ text: string; hash: string; inputs: string[] }> {
  const made = await build({
    entryPoints: [source(entry)],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    absWorkingDir: source(''),
  });
  const text = made.outputFiles[0]!.text.trim();
  if (/<\/(script|style)/i.test(text)) throw new Error(`${entry}: "</script" or "</style" would end the element that it is printed in`);
  return {
    text,
    hash: `sha256-${createHash('sha256').update(text).digest('base64')}`,
    inputs: Object.keys(made.metafile.inputs).map((i) => source(i)),
  };
}

/** Offers `virtual:embed-assets`: an embed's style and scripts, each in one piece to be printed into its page. Made once a build. */
export function embedAssets(): Plugin {
  return {
    name: 'embed-assets',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null;
      const names = Object.keys(ENTRIES) as Array<keyof typeof ENTRIES>;
      const made = await Promise.all(names.map((name) => bundle(ENTRIES[name])));
      for (const { inputs } of made) for (const file of inputs) this.addWatchFile(file);
      return names.map((name, i) => `export const ${name} = ${JSON.stringify({ text: made[i]!.text, hash: made[i]!.hash })};`).join('\n');
    },
  };
}
