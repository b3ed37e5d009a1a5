import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { project } from './project.ts';
import { settingsIn } from './settings-file.ts';

let site = '';
beforeAll(() => {
  site = realpathSync(mkdtempSync(join(tmpdir(), 'settings-')));
  mkdirSync(join(site, 'public/fonts'), { recursive: true });
  mkdirSync(join(site, 'saved'));
  mkdirSync(join(site, 'seeds/articles'), { recursive: true });
  const svg = (inner: string, size = 'viewBox="0 0 120 40"'): string => `<svg ${size}>${inner}</svg>`;
  for (const [name, text] of [
    ['logo.svg', svg('<rect width="9" height="9"/>')],
    ['sized.svg', svg('<!-- <script> -->', 'width="30" height="60px"')],
    ['active.svg', svg('<script>alert(1)</script>')],
    ['handler.svg', svg('<g onload="alert(1)"/>')],
    ['fetching.svg', svg('<image href="https://example.org/x.png"/>')],
    ['shapeless.svg', svg('', '')],
    ['words.svg', 'no picture'],
    ['fonts/text.woff2', ''],
  ] as const)
    writeFileSync(join(site, 'public', name), text);
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** The settings of the site with this file, for a command that runs in one of its folders. */
function read(text: string, env: Record<string, string> = {}, folder = '.') {
  writeFileSync(join(site, 'recount.yaml'), text);
  return settingsIn(join(site, folder), env);
}
const told = (text: string): string => {
  try {
    read(text);
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('recount.yaml', () => {
  test('may be empty, or hold comments alone', () => {
    for (const text of ['', '\n', '# nothing\n', '---\n', '{}'])
      expect(read(text)).toMatchObject({ root: site, base: '/', site: null, port: 4321, look: null });
  });

  test('names folders from its own folder, wherever in the site a command runs', () => {
    const text = 'folders: { seeds: written, captures: [none, saved], public: static }\n';
    for (const folder of ['.', 'seeds/articles']) {
      const settings = read(text, {}, folder);
      const from = process.cwd();
      expect(join(from, settings.seeds)).toBe(join(site, 'written'));
      expect(join(from, settings.content)).toBe(join(site, 'content'));
      expect(join(from, settings.captures ?? '')).toBe(join(site, 'saved'));
      expect(settings.publicFolder).toBe(join(site, 'static'));
    }
  });

  test('gives way to the environment', () => {
    const text = 'origin: https://example.org\nbase: /a\nport: 5000\nfolders: { seeds: written, out: built }\n';
    expect(read(text)).toMatchObject({ site: 'https://example.org', base: '/a', port: 5000 });
    const env = { SITE_URL: 'https://other.example', BASE_PATH: '/b', PORT: '6000', SEEDS: 'elsewhere', OUT: 'there' };
    expect(read(text, env)).toMatchObject({
      site: 'https://other.example',
      base: '/b',
      port: 6000,
      seeds: 'elsewhere',
      out: 'there',
      draftsOut: 'there',
    });
  });

  test('of the nearest folder counts, and without one folders are named from where a command runs', () => {
    expect(read('base: /here', {}, 'seeds').base).toBe('/here');
    expect(settingsIn('/', {})).toMatchObject({ root: project, seeds: 'seeds', publicFolder: join(project, 'public') });
  });

  test.each([
    ['orgin: x', '1:1 error `orgin` is not a known field; did you mean `origin`?'],
    [
      '# a comment\norigin: example.org',
      '2:9 error `origin`: found `example.org`, expected an address that begins with `https://` or `http://`; write `origin: https://example.org`',
    ],
    [
      'origin: https://example.org/checks',
      '1:9 error `origin`: found `https://example.org/checks`, expected an address without a path; write `origin: https://example.org` and `base: /checks`',
    ],
    [
      'base: checks',
      '1:7 error `base`: found `checks`, expected a path of letters, digits and `-._~` that begins with `/`; write `base: /checks`',
    ],
    ['port: 70000', '1:7 error `port`: found `70000`, expected a number of at most 65535'],
    [
      'folders:\n  seeds: ~/seeds',
      '2:10 error `folders.seeds`: found `~/seeds`, expected a path without `~`, which the command line alone knows',
    ],
    [
      'look: { logo: logo.png }',
      '1:15 error `look.logo`: found `logo.png`, expected an SVG in `public/`, such as `logo.svg`',
    ],
    [
      'look: { logo: ../logo.svg }',
      '1:15 error `look.logo`: found `../logo.svg`, expected an SVG in `public/`, such as `logo.svg`',
    ],
    ['look:\n  logo: none.svg', '2:9 error `look.logo`: there is no file `none.svg` in `public/`; put the logo there'],
    ['look: { logo: words.svg }', '1:15 error `look.logo`: `words.svg` is no SVG: it has no `<svg ...>`'],
    [
      'look: { logo: active.svg }',
      '1:15 error `look.logo`: `active.svg` has `<script`, and a picture runs no code; save it as a plain SVG',
    ],
    [
      'look: { logo: handler.svg }',
      '1:15 error `look.logo`: `handler.svg` has `onload=`, and a picture runs no code; save it as a plain SVG',
    ],
    [
      'look: { logo: fetching.svg }',
      '1:15 error `look.logo`: `fetching.svg` leads to another file (`href="https://example.org/x.png`), which no page fetches; draw all of it in the SVG',
    ],
    [
      'look: { logo: shapeless.svg }',
      '1:15 error `look.logo`: `shapeless.svg` has no size; write `viewBox="0 0 120 40"` into its `<svg ...>`',
    ],
    [
      'look:\n  accent: { light: "#0a558c", dark: #86c2f0 }',
      '2:37 error `#86c2f0` is read as a comment; write it in quotes: `"#86c2f0"`',
    ],
    ['look:\n  accent:\n    light: #000', '3:12 error `#000` is read as a comment; write it in quotes: `"#000"`'],
    [
      'look: { accent: { light: red, dark: "#fff" } }',
      '1:26 error `look.accent.light`: found `red`, expected a colour in quotes, such as `"#0a558c"`',
    ],
    [
      'look: { typeface: { text: { regular: fonts/none.woff2 } } }',
      '1:38 error `look.typeface.text.regular`: there is no file `fonts/none.woff2` in `public/`; put the typeface there',
    ],
    [
      'base: /a\n---\nbase: /b',
      '2:1 error a second document begins here; the settings are one: take the line `---` out',
    ],
    ['base: /a\nbase: /b', '2:1 error'],
    ['base: [', '1:'],
  ])('refuses %j', (text, expected) => {
    expect(told(text)).toContain(`recount.yaml:${expected}`);
    expect(told(text)).not.toMatch(/recount\.yaml:0|front matter/);
  });

  test('gives a logo its size in the head of a page', () => {
    expect(read('look: { logo: logo.svg }').look?.logo).toEqual({ file: 'logo.svg', width: 78, height: 26 });
    expect(read('look: { logo: sized.svg }').look?.logo).toEqual({ file: 'sized.svg', width: 13, height: 26 });
  });

  test('tells all that is wrong with a look at once', () => {
    expect(
      told('look:\n  logo: none.svg\n  accent: { light: "#ffff00", dark: "#000033" }\n').match(/recount\.yaml:\d+/g),
    ).toEqual(['recount.yaml:2', 'recount.yaml:3', 'recount.yaml:3']);
  });
});

test('the settings of this site and of a new one are sound', () => {
  expect(settingsIn(project, {}).root).toBe(project);
  expect(settingsIn(join(project, 'starter'), {}).root).toBe(join(project, 'starter'));
  // What the file of a new site offers in its comments is sound, too.
  const offered = readFileSync(join(project, 'starter/recount.yaml'), 'utf8').replace(
    /^# (?=origin|base|look| )/gm,
    '',
  );
  mkdirSync(join(site, 'public/fonts'), { recursive: true });
  writeFileSync(join(site, 'public/fonts/text-bold.woff2'), '');
  expect(read(offered)).toMatchObject({ base: '/checks', look: { name: 'Our checks', footer: { links: [{}] } } });
});
