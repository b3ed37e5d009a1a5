import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { Features, transform } from 'lightningcss';
import { minify } from 'terser';
import { instead, leftOut } from './embed-parts.ts';
import type { EmbedParts } from './embed-parts.ts';

/** The sources are read where the build runs: what is printed into an embed is bundled apart from the rest of the site. */
const source = (path: string): string => join(process.cwd(), 'src', path);
const BROWSERS = ['chrome109', 'firefox115', 'safari16'];
const VERSIONS = { chrome: 109 << 16, firefox: 115 << 16, safari: 16 << 16 };

/** Something printed into an embed's page, with the hash by which the page's policy allows it. */
export interface Inline { text: string; hash: string }

/** Text that may stand inside an element as it is. */
function inline(text: string, entry: string): Inline {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`${entry}: "</script", "</style" or "<!--" would end the element that it is printed in`);
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

/** Leaves out what the model does without, and takes the embed's own file where there is one. */
const partsOnly = (parts: EmbedParts): Plugin => ({
  name: 'parts-only',
  setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const file = relative(source(''), path);
    const out = leftOut.find((l) => !parts[l.without] && l.file === file);
    if (out) return { contents: out.instead, loader: 'js' };
    const other = instead[file];
    return other === undefined ? null : { contents: await readFile(source(other), 'utf8'), loader: 'ts' };
  }),
});

/** A script in one classic piece, with only the parts of the engine that it needs. */
export async function embedScript(entry: string, parts: EmbedParts): Promise<Inline> {
  const made = await build({
    entryPoints: [source(entry)], bundle: true, write: false, format: 'iife', target: BROWSERS, charset: 'utf8', legalComments: 'none', plugins: [partsOnly(parts)],
  });
  // What terser makes of it is a twentieth smaller, compressed, than esbuild's own.
  const { code } = await minify(made.outputFiles[0]!.text, { ecma: 2020, compress: { passes: 3, toplevel: true, unsafe: true, unsafe_arrows: true, keep_fargs: false }, mangle: { toplevel: true } });
  return inline(code!, entry);
}

/** What a kind of embed has no use for, of the styles that it shares with pages. */
export const unused = {
  all: ['fig', 'small', 'origin-box', 'origin-close', 'live-title', 'n', '--t-h', '--t-xl', '--s-6', '--s-7', '--mark', '--paper-2', 'c-bar', 'c-bar2', 'c-whisker', 'c-dot', 'c-v13'],
  live: ['c-ledger', 'c-both', 'c-narrow', 'c-wide', 'c-step', 'c-checked', 'c-other', 'c-name', 'c-v', 'c-i0', 'c-i1', 'c-i2', 'c-i3', 'c-i4', 'c-leader'],
  still: ['c-stated', 'c-stated-t', 'c-stated-line', 'c-stated-band', 'c-stated-arrow', 'c-ghost', 'c-choice', 'c-published', 'c-limit', 'c-limit-t', 'c-limit-line', 'c-limit-zone', 'c-within',
    'live-sentence', 'live-tools', 'live-hint', 'live-badge', 'live-reset', 'live-outside', 'live-row', 'live-head', 'live-name', 'live-value', 'live-track', 'live-static', 'verdict', 'sign', 'controls'],
};

/** The style of an embed with sliders (`live`) or without. */
export async function embedStyle(kind: 'live' | 'still'): Promise<Inline> {
  const entry = 'styles/embed.css';
  const made = await build({ entryPoints: [source(entry)], bundle: true, write: false, target: BROWSERS });
  const { code } = transform({ filename: entry, code: made.outputFiles[0]!.contents, minify: true, targets: VERSIONS, exclude: Features.LightDark, unusedSymbols: [...unused.all, ...unused[kind]] });
  return inline(new TextDecoder().decode(code), entry);
}

const kept = new Map<string, Promise<Inline>>();

/** Each made once a build. Under `npm run dev` anew each time, since the code may have changed. */
const once = (name: string, make: () => Promise<Inline>): Promise<Inline> => {
  const known = import.meta.env?.DEV ? undefined : kept.get(name);
  if (known) return known;
  const made = make();
  kept.set(name, made);
  return made;
};

/** The style and the script of an embed; `parts` of its model, or null where nothing can be moved. */
export async function embedAssets(parts: EmbedParts | null): Promise<{ style: Inline; script: Inline }> {
  const none: EmbedParts = { stated: false, varying: false, repeated: false, rare: false };
  const [style, script] = await Promise.all(parts === null
    ? [once('still.css', () => embedStyle('still')), once('still.js', () => embedScript('browser/embed-still.ts', none))]
    : [once('live.css', () => embedStyle('live')), once(JSON.stringify(parts), () => embedScript('browser/embed.ts', parts))]);
  return { style: style!, script: script! };
}
