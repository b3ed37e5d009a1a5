import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { Features, transform } from 'lightningcss';
import { minify } from 'terser';
import { otherFiles } from './parts.ts';
import type { EmbedParts } from './parts.ts';
import { BROWSERS } from '../scripts/browsers.ts';
import { minifyOptions } from '../scripts/minify-options.ts';
import { hashOf } from '../scripts/policy.ts';

/** The sources are read where the build runs: what is printed into an embed is bundled apart from the rest of the site. */
const source = (path: string): string => join(process.cwd(), 'src', path);
const VERSIONS = { chrome: 109 << 16, firefox: 115 << 16, safari: 16 << 16 };

/** Something printed into an embed's page, with the hash by which the page's policy allows it. */
export interface Inline {
  text: string;
  hash: string;
}

/** Text that may stand inside an element as it is. */
function inline(text: string, entry: string): Inline {
  if (/<\/(script|style)|<!--/i.test(text))
    throw new Error(`${entry}: "</script", "</style" or "<!--" would end the element that it is printed in`);
  return { text, hash: hashOf(text) };
}

/** Leaves out what the model does without, and takes the embed's own file where there is one. */
export const partsOnly = (parts: EmbedParts): Plugin => ({
  name: 'parts-only',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const file = relative(source(''), path);
      const other = otherFiles.find((o) => o.file === file && o.when(parts))?.instead;
      if (other === undefined) return null;
      return typeof other === 'string'
        ? { contents: other, loader: 'js' }
        : { contents: await readFile(source(other.file), 'utf8'), loader: 'ts' };
    }),
});

/** A script in one classic piece, with only the parts of the engine that it needs. */
export async function embedScript(entry: string, parts: EmbedParts): Promise<Inline> {
  const made = await build({
    entryPoints: [source(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    plugins: [partsOnly(parts)],
  });
  const { code } = await minify(made.outputFiles[0]!.text, minifyOptions);
  return inline(code!, entry);
}

/** The whole style of embeds, minified: of every rule that some embed may need. */
async function wholeStyle(): Promise<string> {
  const entry = 'styles/embed.css';
  const made = await build({ entryPoints: [source(entry)], bundle: true, write: false, target: BROWSERS });
  const { code } = transform({
    filename: entry,
    code: made.outputFiles[0]!.contents,
    minify: true,
    targets: VERSIONS,
    exclude: Features.LightDark,
  });
  return new TextDecoder().decode(code);
}

/** A class in a selector. */
const CLASS = /\.([a-z][\w-]*)/g;

/** A minified style sheet without the selectors whose classes are not among `words`, the rules left empty, and the custom properties left idle. */
export function prune(css: string, words: ReadonlySet<string>): string {
  const used = (selector: string): boolean => [...selector.matchAll(CLASS)].every(([, name]) => words.has(name!));
  const rules = css
    .replace(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, body: string) => {
      const kept = selectors.split(',').filter(used);
      return kept.length > 0 ? `${kept.join(',')}{${body}}` : '';
    })
    .replace(/@[^{};]+\{\}/g, '');
  return rules.replace(/(--[\w-]+):[^;{}]+;?/g, (declaration, name: string) =>
    rules.includes(`var(${name})`) || rules.includes(`var(${name},`) ? declaration : '',
  );
}

const kept = new Map<string, Promise<unknown>>();

/** Made once a build. Under `npm run dev` anew each time, since the code may have changed. */
function once<T>(name: string, make: () => Promise<T>): Promise<T> {
  const known = import.meta.env?.DEV ? undefined : (kept.get(name) as Promise<T> | undefined);
  if (known !== undefined) return known;
  const made = make();
  kept.set(name, made);
  return made;
}

const words = (text: string): string[] => text.match(/[a-z][\w-]*/g) ?? [];

/** The script and the style of an embed whose body is `html`; `parts` of its model, or null where nothing can be moved. */
export async function embedAssets(html: string, parts: EmbedParts | null): Promise<{ style: Inline; script: Inline }> {
  const none: EmbedParts = {
    stated: false,
    spread: 'none',
    choice: false,
    smooth: 'none',
    rareShapes: false,
    rarestShapes: false,
    fine: false,
    whole: false,
    steps: false,
    repeated: 'no',
    scenarios: false,
    room: false,
    bound: false,
    edge: false,
    corners: false,
    span: false,
    phrases: false,
    rare: false,
    percent: false,
    powers: false,
    ratios: false,
  };
  const script = await once(JSON.stringify(parts), () =>
    parts === null ? embedScript('browser/embed-still.ts', none) : embedScript('browser/embed.ts', parts),
  );
  const css = await once('style', wholeStyle);
  // A class may be in the page, or put there by its script. Most pages need the same classes, and then the same style.
  const there = new Set([...words(html), ...(await once(`words of ${script.hash}`, async () => words(script.text)))]);
  const classes = (
    await once('classes', async () => [...new Set([...css.matchAll(CLASS)].map(([, name]) => name!))])
  ).filter((name) => there.has(name));
  const style = await once(`style of ${classes.join(' ')}`, async () =>
    inline(prune(css, new Set(classes)), 'styles/embed.css'),
  );
  return { style, script };
}
