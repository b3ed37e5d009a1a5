import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanEnv } from './clean-env.ts';
import { project } from './project.ts';
import { settingNames } from './setting-names.ts';
import { readSettings } from './settings.ts';

const reason = (env: Record<string, string>): string => {
  try {
    readSettings(env);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};

describe('readSettings', () => {
  test('takes what is left out or empty as the usual', () => {
    const usual = {
      root: project,
      seeds: 'seeds',
      content: 'content',
      captures: null,
      out: 'dist',
      draftsOut: 'drafts',
      publicFolder: join(project, 'public'),
      cache: null,
      site: null,
      base: '/',
      port: 4321,
      drafts: false,
      commit: null,
      look: null,
    };
    expect(readSettings({})).toEqual(usual);
    expect(readSettings(Object.fromEntries(settingNames.map((name) => [name, ' '])))).toEqual(usual);
  });

  test.each([
    [{ SEEDS: './a/../b//c/' }, { seeds: 'b/c' }],
    [{ OUT: '/' }, { out: '/' }],
    [{ CONTENT: 'a folder/x' }, { content: 'a folder/x' }],
    [{ SITE_URL: 'https://Example.org/' }, { site: 'https://example.org' }],
    [{ SITE_URL: 'http://localhost:4321' }, { site: 'http://localhost:4321' }],
    [{ SITE_URL: 'https://bücher.example' }, { site: 'https://xn--bcher-kva.example' }],
    [{ BASE_PATH: '/recount/' }, { base: '/recount' }],
    [{ BASE_PATH: '/a-b/~c/d.e_f' }, { base: '/a-b/~c/d.e_f' }],
    [{ BASE_PATH: '/' }, { base: '/' }],
    [{ PORT: '65535' }, { port: 65535 }],
    [{ DRAFTS: '1' }, { drafts: true }],
    [{ DRAFTS: '0' }, { drafts: false }],
    [{ COMMIT: 'a1'.repeat(20) }, { commit: 'a1'.repeat(20) }],
    [{ COMMIT: 'a1'.repeat(32) }, { commit: 'a1'.repeat(32) }],
  ])('reads %j', (env, settings) => {
    expect(readSettings(env as Record<string, string>)).toMatchObject(settings);
  });

  const address = 'an address that begins with `https://` or `http://`';
  const path = 'a path of letters, digits and `-._~` that begins with `/`';
  test.each([
    [
      { SITE_URL: 'example.org' },
      `SITE_URL: found \`example.org\`, expected ${address}; write \`SITE_URL=https://example.org\``,
    ],
    [
      { SITE_URL: 'example.org:8080/x' },
      `SITE_URL: found \`example.org:8080/x\`, expected ${address}; write \`SITE_URL=https://example.org:8080\``,
    ],
    [
      { SITE_URL: '/some/path' },
      `SITE_URL: found \`/some/path\`, expected ${address}; write \`SITE_URL=https://some\``,
    ],
    [
      { SITE_URL: 'ftp://example.org' },
      `SITE_URL: found \`ftp://example.org\`, expected ${address}; write \`SITE_URL=https://example.org\``,
    ],
    [
      { SITE_URL: 'https:/example.org' },
      `SITE_URL: found \`https:/example.org\`, expected ${address}; write \`SITE_URL=https://example.org\``,
    ],
    [
      { SITE_URL: 'https://' },
      `SITE_URL: found \`https://\`, expected ${address}; write \`SITE_URL=https://example.org\``,
    ],
    [
      { SITE_URL: 'javascript:alert(1)' },
      `SITE_URL: found \`javascript:alert(1)\`, expected ${address}; write \`SITE_URL=https://example.org\``,
    ],
    [
      { SITE_URL: 'https://me:secret@example.org' },
      `SITE_URL: found \`https://me:secret@example.org\`, expected ${address} and ends with the host; write \`SITE_URL=https://example.org\``,
    ],
    [
      { SITE_URL: 'https://example.org/?x' },
      `SITE_URL: found \`https://example.org/?x\`, expected ${address} and ends with the host; write \`SITE_URL=https://example.org\``,
    ],
    [
      { SITE_URL: 'https://example.org/recount/' },
      'SITE_URL: found `https://example.org/recount/`, expected an address without a path; write `SITE_URL=https://example.org BASE_PATH=/recount`',
    ],
    [{ BASE_PATH: 'recount' }, `BASE_PATH: found \`recount\`, expected ${path}; write \`BASE_PATH=/recount\``],
    [
      { BASE_PATH: '//evil.example/x' },
      `BASE_PATH: found \`//evil.example/x\`, expected ${path}; write \`BASE_PATH=/evil.example/x\``,
    ],
    [
      { BASE_PATH: 'https://example.org/recount' },
      `BASE_PATH: found \`https://example.org/recount\`, expected ${path}; write \`BASE_PATH=/recount\``,
    ],
    [{ BASE_PATH: '/a/../b' }, `BASE_PATH: found \`/a/../b\`, expected ${path}; write \`BASE_PATH=/a/b\``],
    [
      { BASE_PATH: '/a"><script>' },
      `BASE_PATH: found \`/a"><script>\`, expected ${path}; write \`BASE_PATH=/recount\``,
    ],
    [{ BASE_PATH: '/a?b#c' }, `BASE_PATH: found \`/a?b#c\`, expected ${path}; write \`BASE_PATH=/a\``],
    [{ PORT: '0' }, 'PORT: found `0`, expected a whole number from 1 to 65535; write `PORT=4321`'],
    [{ PORT: '65536' }, 'PORT: found `65536`, expected a whole number from 1 to 65535; write `PORT=4321`'],
    [{ PORT: '80.5' }, 'PORT: found `80.5`, expected a whole number from 1 to 65535; write `PORT=4321`'],
    [{ PORT: '4e3' }, 'PORT: found `4e3`, expected a whole number from 1 to 65535; write `PORT=4321`'],
    [
      { PORT: 'tcp://10.0.0.1' },
      'PORT: found `tcp://10.0.0.1`, expected a whole number from 1 to 65535; write `PORT=4321`',
    ],
    [
      { DRAFTS: 'yes' },
      'DRAFTS: found `yes`, expected `1` to take in drafts, `0` or nothing to leave them out; write `DRAFTS=1`',
    ],
    [
      { OUT: '~/site' },
      'OUT: found `~/site`, expected a path without `~`, which the command line alone knows; write `OUT=$HOME/site`',
    ],
    [
      { COMMIT: 'a1b2c3d' },
      'COMMIT: found `a1b2c3d`, expected the whole name of a commit, 40 or 64 of `0-9a-f`; write `COMMIT=$(git rev-parse HEAD)`',
    ],
  ])('refuses %j', (env, expected) => {
    expect(reason(env as Record<string, string>)).toBe(expected);
  });
});

test('cleanEnv leaves our settings and what the system needs, and nothing that Astro or Vite would read', () => {
  const kept = {
    ...Object.fromEntries(settingNames.map((name) => [name, 'x'])),
    PATH: '/bin',
    HOME: '/root',
    TZ: 'UTC',
    NODE_ENV: 'test',
    LC_ALL: 'C',
    Path: 'C:\\',
  };
  const stray = {
    SITE: '/some/path',
    BASE_URL: '/x',
    ASSETS_PREFIX: 'x',
    DEV: '1',
    PROD: '',
    MODE: 'x',
    SSR: '',
    VITE_X: 'x',
    ASTRO_KEY: 'x',
    LOG: 'debug',
    site: 'x',
  };
  const env: Record<string, string | undefined> = { ...kept, ...stray };
  cleanEnv(env as NodeJS.ProcessEnv);
  expect(env).toEqual({ ...kept, ASTRO_TELEMETRY_DISABLED: '1' });
});

test('docs/settings.md explains each setting, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/settings.md'), 'utf8');
  expect([...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)).toEqual([...settingNames]);
});
