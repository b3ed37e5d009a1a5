import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainEnv } from './build-example.ts';

const root = join(import.meta.dirname, '..');
// Nothing may be fetched: whoever tries meets a closed door.
const env = {
  ...plainEnv(),
  npm_config_offline: 'true',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  HTTP_PROXY: 'http://127.0.0.1:9',
};

let base = '';
beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'package-')));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Packs a package into a folder, and returns the file's name. */
const pack = (from: string, into: string): string =>
  execFileSync('npm', ['pack', from, '--pack-destination', into, '--ignore-scripts', '--loglevel=error'], {
    env,
    cwd: into,
    encoding: 'utf8',
  }).trim();

/** Installs a packed file as npm does, with the packages that are installed here. */
function install(file: string, into: string): void {
  const place = join(into, 'node_modules/recount');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', file, '-C', place, '--strip-components=1']);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.') && !existsSync(join(into, 'node_modules', name)))
      symlinkSync(join(root, 'node_modules', name), join(into, 'node_modules', name));
}

function recount(folder: string, ...words: string[]): string {
  const bin = join(folder, 'node_modules/recount/bin/recount.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  expect(status, `recount ${words.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout + stderr;
}

/** The files of a site that its people wrote or keep: all but what was installed or built. */
const kept = (site: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(site, { withFileTypes: true, recursive: true })
      .map((entry) => ({ entry, path: join(entry.parentPath, entry.name).slice(site.length + 1) }))
      .filter(({ entry, path }) => entry.isFile() && !/^(node_modules|dist)\/|\.tgz$|^package\.json$/.test(path))
      .map(({ path }) => [path, readFileSync(join(site, path), 'utf8')]),
  );

// Forty seconds of work; another ten processes may run beside it.
test('from the packed file: a new site is made, built and checked, and takes a newer version without a change of its own files', () => {
  const [tool, site] = [join(base, 'tool'), join(base, 'my site')];
  mkdirSync(tool);
  install(join(tool, pack(root, tool)), tool);
  expect(recount(tool, 'new', site)).toContain(`A site is in ${site}`);
  expect(readdirSync(base).sort()).toEqual(['my site', 'tool']);

  const manifest = JSON.parse(readFileSync(join(site, 'package.json'), 'utf8')) as {
    name: string;
    dependencies: { recount: string };
  };
  expect(manifest.name).toBe('my-site');
  const engine = /^file:(recount-.*\.tgz)$/.exec(manifest.dependencies.recount)?.[1] ?? '';
  install(join(site, engine), site);
  // A picture in its article, sized by the packages of the site.
  mkdirSync(join(site, 'seeds/pictures'));
  cpSync(join(root, 'examples/cider/seeds/pictures/valley.png'), join(site, 'seeds/pictures/valley.png'));
  const article = join(site, 'seeds/articles/example-lantern-walk.md');
  const shown = 'pictures: [{ file: valley.png, alt: A valley., credit: Us, licence: CC BY 4.0 }]';
  writeFileSync(article, readFileSync(article, 'utf8').replace('\nclaims:\n', `\n${shown}\nclaims:\n`));
  recount(site, 'content');
  const own = kept(site);
  expect(Object.keys(own)).toEqual(
    expect.arrayContaining(['.gitignore', '.npmrc', '.github/workflows/site.yml', 'recount.yaml', 'content/site.md']),
  );
  for (const [path, text] of Object.entries(own)) expect(text, path).not.toContain(base);

  expect(recount(site, 'build')).toContain(`The site is in ${join(site, 'dist')}`);
  expect(recount(site, 'check')).toContain('no faults');
  expect(recount(site, 'verify')).toMatch(
    /3 sized pictures are there[\s\S]*1 picture among the seeds has the recorded SHA-256[\s\S]*Nothing differs\./,
  );
  expect(kept(site)).toEqual(own);

  // The same package under a higher number is a newer version as npm sees it.
  const next = join(base, 'next/node_modules/recount');
  install(join(site, engine), join(base, 'next'));
  const about = JSON.parse(readFileSync(join(next, 'package.json'), 'utf8')) as { version: string };
  writeFileSync(join(next, 'package.json'), JSON.stringify({ ...about, version: '99.0.0' }));
  install(join(site, pack(next, site)), site);
  expect(recount(site, 'content', '--check')).toBe('content is what the seeds give\n');
  recount(site, 'build');
  expect(JSON.parse(readFileSync(join(site, 'dist/data/manifest.json'), 'utf8'))).toMatchObject({
    project: { version: '99.0.0' },
  });
  expect(kept(site)).toEqual(own);
}, 300_000);

test('the package holds no tests and no seeds of this site', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', root, '--dry-run', '--json', '--loglevel=error'], {
      env,
      cwd: base,
      encoding: 'utf8',
    }),
  ) as [{ files: Array<{ path: string }> }];
  const paths = files.map(({ path }) => path);
  expect(paths).toContain('src/commands/build.ts');
  expect(paths.filter((path) => /\.test\.ts$|^(seeds|content|tests|captures|examples)\/|\/cases\//.test(path))).toEqual(
    [],
  );
});

test('what the package runs on is named among its dependencies, each by one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const missing: string[] = [];
  for (const entry of readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!/\.(ts|astro)$/.test(path) || /\.test\.ts$|\/cases\//.test(path)) continue;
    const text = readFileSync(path, 'utf8').replace(/import type [^;]*;/g, '');
    for (const [, name = ''] of text.matchAll(/(?:from|import\()\s*'((?:@[\w-]+\/)?[\w-]+)/g))
      if (Object.hasOwn(devDependencies, name)) missing.push(`${path} needs ${name}`);
  }
  expect(missing).toEqual([]);
});
