import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { Features, transform } from 'lightningcss';
import { minify } from 'terser';
import { otherFiles } from './embed-parts.ts';
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
export const partsOnly = (parts: EmbedParts): Plugin => ({
  name: 'parts-only',
  setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const file = relative(source(''), path);
    const other = otherFiles.find((o) => o.file === file && o.when(parts))?.instead;
    if (other === undefined) return null;
    return typeof other === 'string' ? { contents: other, loader: 'js' } : { contents: await readFile(source(other.file), 'utf8'), loader: 'ts' };
  }),
});

/** A script in one classic piece, with only the parts of the engine that it needs. */
export async function embedScript(entry: string, parts: EmbedParts): Promise<Inline> {
  const made = await build({
    entryPoints: [source(entry)], bundle: true, write: false, format: 'iife', target: BROWSERS, charset: 'utf8', legalComments: 'none', plugins: [partsOnly(parts)],
  });
  // What terser makes of it is a twentieth smaller, compressed, than esbuild's own.
  const { code } = await minify(made.outputFiles[0]!.text, { ecma: 2020, compress: { passes: 3, inline: 1, toplevel: true, unsafe: true, unsafe_arrows: true, keep_fargs: false }, mangle: { toplevel: true } });
  return inline(code!, entry);
}

/** Of the styles that embeds share with pages: what no embed has, and what only one kind of embed has. Rules that name one of these go. */
const UNUSED = {
  live: /fig|small|origin|caption|\.n\b|live-(title|extra|finding)|live-static|live-value input|c-(bar|whisker|dot|v\b|v13|ledger|both|narrow|wide|step|checked|other|name|i\d|leader|extent)|\.e-reason/,
  still: /fig|small|origin|caption|\.n\b|live-(?!table)|\.v-|verdict|sign|controls|c-(axis|bar|whisker|dot|v13|stated|ghost|choice|published|limit|within|track|range|computed|zero)|\.live-?|is-moved|e-(reason|claim)/,
};

/** A minified style sheet without the selectors that `unused` matches, and without rules that have none left. */
export function prune(css: string, unused: RegExp): string {
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors: string, body: string) => {
    if (selectors.startsWith('@')) return rule;
    const used = selectors.split(',').filter((s) => !unused.test(s));
    return used.length > 0 ? `${used.join(',')}{${body}}` : '';
  }).replace(/@[^{};]+\{\}/g, '');
}

/** Colours and lengths that nothing uses any more. */
const withoutIdleTokens = (css: string): string =>
  css.replace(/(--[\w-]+):[^;{}]+;?/g, (declaration, name: string) => (css.includes(`var(${name})`) || css.includes(`var(${name},`) ? declaration : ''));

/** The style of an embed with sliders (`live`) or without. */
export async function embedStyle(kind: 'live' | 'still'): Promise<Inline> {
  const entry = 'styles/embed.css';
  const made = await build({ entryPoints: [source(entry)], bundle: true, write: false, target: BROWSERS });
  const { code } = transform({ filename: entry, code: made.outputFiles[0]!.contents, minify: true, targets: VERSIONS, exclude: Features.LightDark });
  return inline(withoutIdleTokens(prune(new TextDecoder().decode(code), UNUSED[kind])), entry);
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
  const none: EmbedParts = { stated: false, spread: 'none', choice: false, repeated: 'no', rare: false };
  const [style, script] = await Promise.all(parts === null
    ? [once('still.css', () => embedStyle('still')), once('still.js', () => embedScript('browser/embed-still.ts', none))]
    : [once('live.css', () => embedStyle('live')), once(JSON.stringify(parts), () => embedScript('browser/embed.ts', parts))]);
  return { style: style!, script: script! };
}
