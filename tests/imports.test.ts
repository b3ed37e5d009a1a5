import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, sources } from '../scripts/rooms/imports-of.ts';
import { roomsGraph } from '../scripts/rooms/rooms-graph.ts';

const root = join(import.meta.dirname, '..');

/** Which rooms of `src/` a room may import from, besides itself: the way of the data, one way. `docs/architecture.md` says what each is for. */
const MAY: Record<string, string[]> = {
  estimate: [],
  raster: [],
  language: ['estimate'],
  schema: ['language', 'estimate'],
  seeds: ['schema', 'language', 'estimate'],
  chart: ['estimate', 'language', 'schema'],
  compile: ['seeds', 'estimate', 'language', 'schema', 'chart'],
  article: ['language', 'schema', 'estimate'],
  draft: ['article', 'compile', 'seeds', 'estimate', 'language', 'schema'],
  markdown: ['chart', 'estimate', 'schema'],
  browser: ['chart', 'estimate', 'language'],
  site: ['browser', 'chart', 'estimate', 'language', 'schema', 'raster', 'markdown', 'styles'],
  components: ['site', 'chart', 'estimate', 'language', 'schema', 'browser'],
  layouts: ['components', 'site', 'chart', 'schema', 'styles', 'browser'],
  pages: ['layouts', 'components', 'site', 'chart', 'raster', 'estimate', 'language', 'schema', 'styles', 'browser'],
  verify: ['pages', 'site', 'markdown', 'compile', 'seeds', 'chart', 'schema', 'language', 'estimate'],
  commands: [
    'verify',
    'chart',
    'compile',
    'seeds',
    'schema',
    'estimate',
    'language',
    'draft',
    'article',
    'site',
    'markdown',
  ],
};

const folderOf = (path: string): string => relative(root, path).split('/').slice(0, 2).join('/');

/** Groups of files that import each other in a circle, by Tarjan's algorithm for strongly connected components. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const group = open.splice(open.indexOf(file));
    if (group.length > 1) found.push(group.map((one) => relative(root, one)).sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found;
}

describe('imports run one way', () => {
  for (const [room, allowed] of Object.entries(MAY)) {
    test(`src/${room} imports only from ${allowed.join(', ') || 'itself'}`, () => {
      const bad: string[] = [];
      for (const file of sources(join(root, 'src', room))) {
        for (const target of importsOf(file)) {
          const to = folderOf(target);
          if (to !== `src/${room}` && !allowed.some((one) => to === `src/${one}`))
            bad.push(`${relative(root, file)} -> ${relative(root, target)}`);
        }
      }
      expect(bad).toEqual([]);
    });
  }

  test('every room of src/ is in the list', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(
      (f) => f.isDirectory() && f.name !== 'styles',
    );
    expect(rooms.map((f) => f.name).sort()).toEqual(Object.keys(MAY).sort());
  });

  test('scripts import what commands do, and src never imports scripts or tests', () => {
    const bad: string[] = [];
    for (const file of sources(join(root, 'scripts'))) {
      for (const target of importsOf(file)) {
        const to = relative(root, target);
        if (
          to.startsWith('scripts/') ||
          /^src\/(commands|verify|draft|article|compile|schema|seeds|site|estimate|chart|language)\//.test(to) ||
          /^tests\/(samples\/.*|tamper\/tamper|browser\/chromium|corrected-example|serve|site-files)\.ts$/.test(to)
        )
          continue;
        bad.push(`${relative(root, file)} -> ${to}`);
      }
    }
    for (const file of sources(join(root, 'src'))) {
      for (const target of importsOf(file))
        if (/^(scripts|tests)\//.test(relative(root, target))) bad.push(relative(root, file));
    }
    expect(bad).toEqual([]);
  });

  test('the picture of the rooms in docs/architecture.md is true; `npm run rooms` draws it anew', () => {
    expect(readFileSync(join(root, 'docs/architecture.md'), 'utf8')).toContain(
      `\n\`\`\`mermaid\n${roomsGraph(join(root, 'src'))}\n\`\`\`\n`,
    );
  });

  test('no file leads back to itself', () => {
    const files = [...sources(join(root, 'src')), ...sources(join(root, 'scripts'))];
    expect(circles(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([]);
  });

  test('a circle is found, through a dynamic import too', () => {
    expect(
      circles(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a', 'd']],
          ['d', []],
        ]),
      ),
    ).toHaveLength(1);
    expect(importsOf(join(root, 'src/draft/import-article.ts'))).toContain(join(root, 'src/draft/save-draft.ts'));
  });

  test('the code that reaches the browser takes no package along but d3', () => {
    const bad: string[] = [];
    for (const file of sources(join(root, 'src/browser'))) {
      const text = readFileSync(file, 'utf8');
      for (const m of text.matchAll(/from\s+['"]([^.'"][^'"]*)['"]/g))
        if (!m[1]!.startsWith('d3')) bad.push(`${relative(root, file)} -> ${m[1]}`);
    }
    expect(bad).toEqual([]);
  });
});

test('no part of ours hands another anything by the global object', () => {
  expect(sources(join(root, 'src')).filter((file) => readFileSync(file, 'utf8').includes('globalThis'))).toEqual([]);
});

test('src and scripts know nothing of the first topic', () => {
  // The topic lives in seeds. `container` is also a word of stylesheets and of Markdown directives.
  const words =
    /\b(shells?|artillery|munitions?|ammunition|shipping|ships?|korean?|pyongyang|seoul|russian?|ukrain\w*|moscow|kyiv|152 ?mm|122 ?mm)\b/i;
  const bad: string[] = [];
  for (const folder of ['src', 'scripts']) {
    for (const f of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (!f.isFile() || !/\.(ts|astro|css|mjs)$/.test(f.name)) continue;
      const file = join(f.parentPath, f.name);
      readFileSync(file, 'utf8')
        .split('\n')
        .forEach((line, i) => {
          const found = words.exec(line);
          if (found) bad.push(`${relative(root, file)}:${i + 1} ${found[0]}`);
        });
    }
  }
  expect(bad).toEqual([]);
});
