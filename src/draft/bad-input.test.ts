import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesOf } from '../../scripts/bench/import-corpus.ts';
import { importFile } from '../commands/import-file.ts';
import { succeeds } from '../commands/run.ts';

const root = mkdtempSync(join(tmpdir(), 'bad input '));
const script = join(import.meta.dirname, '../../scripts/import.ts');
const good = Buffer.from(casesOf('first').find(({ name }) => name === 'crowd')!.bytes).toString('utf8');

const settings = { SEEDS: 'seeds', CAPTURES: 'captures' };

const before = process.cwd();
beforeAll(() => process.chdir(root));
afterAll(() => process.chdir(before));

/** Runs the command here, in an empty folder: a process for each of them would take longer than all that they do. */
async function run(args: string[]) {
  const { user, system } = process.cpuUsage();
  let [stdout, stderr] = ['', ''];
  const said = { out: (text: string) => void (stdout += text), log: (text: string) => void (stderr += text) };
  const done = await succeeds((given, to) => importFile(args, given, to), settings, said);
  const used = process.cpuUsage();
  return { status: done ? 0 : 1, stdout, stderr, seconds: (used.user + used.system - user - system) / 1e6 };
}

/** Runs it as a person does, with standard input. */
function runWith(args: string[], input: string | Uint8Array) {
  return spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
    timeout: 50_000,
    env: { ...process.env, ...settings },
  });
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(root, name), content);
  return name;
}

const menu = `<html><body><nav>${'<a href="/x">Item</a> '.repeat(300)}</nav><div>${'<a href="#">Link</a> '.repeat(200)}</div></body></html>`;
const bomb = `a: &a [lol,lol,lol]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((key, n) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[n]}`).join(',')}]`).join('\n')}\n`;

