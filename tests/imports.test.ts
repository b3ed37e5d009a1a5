import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Which rooms of `src/` a room may import from, besides itself: the way of the data, one way. `docs/architecture.md` has the picture. */
const MAY: Record<string, string[]> = {
  raster: [],
  estimate: ['schema', 'language'],
  language: ['estimate'],
  schema: ['estimate', 'language'],
  seeds: ['schema', 'language', 'estimate', 'compile'],
  chart: ['estimate', 'language', 'schema'],
  compile: ['seeds', 'estimate', 'language', 'schema', 'chart'],
  article: ['language', 'seeds', 'schema', 'estimate'],
  draft: ['article', 'compile', 'seeds', 'estimate', 'language'],
  markdown: ['chart', 'estimate', 'schema'],
  browser: ['chart', 'estimate'],
  site: ['browser', 'chart', 'estimate', 'language', 'schema', 'raster', 'markdown', 'styles'],
  components: ['site', 'chart', 'estimate', 'schema', 'browser'],
  layouts: ['components', 'site', 'chart', 'schema', 'styles', 'browser'],
  pages: ['layouts', 'components', 'site', 'chart', 'raster', 'estimate', 'schema', 'styles', 'browser'],
  commands: ['chart', 'compile', 'seeds', 'schema', 'estimate', 'language', 'draft', 'article'],
};

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((f) => f.isFile() && /\.(ts|astro)$/.test(f.name) && !/\.test\.ts$/.test(f.name))
    .map((f) => join(f.parentPath, f.name));

/** Imports by relative path, with whether only types are taken: types weigh nothing and draw no arrow between schema and estimate. */
function importsOf(file: string): Array<{ target: string; typeOnly: boolean }> {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^\s*(import|export)\s+(type\s)?[^'"]*?from\s+['"](\.[^'"]+)['"]|import\s+['"](\.[^'"]+)['"]/gm)].map((m) => ({
    target: resolve(dirname(file), (m[3] ?? m[4])!),
    typeOnly: m[2] !== undefined,
  }));
}

describe('imports run one way', () => {
  for (const [folder, allowed] of Object.entries(MAY)) {
    test(`src/${folder} imports only from ${allowed.join(', ')}`, () => {
      const bad: string[] = [];
      for (const file of sources(join(root, 'src', folder))) {
        for (const { target, typeOnly } of importsOf(file)) {
          const to = relative(join(root, 'src'), target).split('/')[0]!;
          if (to === folder || allowed.includes(to)) {
            // schema and estimate know each other by types alone.
            if (folder === 'estimate' && to === 'schema' && !typeOnly) bad.push(`${relative(root, file)} -> ${to} (as a value)`);
            if (folder === 'schema' && to === 'estimate' && !typeOnly) bad.push(`${relative(root, file)} -> ${to} (as a value)`);
            continue;
          }
          bad.push(`${relative(root, file)} -> ${to}`);
        }
      }
      expect(bad).toEqual([]);
    });
  }

  test('scripts import what commands do, and src never imports scripts', () => {
    const bad: string[] = [];
    for (const file of sources(join(root, 'scripts'))) {
      for (const { target } of importsOf(file)) {
        const to = relative(root, target);
        if (to.startsWith('scripts/') || /^src\/(commands|draft|article|compile|seeds|estimate|chart)\//.test(to) || /^tests\/(browser\/chromium|serve|site-files)\.ts$/.test(to)) continue;
        bad.push(`${relative(root, file)} -> ${to}`);
      }
    }
    for (const file of sources(join(root, 'src'))) {
      for (const { target } of importsOf(file)) if (relative(root, target).startsWith('scripts/')) bad.push(relative(root, file));
    }
    expect(bad).toEqual([]);
  });

  test('the code that reaches the browser takes no package along but d3', () => {
    const bad: string[] = [];
    for (const file of sources(join(root, 'src/browser'))) {
      const text = readFileSync(file, 'utf8');
      for (const m of text.matchAll(/from\s+['"]([^.'"][^'"]*)['"]/g)) if (!m[1]!.startsWith('d3')) bad.push(`${relative(root, file)} -> ${m[1]}`);
    }
    expect(bad).toEqual([]);
  });
});

test('src and scripts know nothing of the first topic', () => {
  // The topic lives in seeds. `container` is also a word of stylesheets and of Markdown directives.
  const words = /\b(shells?|artillery|munitions?|ammunition|shipping|ships?|korean?|pyongyang|seoul|russian?|ukrain\w*|moscow|kyiv|152 ?mm|122 ?mm)\b/i;
  const bad: string[] = [];
  for (const folder of ['src', 'scripts']) {
    for (const f of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (!f.isFile() || !/\.(ts|astro|css|mjs)$/.test(f.name)) continue;
      const file = join(f.parentPath, f.name);
      readFileSync(file, 'utf8').split('\n').forEach((line, i) => {
        const found = words.exec(line);
        if (found) bad.push(`${relative(root, file)}:${i + 1} ${found[0]}`);
      });
    }
  }
  expect(bad).toEqual([]);
});
