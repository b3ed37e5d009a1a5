import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkImport, checkPlaces } from './places.ts';
import { project } from './project.ts';
import { readSettings } from './settings.ts';
import { markSite, siteMark, whyKept } from './site/site-mark.ts';

let base = '';
const at = (path: string): string => join(base, path);
beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'places-')));
  for (const folder of [
    'seeds/articles',
    'captures',
    'content',
    'empty',
    'droppings',
    'foreign',
    'built/_a',
    'mixed',
    'forged',
    'sub',
  ])
    mkdirSync(at(folder), { recursive: true });
  for (const file of [
    'seeds/site.md',
    'captures/a.txt',
    'foreign/own',
    'built/index.html',
    'built/_a/x.js',
    'mixed/index.html',
    'plain',
    'droppings/.DS_Store',
  ])
    writeFileSync(at(file), 'text');
  for (const folder of ['built', 'mixed']) markSite(at(folder));
  writeFileSync(at('mixed/CNAME'), 'example.org');
  writeFileSync(at(`forged/${siteMark}`), 'my own list\nindex.html\n');
  writeFileSync(at('forged/index.html'), 'mine');
  for (const [link, to] of [
    ['to-seeds', 'seeds'],
    ['to-built', 'built'],
    ['dangling', 'nowhere'],
    ['round', 'about'],
    ['about', 'round'],
  ])
    symlinkSync(at(to!), at(link!));
  spawnSync('mkfifo', [at('pipe')]);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** The message, with the folder of the test written as `~`; or `accepted`. */
function told(env: Record<string, string>, writes: 'nothing' | 'content' | 'site' = 'site'): string {
  const given = { SEEDS: 'seeds', CONTENT: 'content', CAPTURES: 'captures', OUT: 'new', ...env };
  const whole = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value.startsWith('/') ? value : at(value)]),
  );
  try {
    checkPlaces(readSettings(whole), writes);
    return 'accepted';
  } catch (error) {
    return (error as Error).message.replaceAll(base, '~').replaceAll(project, 'PROJECT');
  }
}

const own = (setting: string): string =>
  `write \`${setting}=\` and a folder of its own, such as \`${setting === 'OUT' ? 'dist' : 'content'}\``;

describe('a site', () => {
  test.each(['new', 'new/deep', 'empty', 'droppings', 'built', 'to-built', 'sub/../empty', '/dev/shm/recount-none'])(
    'may be built in `%s`',
    (OUT) => {
      expect(told({ OUT })).toBe('accepted');
    },
  );

  test.each([
    ['seeds', 'would replace the seeds (`SEEDS=~/seeds`)'],
    ['to-seeds', 'would replace the seeds (`SEEDS=~/seeds`)'],
    ['sub/../seeds', 'would replace the seeds (`SEEDS=~/seeds`)', '~/seeds'],
    ['captures', 'would replace the captures (`CAPTURES=~/captures`)'],
    ['content', 'would replace the records (`CONTENT=~/content`)'],
    ['.', 'would replace a folder that holds the seeds (`SEEDS=~/seeds`)', '~'],
    ['/', 'would replace a folder that holds the seeds (`SEEDS=~/seeds`)', '/'],
    ['seeds/site', 'lies in the folder of the seeds (`SEEDS=~/seeds`)'],
    ['to-seeds/a/b', 'lies in the folder of the seeds (`SEEDS=~/seeds`)'],
    ['captures/site', 'lies in the folder of the captures (`CAPTURES=~/captures`)'],
    ['content/site', 'lies in the folder of the records (`CONTENT=~/content`)'],
    [project, 'would replace the project', 'PROJECT'],
    [join(project, 'public'), "lies in the project's `public`", 'PROJECT/public'],
    [join(project, 'public/site'), "lies in the project's `public`", 'PROJECT/public/site'],
    [join(project, 'node_modules/x'), "lies in the project's `node_modules`", 'PROJECT/node_modules/x'],
  ])('may not be built in `%s`', (OUT, reason, name = `~/${OUT}`) => {
    expect(told({ OUT })).toBe(`OUT: \`${name}\` ${reason}; ${own('OUT')}`);
  });

  const instead = 'set `OUT=` to a folder that is new or empty, or delete this one yourself if nothing in it is needed';
  test.each([
    [
      'foreign',
      `\`~/foreign\` is not replaced: it holds \`own\` and no mark of a build (\`recount-site.txt\`, which earlier versions did not write); ${instead}`,
    ],
    [
      'forged',
      `\`~/forged\` is not replaced: it holds \`index.html\` and no mark of a build (\`recount-site.txt\`, which earlier versions did not write); ${instead}`,
    ],
    ['mixed', `\`~/mixed\` is not replaced: it holds \`CNAME\`, which no build wrote; ${instead}`],
    ['plain', '`~/plain` cannot be used: it is not a folder; write `OUT=` and a folder for the site'],
    ['plain/site', '`~/plain/site` cannot be used: `~/plain` is not a folder; write `OUT=` and a folder for the site'],
    ['pipe', '`~/pipe` cannot be used: it is not a folder; write `OUT=` and a folder for the site'],
    ['/dev/full', '`/dev/full` cannot be used: it is not a folder; write `OUT=` and a folder for the site'],
    ['dangling', '`~/dangling` is a link to a folder that does not exist; make the folder, or name it itself'],
    ['round/site', '`~/round/site` cannot be used: its links lead in a circle (ELOOP)'],
    ['x'.repeat(300), `\`~/${'x'.repeat(300)}\` cannot be used: the name is too long (ENAMETOOLONG)`],
  ])('may not be built in `%s`', (OUT, reason) => {
    expect(told({ OUT })).toBe(`OUT: ${reason}`);
  });

  const disk = '/dev/shm';
  test.runIf(existsSync(disk) && statSync(disk).dev !== statSync('/dev').dev)(
    'may not be built in the root of a disk',
    () => {
      expect(told({ OUT: disk })).toBe(
        'OUT: `/dev/shm` is where a disk is mounted, and cannot be replaced; name a folder on it: `OUT=/dev/shm/site`',
      );
    },
  );
});