describe('npm run import on bad input', () => {
  it.each([
    ['an empty file', '', '`x` is empty; copy the article into it'],
    ['a blank file', ' \n\n \t', 'the text is blank; copy the article into it'],
    ['50 MB', Buffer.alloc(50_000_000, 'a'), '`x` has 50 MB, at most 5 MB are read; save the article alone'],
    [
      'a binary',
      Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)),
      'this is a binary file, not a text; save the article as .txt or .html',
    ],
    [
      'a PDF with a line before its mark',
      '\n%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n',
      'this is a PDF, not a text; open it, select its text, and save that as a .txt file',
    ],
    ['a page that is all menu', menu, 'the page is a list of links, no article; save the article alone'],
    [
      'a page of links that are sentences',
      `<html><body><ul>${'<li><a href="/x">Read about the 40 best boats of the year.</a></li>'.repeat(50)}</ul></body></html>`,
      'the page is a list of links, no article; save the article alone',
    ],
    [
      'a list of links as text',
      'Home\nWorld\nSport\nSubscribe\nLog in\n'.repeat(30),
      'no article was found: no whole sentence; copy the article’s own text into a .txt file',
    ],
    ['a YAML bomb', bomb, 'no article was found: no whole sentence; copy the article’s own text into a .txt file'],
    [
      'a German article',
      'Die Polizei nannte eine deutlich niedrigere Zahl und sprach von etwa dreihundert Teilnehmern, die am Dom vorbeigezogen seien. Es gab nach ihren Angaben vierzehn Festnahmen und keine Verletzten.',
      'the article seems to be in German; only English is read, so import a translation and name the original in the seed',
    ],
    [
      'a Japanese article',
      '警察によると、大聖堂の前を約三十万人が通過したという。主催者は百万人以上が参加したと発表した。',
      'the article seems to be in Japanese; only English is read, so import a translation and name the original in the seed',
    ],
    [
      'elements nested without end',
      `<html>${'<div>'.repeat(9000)}x`,
      'the page nests 9,000 elements in each other, at most 400 are read; save the article alone',
    ],
    [
      'nothing but brackets',
      `<html><p>${'<'.repeat(3_000_000)}`,
      'the page has more than 30,000 elements; save the article alone',
    ],
  ])('says in one line what is wrong with %s', async (_, content, reason) => {
    const { status, stdout, stderr, seconds } = await run([file('x', content)]);
    expect(stderr).toBe(`import: ${reason}\n`);
    expect([status, stdout]).toEqual([1, '']);
    expect(seconds).toBeLessThan(30);
    expect(readdirSync(root)).toEqual(['x']);
  });

  it.each([
    [['nothing.txt'], '`nothing.txt` cannot be read: there is no such file; give the path of the saved article'],
    [['.'], '`.` is a folder; give one saved article'],
    [
      [],
      'usage: npm run import -- FILE [--json]   FILE is a saved article, .txt or .html; `-` reads standard input; --clipboard in place of FILE reads what was copied; or --lines FILE, one {"text", "published"} a line',
    ],
    [
      ['x', '--yaml'],
      'unknown option `--yaml`; usage: npm run import -- FILE [--json]   FILE is a saved article, .txt or .html; `-` reads standard input; --clipboard in place of FILE reads what was copied; or --lines FILE, one {"text", "published"} a line',
    ],
  ])('answers %j', async (args, reason) => {
    const { status, stderr } = await run(args);
    expect([status, stderr]).toEqual([1, `import: ${reason}\n`]);
  });

  it.each([
    ['', 'the line is blank'],
    ['{"text": "x"', 'no JSON'],
    ['[1]', 'no JSON object'],
    ['{"txt": "x"}', '`text` is missing'],
    ['{"text": 5}', '`text` is not a string'],
    ['{"text": "x", "published": "2024-02-31"}', '`published` is `2024-02-31`, not a day or null'],
    ['{"text": "x", "published": 2024}', '`published` is `2024`, not a day or null'],
  ])('with --lines names the line that it stops at: %j', async (bad, found) => {
    const { status, stdout, stderr } = await run([
      '--lines',
      file('rows', `{"text": "About 300 came."}\n${bad}\n{"text": "Never read."}\n`),
    ]);
    expect([status, stderr]).toEqual([
      1,
      `import: line 2: ${found}; write \`{"text": "A sentence.", "published": "2024-06-14"}\`\n`,
    ]);
    expect(stdout.split('\n')).toHaveLength(2);
  });

  it('with --lines answers every line by one, in their order, with the keys of --json', async () => {
    const rows = [
      { text: 'About 300 came on Friday.', published: '2024-06-14' },
      { text: '' },
      { text: 'Rows\nof 40 boats. And 50 more.', published: null },
    ];
    const { status, stdout } = runWith(
      ['--lines', '-'],
      `\ufeff${rows.map((row) => JSON.stringify(row)).join('\r\n')}`,
    );
    const [first, second, third, ...rest] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, any[]>);
    expect([status, rest]).toEqual([0, []]);
    expect(first).toEqual({
      quantities: [
        {
          text: 'About 300',
          value: 300,
          high: null,
          unit: null,
          hedge: 'about',
          speaker: null,
          sentence: rows[0]!.text,
        },
      ],
      dates: [{ text: 'Friday', iso: '2024-06-14' }],
    });
    expect(second).toEqual({ quantities: [], dates: [] });
    expect(third!.quantities!.map(({ value }) => value)).toEqual([40, 50]);
    expect((await run(['--lines', 'nothing'])).stderr).toBe(
      'import: `nothing` cannot be read: there is no such file; give the path of the saved article\n',
    );
    expect((await run(['--lines', '--json', 'rows'])).stderr).toMatch(
      /^import: `--lines` or `--json`, not both; usage: /,
    );
  });

  it('stops reading a pipe without end', () => {
    expect(runWith(['-'], Buffer.alloc(6_000_000, 'y\n')).stderr).toBe(
      'import: standard input has more than 5 MB, at most 5 MB are read; save the article alone\n',
    );
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${good}`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\ufeff${good}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(good, 'utf16le')],
    ['a mark before UTF-8', Buffer.from(`\ufeff${good}`)],
    ['the line ends of Windows', Buffer.from(good.replaceAll('\n', '\r\n'))],
    ['the line ends of old Macs', Buffer.from(good.replaceAll('\n', '\r'))],
  ])('finds the same in %s', async (_, bytes) => {
    const { status, stdout } = await run([file('coded', bytes), '--json']);
    expect(status).toBe(0);
    expect(stdout).toBe((await run([file('plain', good), '--json'])).stdout);
  });

  it('finds the same from standard input', async () => {
    const { status, stdout } = runWith(['-', '--json'], Buffer.from(`\ufeff${good}`, 'utf16le'));
    expect([status, stdout]).toEqual([0, (await run([file('plain', good), '--json'])).stdout]);
  });

  it('takes hidden and direction-changing characters out, and says so', async () => {
    const odd = good.replace('350,000', '\u202e350,000\u202c').replace('cathedral', 'cathe\u200bdral');
    const { stdout, stderr } = await run([file('odd', odd), '--json']);
    expect(stderr).toBe('3 hidden or direction-changing characters were taken out\n');
    expect(stdout).toBe((await run([file('plain', good), '--json'])).stdout);
  });

  it('reads the worst sentences within seconds', async () => {
    const worst = [
      `${'It said, '.repeat(200)}end of it.\n`.repeat(150),
      `${'about 3 million to 4 '.repeat(100)}end of it.\n`.repeat(150),
      '1,'.repeat(150_000),
      `${'a '.repeat(150_000)}.`,
    ];
    for (const text of worst) expect((await run([file('worst', text), '--json'])).seconds).toBeLessThan(30);
  });
});
