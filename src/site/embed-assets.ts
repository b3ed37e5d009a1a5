import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import { Features, transform } from 'lightningcss';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { allParts, leftOut, partsName } from './embed-parts.ts';
import type { EmbedParts } from './embed-parts.ts';

const NAME = 'virtual:embed-assets';
const source = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const BROWSERS = ['chrome109', 'firefox115', 'safari16'];
const VERSIONS = { chrome: 109 << 16, firefox: 115 << 16, safari: 16 << 16 };

/** Something printed into an embed's page, with the hash by which the page's policy allows it. */
export interface Inline { text: string; hash: string }

/** Text that may stand inside an element as it is. */
function inline(text: string, entry: string): Inline {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`${entry}: "</script", "</style" or "<!--" would end the element that it is printed in`);
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

const without = (parts: EmbedParts): EsbuildPlugin => ({
  name: 'left-out',
  setup: ({ onLoad }) => onLoad({ filter: /src\/estimate\/[^/]+\.ts$/ }, ({ path }) => {
    const found = leftOut.find((l) => !parts[l.without] && l.file === basename(path));
    return found && { contents: found.instead, loader: 'ts' };
  }),
});

/** A script in one classic piece, with only the parts of the engine that it needs. */
export async function embedScript(entry: string, parts: EmbedParts): Promise<Inline & { inputs: string[] }> {
  const made = await build({
    entryPoints: [source(entry)], bundle: true, write: false, metafile: true, format: 'iife', target: BROWSERS, charset: 'utf8', legalComments: 'none',
    absWorkingDir: source(''), plugins: [without(parts)],
  });
  // Its output is a twentieth smaller than esbuild's own.
  const { code } = await minify(made.outputFiles[0]!.text, { ecma: 2020, compress: { passes: 3, toplevel: true, unsafe_arrows: true, keep_fargs: false }, mangle: { toplevel: true } });
  return { ...inline(code!, entry), inputs: Object.keys(made.metafile.inputs).map((i) => source(i)) };
}

/** What a kind of embed has no use for, of the styles that it shares with pages. */
const UNUSED = {
  all: ['fig', 'small', 'origin-box', 'origin-close', 'live-title', 'n', '--t-h', '--t-xl', '--s-6', '--s-7', '--mark', '--paper-2'],
  live: ['c-ledger', 'c-both', 'c-narrow', 'c-wide', 'c-step', 'c-checked', 'c-other', 'c-name', 'c-v', 'c-i0', 'c-i1', 'c-i2', 'c-i3', 'c-i4', 'c-bar', 'c-bar2', 'c-whisker', 'c-dot', 'c-v13', 'c-leader'],
  still: ['c-stated', 'c-stated-t', 'c-stated-line', 'c-stated-band', 'c-stated-arrow', 'c-ghost', 'c-choice', 'c-published', 'c-limit', 'c-limit-t', 'c-limit-line', 'c-limit-zone', 'c-within',
    'live-sentence', 'live-tools', 'live-hint', 'live-badge', 'live-reset', 'live-outside', 'live-row', 'live-head', 'live-name', 'live-value', 'live-track', 'live-static', 'verdict', 'sign', 'controls'],
};

export async function embedStyle(kind: 'live' | 'still'): Promise<Inline & { inputs: string[] }> {
  const entry = 'styles/embed.css';
  const made = await build({ entryPoints: [source(entry)], bundle: true, write: false, metafile: true, target: BROWSERS, absWorkingDir: source('') });
  const { code } = transform({ filename: entry, code: made.outputFiles[0]!.contents, minify: true, targets: VERSIONS, exclude: Features.LightDark, unusedSymbols: [...UNUSED.all, ...UNUSED[kind]] });
  return { ...inline(new TextDecoder().decode(code), entry), inputs: Object.keys(made.metafile.inputs).map((i) => source(i)) };
}

/** Offers `virtual:embed-assets`: the styles and scripts of embeds, each in one piece to be printed into its page. Made once a build. */
export function embedAssets(): Plugin {
  return {
    name: 'embed-assets',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null;
      const none = { stated: false, repeated: false, rare: false };
      const scripts = await Promise.all(allParts.map(async (parts) => [partsName(parts), await embedScript('browser/embed.ts', parts)] as const));
      const still = await embedScript('browser/embed-still.ts', none);
      const styles = { live: await embedStyle('live'), still: await embedStyle('still') };
      for (const { inputs } of [...scripts.map(([, s]) => s), still, ...Object.values(styles)]) for (const file of inputs) this.addWatchFile(file);
      const bare = ({ text, hash }: Inline): Inline => ({ text, hash });
      return [
        `export const live = ${JSON.stringify(Object.fromEntries(scripts.map(([name, s]) => [name, bare(s)])))};`,
        `export const still = ${JSON.stringify(bare(still))};`,
        `export const styles = ${JSON.stringify({ live: bare(styles.live), still: bare(styles.still) })};`,
      ].join('\n');
    },
  };
}
