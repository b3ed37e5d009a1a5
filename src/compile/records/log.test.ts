import { beforeAll, describe, expect, test } from 'vitest';
import { printFaults } from '../../seeds/fault.ts';
import { buildMarch, changed, marchSeeds } from '../../../tests/samples/march.ts';
import { checkLog, LOG, textHash } from './log.ts';

const article = 'articles/evening-may-2024.md';
const total = 'claims/evening-may-2024/total';
const correction = '{ date: 2024-06-02, reason: The square filled in half the time. }';
const withCorrections = (seeds: Record<string, string>, list: string) =>
  changed(
    changed(
      changed(
        changed(seeds, 'estimates/arrivals.md', 'value: 8\n', 'value: 4\n'),
        'estimates/arrivals.md',
        'which is 8 hours',
        'which makes 4 hours',
      ),
      article,
      '    check: { estimate: arrivals,',
      `    corrections: [${list}]\n    check: { estimate: arrivals,`,
    ),
    'estimates/arrivals.md',
    'assumptions:\n',
    `corrections: [${list}]\nassumptions:\n`,
  );

let published: Record<string, string>;
let once: Map<string, string>;
let twice: Map<string, string>;
beforeAll(async () => {
  published = changed(marchSeeds(), 'site.md', 'published: false', 'published: true');
  once = (await buildMarch(published)).files!;
  twice = (await buildMarch(withCorrections(published, correction), once)).files!;
});
const lines = (files: ReadonlyMap<string, string>) =>
  files
    .get(LOG)!
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const broken = (edit: (files: Map<string, string>) => void, files = twice): string[] => {
  const copy = new Map(files);
  edit(copy);
  return checkLog(copy, { settled: true }).map(({ path, line, says }) => `${path}:${line} ${says}`);
};
const editLog = (edit: (lines: string[]) => string[]) => (files: Map<string, string>) =>
  files.set(
    LOG,
    edit(files.get(LOG)!.split('\n').slice(0, -1))
      .map((line) => `${line}\n`)
      .join(''),
  );

