import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadChecker } from '../src/commands/verify/load-checker.ts';
import { bundleChecker } from '../src/commands/verify/bundle.ts';
import { type Manifest, MANIFEST, manifestOf, printManifest, RECORDS } from '../src/verify/manifest.ts';
import { readCaptures, readFolder } from '../src/verify/read-folder.ts';
import { plainEnv } from './build-example.ts';
import { SITE } from './build-site.ts';
import { sharedExample } from './shared-example.ts';
import { at, pages } from './site-files.ts';
import { siteSettings } from './test-site.ts';

const folder = join(SITE, '../verify');
const manifest = JSON.parse(at(`/${MANIFEST}`)!) as Manifest;
const site = readFolder(SITE);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const texts = (files: ReadonlyMap<string, Uint8Array>): Map<string, string> =>
  new Map(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith(RECORDS) ? [[path.slice(RECORDS.length), new TextDecoder().decode(bytes)]] : [],
    ),
  );

/** Smaller than the site, and as good to change: the checker makes each page again. */
const small = sharedExample('root');
const example = readFolder(small);
const published = JSON.parse(at(`/${MANIFEST}`, small)!) as Manifest;

/** A copy of the example with something changed, and the manifest made anew to match: what a tamperer would do. */
function tampered(edit: (files: Map<string, Uint8Array>) => void): Map<string, Uint8Array> {
  const files = new Map(example);
  edit(files);
  files.set(
    MANIFEST,
    new TextEncoder().encode(
      printManifest(manifestOf({ ...published, version: published.project.version }, files, texts(files))),
    ),
  );
  return files;
}
const rewrite =
  (path: string, from: string | RegExp, to: string) =>
  (files: Map<string, Uint8Array>): void => {
    const text = new TextDecoder().decode(files.get(path));
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${path} has no ${String(from)}`);
    files.set(path, new TextEncoder().encode(changed));
  };

describe('/data/manifest.json', () => {
  test('lists every file of the site but itself, in the order of the paths, with its size and hash', () => {
    const listed = manifest.files.map(({ path }) => path);
    expect(listed).toEqual([...site.keys()].filter((path) => path !== MANIFEST).sort());
    for (const { path, size, sha256: hash } of manifest.files)
      expect([size, hash], path).toEqual([site.get(path)!.length, sha256(site.get(path)!)]);
  });

  test('names the commit that git names, or none where there is no repository, and the foot of every page and embed names it too', () => {
    const { commit } = manifest;
    // Throws for one that is not of this history; a commit may have been made since the site was built.
    if (existsSync(join(siteSettings().cwd, '.git')))
      execFileSync('git', ['merge-base', '--is-ancestor', String(commit), 'HEAD'], { stdio: 'ignore' });
    else expect(commit).toBeNull();
    for (const page of pages()) {
      const pinned = /^\/embed\/.*\/r\d+\/$/.test(page);
      const foot = /<footer[\s\S]*<\/footer>/.exec(at(page)!)![0];
      if (commit !== null) expect(foot.includes(commit.slice(0, 7)), page).toBe(!pinned);
      expect(foot, page).toContain('/method/#check"');
    }
  });

  test('is in no record: a commit need not contain its own name', () => {
    for (const [path, text] of texts(site)) expect(text.includes(manifest.commit ?? 'no commit'), path).toBe(false);
  });
});

describe('the checker', () => {
  let checker: Awaited<ReturnType<typeof loadChecker>>;
  let ofExample: typeof checker;
  beforeAll(async () => {
    checker = await loadChecker(SITE);
    ofExample = await loadChecker(small);
  });
  const differences = async (edit: (files: Map<string, Uint8Array>) => void): Promise<string> =>
    (await ofExample.verify(tampered(edit))).differences
      .map(({ path, line, column, says }) => `${path}:${line}:${column} ${says}`)
      .join('\n');

  test('finds nothing that differs in the site, makes each page again from its record, and says what it cannot', async () => {
    const captures = readCaptures(join(import.meta.dirname, '../examples/march/captures'));
    const report = await checker.verify(site, { captures, earlier: manifest });
    expect(report.differences).toEqual([]);
    const proved = new Map(report.proved);
    const count = (kind: RegExp): number => [...site.keys()].filter((path) => kind.test(path)).length;
    expect(proved.get('pages are what their records give, each letter')).toBe(count(/^(?!embed\/).*\.html$/));
    // Others are files of `public/`, or pictures of a seed.
    expect(proved.get('pictures (SVG) are what their records give')).toBe(count(/^(cards|data)\/.*\.svg$/));
    expect(proved.get('files of `public/` are copied as they are')).toBeGreaterThan(0);
    expect(proved.get('claims are worked out again from their packs alone')).toBe(count(/\.pack\.json$/));
    expect(proved.get('figures in prose follow from the chain of their origins')).toBeGreaterThan(0);
    expect(report.open.join('\n')).toMatch(/pictures \(PNG\)[\s\S]*scripts and style sheets/);
  });

  test('is one file without dependencies, the same as the sources give, and runs alone in under ten seconds', async () => {
    expect(at('/data/verify.mjs')).toBe(await bundleChecker());
    // What Node 20 does not have yet.
    expect(at('/data/verify.mjs')).not.toMatch(
      /\b(Map|Object)\.groupBy\(|\bArray\.fromAsync\(|\bPromise\.(try|withResolvers)\(|\bRegExp\.escape\(|\.(symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(|\bIterator\.from\(/,
    );
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    // Elsewhere, with no packages above it.
    const alone = join(process.env['RUNNER_TEMP'] ?? '/tmp', `recount-alone-${process.pid}`);
    cpSync(join(SITE, 'data/verify.mjs'), join(alone, 'verify.mjs'));
    // It tells the processor's own time in microseconds: other programs may take most of the machine's.
    const clock = "data:text/javascript,process.on('exit',()=>console.error(process.cpuUsage().user))";
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', clock, join(alone, 'verify.mjs'), SITE],
      { encoding: 'utf8', cwd: alone, env: {} },
    );
    expect(stdout).toContain('Nothing differs.');
    expect(status).toBe(0);
    // Ten seconds on a machine that does nothing else.
    expect(Number(stderr.trim().split('\n').at(-1))).toBeLessThan(20e6);
    const packs = readdirSync(join(SITE, 'data/claims'), { recursive: true, encoding: 'utf8' }).filter((p) =>
      p.endsWith('.pack.json'),
    );
    const some = packs.slice(0, 20).map((p) => join(SITE, 'data/claims', p));
    const run = spawnSync(process.execPath, [join(alone, 'verify.mjs'), ...some], {
      encoding: 'utf8',
      cwd: alone,
      env: {},
    });
    expect(run.stdout.match(/Nothing differs\./g)).toHaveLength(some.length);
    const bad = join(alone, 'bad.pack.json');
    writeFileSync(
      bad,
      readFileSync(some[0]!, 'utf8')
        .replace(/"rating": \d/, '"rating": 4')
        .replace(/"exact": "./, '"exact": "#'),
    );
    expect(
      spawnSync(process.execPath, [join(alone, 'verify.mjs'), bad], { encoding: 'utf8', cwd: alone, env: {} }).status,
    ).toBe(1);
    rmSync(alone, { recursive: true, force: true });
  });

  test('is run by `npm run verify` where no saved articles are at hand too, and says that it did not compare them', () => {
    const { stdout, status } = spawnSync(process.execPath, ['scripts/verify.ts', small], {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '..'),
      env: { ...plainEnv(), CAPTURES: join(folder, 'no-captures') },
    });
    expect(stdout).toContain('Nothing differs.');
    expect(status).toBe(0);
  });

  const text = (path: string): string => new TextDecoder().decode(example.get(path));
  // One that states a number and is recomputed by a product.
  const claim = [...example.keys()].find(
    (p) =>
      /^claims\/[^/]+\/[^/]+\/index\.html$/.test(p) &&
      text(`${RECORDS}${p.replace('/index.html', '.md')}`).match(/\nstated:\n[\s\S]* \* /) !== null,
  )!;
  const [, article, id] = claim.split('/') as [string, string, string];
  const record = `${RECORDS}claims/${article}/${id}.md`;

  test('finds a number that was altered in a page and nowhere else, though the manifest was made to match', async () => {
    const figure = /<a class="fig" href="#o-[^"]*">([^<]*\d)[^<]*<\/a>/.exec(text(claim))![1]!;
    expect(await differences(rewrite(claim, `>${figure}`, `>${figure}1`))).toMatch(
      new RegExp(`^${claim}:\\d+:\\d+ has .*, and its record gives `),
    );
    expect(await differences(rewrite('data/claims.json', /"rating": \d/, '"rating": 2.5'))).toContain(
      'data/claims.json:',
    );
    expect(await differences(rewrite('index.html', /(\d)(?=[^<>]*<)/, '$10'))).toContain('index.html:1:');
  });

  test('finds a number that was altered in a record: a result, a limit, a rating, a figure and its interval', async () => {
    expect(await differences(rewrite(record, /\n {2}headline: [\d.]+/, '\n  headline: 12345'))).toContain(
      `${record}:1:1 the outcome differs: \`headline\` is 12345`,
    );
    expect(await differences(rewrite(record, /(\n {2}formula: .*?) \* /, '$1 + '))).toContain(
      'which is not its formula',
    );
    expect(await differences(rewrite(record, /\n {2}rating: \d/, '\n  rating: 4'))).toContain(
      '`verdict.rating` is 4, computed anew',
    );
    expect(await differences(rewrite(record, /\n {2}low: (\d)/, '\n  low: 1$1'))).toMatch(
      /does not follow from these words|is not the stated one/,
    );
  });

  test('finds a changed quote, a dropped record, a page too many, a swapped file and a byte', async () => {
    expect(await differences(rewrite(record, /exact: "?\w/, 'exact: "Changed '))).not.toBe('');
    expect(await differences((files) => files.delete(record))).not.toBe('');
    expect(await differences((files) => files.set('claims/new/index.html', files.get(claim)!))).toContain(
      'claims/new/index.html:1:1 is a page that follows from no record',
    );
    expect(await differences((files) => files.set('method/index.html', files.get('about/index.html')!))).toContain(
      'method/index.html:1:',
    );
    // The manifest tells that a page differs, and its record tells where.
    const altered = new Map(example);
    rewrite(claim, '</h1>', '!</h1>')(altered);
    const told = (await ofExample.verify(altered)).differences.map(({ path, column, says }) => [
      path,
      column > 1,
      says,
    ]);
    expect(told).toEqual([
      [claim, true, expect.stringMatching(/^has .*!<\/h1>.*, and its record gives /)],
      [claim, false, expect.stringMatching(/bytes, the manifest says/)],
    ]);
    const copy = new Map(example);
    copy.set('favicon.svg', copy.get('favicon.svg')!.slice(1));
    expect((await ofExample.verify(copy)).differences).toMatchObject([{ path: 'favicon.svg' }]);
  });

  test('tells a script that was put into one embed alone, though its policy was made to match', async () => {
    const embed = `embed/${claim}`;
    const found = await differences((files) => {
      const was = /<script>([\s\S]*?)<\/script>/.exec(text(embed))![1]!;
      const now = `${was};alert(1)`;
      const hash = (script: string): string => createHash('sha256').update(script).digest('base64');
      files.set(
        embed,
        new TextEncoder().encode(
          text(embed)
            .replace(was, () => now)
            .replace(hash(was), hash(now)),
        ),
      );
    });
    expect(found).toMatch(/has another script than/);
  });

  test('tells what an earlier manifest had and this one has not', async () => {
    const [first] = published.records.heads;
    const earlier = {
      ...published,
      records: { ...published.records, heads: [{ ...first!, record: 'claims/x/gone' }] },
    };
    expect((await ofExample.verify(example, { earlier })).differences).toMatchObject([
      { says: '`claims/x/gone` stood in the earlier manifest and is gone' },
    ]);
  });

  test('says that a folder without a manifest cannot be checked', async () => {
    expect((await ofExample.verify(new Map([['index.html', new Uint8Array()]]))).differences).toMatchObject([
      { path: MANIFEST, says: expect.stringContaining('is missing') },
    ]);
  });
});