describe('records', () => {
  test.each([
    ['seeds', 'would replace the seeds (`SEEDS=~/seeds`)'],
    ['to-seeds', 'would replace the seeds (`SEEDS=~/seeds`)'],
    ['captures', 'would replace the captures (`CAPTURES=~/captures`)'],
    ['seeds/content', 'lies in the folder of the seeds (`SEEDS=~/seeds`)'],
  ])('may not be written into `%s`, nor be read from there', (CONTENT, reason) => {
    for (const writes of ['site', 'content', 'nothing'] as const)
      expect(told({ CONTENT }, writes)).toBe(`CONTENT: \`~/${CONTENT}\` ${reason}; ${own('CONTENT')}`);
  });

  test('may not be written into the folder of the site', () => {
    expect(told({ CONTENT: 'new' })).toBe(
      `OUT: \`~/new\` would replace the records (\`CONTENT=~/new\`); ${own('OUT')}`,
    );
  });
});

test('a cache may lie anywhere but where its files would be taken for others', () => {
  expect(told({ CACHE: 'foreign' })).toBe('accepted');
  expect(told({ CACHE: 'seeds/x' })).toBe(
    'CACHE: `~/seeds/x` lies in the folder of the seeds (`SEEDS=~/seeds`); write `CACHE=` and a folder of its own, such as `.cache`',
  );
  expect(told({ CACHE: 'new/x' })).toBe(
    'CACHE: `~/new/x` lies in the folder of the site (`OUT=~/new`); write `CACHE=` and a folder of its own, such as `.cache`',
  );
  expect(told({ CACHE: join(project, 'public') })).toMatch(/^CACHE: `PROJECT\/public` lies in the project's `public`/);
});

test('seeds have to be there, captures need not', () => {
  expect(told({ SEEDS: 'nowhere' })).toBe(
    'SEEDS: there is no folder `~/nowhere`; write `SEEDS=` and the folder that holds `site.md`',
  );
  expect(told({ SEEDS: 'plain' })).toBe(
    'SEEDS: `~/plain` cannot be used: it is not a folder; write `SEEDS=` and a folder for the seeds',
  );
  expect(told({ CAPTURES: 'nowhere' })).toBe('accepted');
  expect(told({ CAPTURES: 'plain' })).toBe(
    'CAPTURES: `~/plain` cannot be used: it is not a folder; write `CAPTURES=` and a folder for the captures',
  );
});

test('an import writes nothing where a build would replace it', () => {
  const settings = readSettings({
    SEEDS: at('content'),
    CAPTURES: at('captures'),
    CONTENT: at('content'),
    OUT: at('new'),
  });
  expect(() => checkImport(settings)).toThrow(
    `SEEDS: \`${at('content')}\` lies in the folder of the records (\`CONTENT=${at('content')}\`), which a build replaces; name another`,
  );
  expect(() => checkImport({ ...settings, seeds: at('seeds'), captures: at('new/captures') })).toThrow(
    /^CAPTURES: .* lies in the folder of the site/,
  );
  expect(() => checkImport({ ...settings, seeds: at('nowhere') })).not.toThrow();
});

test.each([
  ['a named pipe', (mark: string) => spawnSync('mkfifo', [mark])],
  ['a link to a device', (mark: string) => symlinkSync('/dev/zero', mark)],
  ['a link to the mark of another site', (mark: string) => symlinkSync(at(`built/${siteMark}`), mark)],
])('%s is no mark of a site, and is not read', (kind, make) => {
  const folder = at(kind);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), 'mine');
  make(join(folder, siteMark));
  expect(whyKept(folder)).toMatch(/^it holds `index.html` and no mark of a build/);
});

test('the mark of a site survives the line ends of Windows', () => {
  const folder = at('windows');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), '');
  markSite(folder);
  writeFileSync(join(folder, siteMark), readFileSync(join(folder, siteMark), 'utf8').replaceAll('\n', '\r\n'));
  expect(whyKept(folder)).toBeNull();
});