describe('the log', () => {
  test('is not begun until the site is published', async () => {
    expect((await buildMarch(marchSeeds())).files!.has(LOG)).toBe(false);
  });

  test('has a line for each published record, with the day of the check and the hash of its text', () => {
    const line = lines(once).find(({ record }) => record === total)!;
    expect(line).toMatchObject({
      date: '2024-06-01',
      revision: 1,
      hash: textHash(once.get(`${total}.md`)!),
      reason: 'Published.',
    });
    expect(lines(once).length).toBe(new Set(lines(once).map(({ record }) => record)).size);
    expect(lines(once)[0]!['after']).toBeNull();
  });

  test('is only added to: a correction has the day and the reason that the seed gives', () => {
    expect(twice.get(LOG)!.startsWith(once.get(LOG)!)).toBe(true);
    const added = lines(twice).slice(lines(once).length);
    expect(added.find(({ record }) => record === total)).toMatchObject({
      date: '2024-06-02',
      revision: 2,
      reason: 'The square filled in half the time.',
    });
    expect(twice.get(`${total}.md`)).toMatch(
      new RegExp(`\\nrevision: 2\\nprevious: "?${textHash(once.get(`${total}.md`)!)}"?\\n`),
    );
  });

  test('has a line for a change of words alone, and none where nothing changed', async () => {
    const words = changed(published, article, 'No count is named.', 'Nobody named a count.');
    const { files } = await buildMarch(words, once);
    const added = lines(files!).slice(lines(once).length);
    expect(added).toMatchObject([
      { record: 'claims/evening-may-2024/pace', revision: 1, reason: 'Reworded; no figure changed.' },
    ]);
    expect((await buildMarch(words, files!)).files!.get(LOG)).toBe(files!.get(LOG));
  });

  test('holds for what was published', () => {
    expect(broken(() => {}, once)).toEqual([]);
    expect(broken(() => {})).toEqual([]);
    // Git may have put in the line ends of Windows.
    expect(broken((files) => files.forEach((text, path) => files.set(path, text.replaceAll('\n', '\r\n'))))).toEqual(
      [],
    );
  });

  test.each<[string, (files: Map<string, string>) => void, RegExp]>([
    [
      'edited',
      (f) => f.set(`${total}.r1.md`, f.get(`${total}.r1.md`)!.replace('40000', '40001')),
      /total\.r1\.md:1 has the SHA-256 .*may not change; restore it/,
    ],
    ['dropped', (f) => f.delete(`${total}.r1.md`), /total\.r1\.md:1 is published and missing/],
    [
      'dropped with its line',
      (f) => {
        f.delete(`${total}.r1.md`);
        editLog((l) => l.filter((one) => !(one.includes(`"${total}"`) && one.includes('"revision":1'))))(f);
      },
      /log\.jsonl:\d+ names .* as the line before it/,
    ],
    [
      'renamed',
      (f) => {
        f.set(`${total}.r3.md`, f.get(`${total}.r1.md`)!);
        f.delete(`${total}.r1.md`);
      },
      /r1\.md:1 is published and missing/,
    ],
    [
      'put in',
      (f) => f.set('estimates/arrivals.r9.md', f.get('estimates/arrivals.r1.md')!),
      /r9\.md:1 is revision 1 by its own words/,
    ],
    [
      'back-dated in its record',
      (f) => f.set(`${total}.md`, f.get(`${total}.md`)!.replace('  - date: "2024-06-02"', '  - date: "2024-05-02"')),
      /dates its revision 2 2024-05-02, and it was published with 2024-06-02/,
    ],
    [
      'back-dated in the log',
      editLog((l) => l.map((one) => one.replace('2024-06-02', '2024-05-02'))),
      /log\.jsonl:\d+ (names|dates)/,
    ],
    [
      'back-dated in the last line',
      editLog((l) => [...l.slice(0, -1), l.at(-1)!.replace('2024-06-02', '2024-05-02')]),
      /before its earlier revision of 2024-06-01/,
    ],
    ['reordered', editLog((l) => [...l.slice(0, -2), l.at(-1)!, l.at(-2)!]), /log\.jsonl:\d+ names/],
    [
      'cut off',
      editLog((l) => l.slice(0, -1)),
      /has the SHA-256 .* as revision 2, and `log\.jsonl` has .* as revision 1/,
    ],
    [
      'removed whole',
      (f) => [...f.keys()].filter((p) => p.startsWith(total)).forEach((p) => f.delete(p)),
      /total\.md:1 is published and missing/,
    ],
    [
      'made another in its newest text',
      (f) => f.set(`${total}.md`, f.get(`${total}.md`)!.replace('20000', '20001')),
      /total\.md:1 has the SHA-256/,
    ],
    [
      'unreadable in the log',
      editLog((l) => [l[0]!.replace('{"date"', '{ "date"'), ...l.slice(1)]),
      /log\.jsonl:1 is no line that the build wrote/,
    ],
  ])('tells a revision that was %s', (_, edit, expected) => {
    expect(broken(edit).join('\n')).toMatch(expected);
  });

  test('stops the content build at an edited revision, which it would else hash anew', async () => {
    const copy = new Map(twice);
    copy.set(`${total}.r1.md`, copy.get(`${total}.r1.md`)!.replace('40000', '40001'));
    const { files, messages } = await buildMarch(withCorrections(published, correction), copy);
    expect(files).toBeNull();
    expect(printFaults(messages)).toMatch(/content\/claims\/evening-may-2024\/total\.r1\.md:1:1 error has the SHA-256/);
  });

  test('stops it at a correction from before what it corrects, and at one that was given another day', async () => {
    const early = await buildMarch(withCorrections(published, correction.replace('06-02', '05-30')), once);
    expect(printFaults(early.messages)).toContain(
      'a correction is dated `2024-05-30`, and what it corrects was published on 2024-06-01, by the `checked` of that time in `seeds/site.md`; write the day of the correction',
    );
    const moved = await buildMarch(withCorrections(published, correction.replace('06-02', '06-03')), twice);
    expect(printFaults(moved.messages)).toMatch(
      /dates its revision 2 2024-06-03, and it was published with 2024-06-02/,
    );
  });
});
