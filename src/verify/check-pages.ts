import { countOf } from '../language/count-of.ts';
import { REDIRECT } from '../site/redirect.ts';
import { apache, netlify, nginx, vercel } from '../site/headers/write.ts';
import { rulesOf } from '../site/headers/table.ts';
import { pagesOf } from '../site/headers/pages-of.ts';
import { type Files, hostFiles } from './check-files.ts';
import { drawPages, type PageModules } from './draw-pages.ts';
import { hashOf } from './hash.ts';
import { engineOf } from './site-embeds.ts';
import { firstDifference } from './first-difference.ts';
import { type Manifest, MANIFEST, RECORDS } from './manifest.ts';
import type { RecordsOf } from './read-records.ts';
import type { Step } from './report.ts';

/** What the checker carries with it: the pages' code, and files that are copied as they are. */
export interface Carried {
  modules: PageModules;
  /** The SHA-256 of the files of `public/`, by path. */
  fixed: ReadonlyMap<string, string>;
}

const kindOf = (path: string): string =>
  path.startsWith('embed/') && path.endsWith('.html')
    ? 'embeds are what their records give'
    : path.endsWith('.html')
      ? 'pages are what their records give, each letter'
      : path.endsWith('.svg')
        ? 'pictures (SVG) are what their records give'
        : path === 'claimreview.json'
          ? 'list of every ClaimReview is what the records give'
          : 'data files are what the records give';

/** Every file that can be made again from the records, byte by byte. */
export async function checkPages(
  { modules, fixed }: Carried,
  files: Files,
  manifest: Manifest,
  records: RecordsOf,
  step: Step,
  wanted?: (path: string) => boolean,
): Promise<void> {
  const made = new Set<string>();
  const redirects = new Set<string>();
  const base = new URL(manifest.site).pathname;
  const sheets = [...files.keys()].filter((path) => /^_a\/(?!paper\.|rare\.)[^/]+\.css$/.test(path)).sort();
  const named = /^_a\/Base\.\S+ _a\/other-pages\.\S+$/.test(sheets.join(' '));
  if (!named)
    step.differ('_a/', `holds ${countOf(sheets.length, 'style sheet')}, expected \`Base\` and \`other-pages\``);
  const links = sheets.map((path) => `<link rel="stylesheet" href="${base}${path}">`);
  /** The style sheets of a page. An article has one alone. */
  const styleOf = (path: string): string | null => {
    if (!named || !path.endsWith('.html') || path.startsWith('embed/')) return null;
    return path.startsWith('articles/') ? (links[0] ?? null) : links.join('');
  };
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const compare = (path: string, expected: string): void => {
    made.add(path);
    const bytes = files.get(path);
    if (!bytes)
      return hostFiles.includes(path) ? undefined : step.differ(path, 'is missing, and follows from the records');
    const text = decoder.decode(bytes);
    // The bundler puts the style sheets into the head, which who draws a page again does not know.
    const style = styleOf(path);
    const found = style === null ? text : text.replace(style, '');
    if (found === expected && (text === found) === (style === null || !text.includes(style)))
      return step.prove(kindOf(path));
    const first = firstDifference(found, expected);
    step.differ(path, `has ${first.found}, and its record gives ${first.expected}`, first);
  };
  const scripts = new Map<string, { path: string; script: string }>();
  const engine = engineOf(files).hash;
  for await (const { path, text } of drawPages(modules, files, manifest, records, wanted)) {
    // The engine is the site's own file. Its name is its hash.
    if (path.startsWith('embed/engine/') && files.has(path)) {
      made.add(path);
      continue;
    }
    compare(path, text);
    if (text.includes(REDIRECT)) redirects.add(path);
    if (text.includes('"@type":"ClaimReview"') && path.endsWith('.html'))
      step.prove('ClaimReviews are those of their pages');
    if (/^embed\/.*\/r\d+\/index\.html$/.test(path))
      step.prove('pinned revisions are drawn from the record of that revision');
    const script = path.startsWith('embed/') ? /<script>([\s\S]*?)<\/script>/.exec(text)?.[1] : undefined;
    if (script === undefined) continue;
    if (text.includes(' data-engine=') && !script.includes(engine))
      step.differ(path, 'has a script that does not name the hash of the engine');
    // Embeds with sliders have one script, and those without have another.
    const kind = text.includes(' data-engine=') ? 'with sliders' : 'without sliders';
    const other = scripts.get(kind);
    if (other && other.script !== script)
      step.differ(path, `has another script than \`${other.path}\`, and embeds ${kind} all have one`);
    scripts.set(kind, other ?? { path, script });
  }
  if (wanted) return;
  for (const [path, hash] of fixed) {
    made.add(path);
    const bytes = files.get(path);
    if (!bytes) {
      if (!hostFiles.includes(path)) step.differ(path, 'is missing, and stands in `public/`');
    } else if (hashOf(bytes) === hash) step.prove('files of `public/` are copied as they are');
    else step.differ(path, 'is another file than in `public/`');
  }
  const under = base.replace(/\/$/, '');
  const rules = rulesOf((records.all.get('site.md')?.data as { drafts?: boolean } | undefined)?.drafts ?? false);
  compare('_headers', netlify(under, pagesOf(topOf(files)), rules));
  compare('nginx.conf', nginx(under, rules));
  compare('.htaccess', apache(under, rules));
  compare('vercel.json', vercel(under, rules));
  const other = [...files.keys()].filter((path) => !made.has(path) && !path.startsWith(RECORDS) && path !== MANIFEST);
  for (const path of other) if (path.endsWith('.html')) step.differ(path, 'is a page that follows from no record');
  checkSitemap(
    files,
    manifest,
    step,
    [...made].filter((path) => !redirects.has(path)),
  );
}

/** The names at the top of a site. */
const topOf = (files: Files): Array<{ name: string; folder: boolean }> => {
  const top = new Map<string, boolean>();
  for (const path of files.keys()) top.set(path.replace(/\/.*/s, ''), path.includes('/'));
  return [...top].map(([name, folder]) => ({ name, folder }));
};

/** The sitemap lists the pages, each once, and nothing else. */
function checkSitemap(files: Files, { site }: Manifest, step: Step, made: readonly string[]): void {
  const maps = [...files.keys()].filter((path) => /^sitemap-\d+\.xml$/.test(path));
  const text = (path: string): string => new TextDecoder().decode(files.get(path));
  const listed = (path: string): string[] =>
    [...text(path).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, page = '']) => page);
  const found = maps.flatMap(listed).sort();
  const pages = made
    .filter((path) => path.endsWith('index.html') && !path.startsWith('embed/'))
    .map((path) => site + path.replace(/index\.html$/, ''))
    .sort();
  const [wrong] = found.filter((one) => !pages.includes(one)).concat(pages.filter((one) => !found.includes(one)));
  if (wrong !== undefined || found.length !== pages.length)
    step.differ(maps[0] ?? 'sitemap-0.xml', `does not list the pages: ${wrong ?? 'one stands twice'}`);
  if (files.has('sitemap-index.xml') && listed('sitemap-index.xml').join() !== maps.map((path) => site + path).join())
    step.differ('sitemap-index.xml', 'does not list the sitemaps');
  else step.prove('pages are in the sitemap', found.length);
}
