import { describe, expect, test } from 'vitest';
import { memoryFolder } from '../../seeds/folder.ts';
import { generate } from '../../../scripts/generate/sources.ts';
import { printReport } from './print.ts';
import { type Report, report } from './report.ts';

/** A small site without a fault, with some of its files changed; null takes one away. */
function check(change: (files: Map<string, string>) => void = () => {}): Promise<Report> {
  const files = generate(2);
  for (const [path, text] of files)
    if (path.startsWith('seeds/articles/'))
      files.set(path, text.replace('url: null', 'url: https://example.org/a\narchive: https://example.net/a'));
  change(files);
  const folder = (name: string) =>
    memoryFolder(
      name,
      Object.fromEntries(
        [...files]
          .filter(([path]) => path.startsWith(`${name}/`))
          .map(([path, text]) => [path.slice(name.length + 1), text]),
      ),
    );
  return report({ seeds: folder('seeds'), content: folder('content'), captures: folder('captures') });
}

const edit = (files: Map<string, string>, path: string, from: string, to: string): void => {
  expect(files.get(path)).toContain(from);
  files.set(path, files.get(path)!.replace(from, to));
};

const entries = ({ doubts }: Report, title: RegExp): string[] =>
  doubts
    .find((kind) => title.test(kind.title))!
    .entries.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`);

describe('npm run check', () => {
  test('finds nothing in sound seeds but that their records were not written', async () => {
    const found = await check();
    expect(found.faults).toEqual([]);
    expect(found.doubts.filter(({ entries }) => entries.length > 0).map(({ title }) => title)).toEqual([
      'Records that are not what the seeds give; run `npm run content` and commit them',
    ]);
  });

  test('tells a fault from a doubt', async () => {
    const found = await check((files) =>
      edit(files, 'seeds/articles/report-0001.md', 'estimate: t1-by-wagon', 'estimate: t1-by-wagons'),
    );
    expect(found.faults.map(({ file, reason }) => `${file} ${reason}`)).toContain(
      'seeds/articles/report-0001.md no estimate `t1-by-wagons`; did you mean `t1-by-wagon`?',
    );
    expect(printReport(found)).toMatch(
      /^Faults; nothing is published before they are mended \(\d+\)\n {2}seeds\/articles\/report-0001\.md:\d+:\d+ /,
    );
  });

  test('counts a fault of a draft among the doubts, since a draft is not published', async () => {
    const found = await check((files) => {
      edit(files, 'seeds/articles/report-0001.md', 'lead: total', 'draft: true\nlead: total');
      edit(files, 'seeds/articles/report-0001.md', 'estimate: t1-by-wagon', 'estimate: t1-by-wagons');
    });
    expect(found.faults).toEqual([]);
    expect(entries(found, /^Drafts/)).toEqual([
      'seeds/articles/report-0001.md:11:8 “Sacks leave Ashford Quay again”, 5 claims',
    ]);
    expect(entries(found, /^Faults of drafts/).join('\n')).toContain('no estimate `t1-by-wagons`');
  });

  test('says of a claim that is named that it is in a draft, and tells each place once', async () => {
    const found = await check((files) => {
      edit(files, 'seeds/articles/report-0001.md', 'lead: total', 'draft: true\nlead: total');
      edit(
        files,
        'seeds/estimates/t1-by-wagon.md',
        'assumptions:\n',
        'assumptions:\n  spare: { label: Spare, unit: t1, origin: { claim: report-0001/total } }\n  other: { label: Other, unit: t1, origin: { claim: report-0001/places } }\n',
      );
      edit(files, 'seeds/estimates/t1-by-wagon.md', 'formula: ', 'formula: 0 * spare + 0 * other + ');
    });
    const reasons = found.faults.map(({ reason }) => reason);
    expect(reasons).toContain(
      'the claim `report-0001/total` is in a draft, which is not published; take `draft: true` out of `seeds/articles/report-0001.md`, or name another',
    );
    const places = found.doubts
      .find(({ title }) => /^Faults of drafts/.test(title))!
      .entries.map(({ file, line, column }) => `${file}:${line}:${column}`);
    expect(
      places.filter((place) => found.faults.some(({ file, line, column }) => `${file}:${line}:${column}` === place)),
    ).toEqual([]);
  });

  test('names references and estimates that nothing uses', async () => {
    const found = await check((files) => {
      files.set(
        'seeds/references/spare-count.md',
        files.get('seeds/references/count-report-0001.md')!.replaceAll('count-report-0001', 'spare-count'),
      );
      files.set('seeds/estimates/spare-wagons.md', files.get('seeds/estimates/t1-by-wagon.md')!);
    });
    expect(entries(found, /^References/)).toEqual([expect.stringMatching(/^seeds\/references\/spare-count\.md:2:8 /)]);
    expect(entries(found, /^Estimates/)).toEqual([expect.stringMatching(/^seeds\/estimates\/spare-wagons\.md:2:8 /)]);
  });

  test('names pictures that nothing shows', async () => {
    const found = await check((files) => files.set('seeds/pictures/spare.svg', '<svg viewBox="0 0 4 3"/>'));
    expect(entries(found, /^Pictures/)).toEqual(['seeds/pictures/spare.svg:1:1 no seed names it']);
  });

  test('names references that keep no passage, and facts that name none', async () => {
    const path = 'seeds/references/count-report-0001.md';
    const found = await check((files) => edit(files, path, 'kind: general-knowledge', 'kind: secondary'));
    expect(entries(found, /^Passages/)).toEqual([
      expect.stringMatching(/^seeds\/references\/count-report-0001\.md:2:8 .* keeps no words$/),
    ]);
    const kept = await check((files) =>
      edit(
        files,
        path,
        'kind: general-knowledge',
        'kind: secondary\npassages: [{ id: words, text: They counted., where: page 1 }]',
      ),
    );
    expect(entries(kept, /^Passages/).join()).toMatch(/names no passage; write `passage:`, one of `words`$/);
  });

  test('says what the fact-checkers’ code asks and the seeds do not say', async () => {
    const found = await check((files) => {
      edit(
        files,
        'seeds/site.md',
        'answers: A programme.\nfunding: Nobody pays.\nobjections: https://example.org/objections\n',
        '',
      );
      edit(files, 'seeds/articles/report-0001.md', 'made: 2026-01-01\n', '');
    });
    expect(entries(found, /IFCN/).map((entry) => entry.replace(/^(\S+?):\d+:\d+ /, '$1 '))).toEqual([
      expect.stringMatching(/^seeds\/site\.md nobody is named who answers/),
      expect.stringMatching(/^seeds\/site\.md it is not said who pays/),
      expect.stringMatching(/no address for objections/),
      expect.stringMatching(/^seeds\/articles\/report-0001\.md .* has no date of its check/),
    ]);
  });

  test('measures the prose: sentences of more than 25 words, and paragraphs above the grade', async () => {
    const long = `${'The clerk saw one wagon and then one more wagon, '.repeat(3)}and so on.`;
    const hard =
      'Notwithstanding administrative impossibilities, intergovernmental organisational responsibilities necessitated comprehensive reconsideration immediately.';
    const found = await check((files) =>
      edit(files, 'seeds/site.md', '## About\n', `## About\n\n${long}\n\n${hard}\n`),
    );
    expect(entries(found, /^Sentences/)).toEqual([
      expect.stringMatching(/^seeds\/site\.md:\d+:1 33 words: “The clerk saw/),
    ]);
    expect(entries(found, /^Paragraphs/)[0]).toMatch(/^seeds\/site\.md:\d+:1 grade \d+\.\d: “Notwithstanding/);
    expect(found.doubts.find(({ title }) => /^Paragraphs/.test(title))!.title).toMatch(
      /the median grade is \d\.\d, and at most 9 is wanted/,
    );
  });

  test('does not take a quote or a figure for our own words', async () => {
    const quoted =
      'He said “one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twentyone twentytwo twentythree twentyfour”.';
    expect(
      entries(
        await check((files) => edit(files, 'seeds/site.md', '## About\n', `## About\n\n${quoted}\n`)),
        /^Sentences/,
      ),
    ).toEqual([]);
  });

  test('names quotes whose capture is not at hand', async () => {
    const found = await check((files) => files.delete('captures/report-0002.txt'));
    expect(entries(found, /^Quotes/)).toEqual([
      'seeds/articles/report-0002.md:7:18 `report-0002.txt` is not at hand, and 5 quotes were not checked',
    ]);
  });

  test('names addresses without an archive copy, and sources without an address', async () => {
    const found = await check((files) => {
      edit(files, 'seeds/articles/report-0001.md', 'archive: https://example.net/a\n', '');
      edit(files, 'seeds/articles/report-0002.md', 'url: https://example.org/a', 'url: null');
      edit(
        files,
        'seeds/references/count-report-0001.md',
        'url: null\nkind: general-knowledge',
        'url: https://example.org/count\narchive: https://example.net/count\nkind: primary',
      );
    });
    expect(entries(found, /^Addresses/)).toEqual(['seeds/articles/report-0001.md:5:6 https://example.org/a']);
    expect(entries(found, /^Sources/)).toEqual([expect.stringMatching(/^seeds\/articles\/report-0002\.md:5:6 /)]);
  });

  test('names findings that rest on nothing', async () => {
    const found = await check((files) =>
      edit(files, 'seeds/articles/report-0001.md', '    references: [count-report-0001]\n', ''),
    );
    expect(entries(found, /^Findings/)).toEqual([
      expect.stringMatching(/^seeds\/articles\/report-0001\.md:\d+:\d+ `wagons` is found `supported`$/),
    ]);
  });

  test('names contradictions that nobody has judged', async () => {
    const found = await check((files) => {
      // Both of one day, and far apart.
      const day = /^published: (.*)$/m.exec(files.get('seeds/articles/report-0001.md')!)![1]!;
      files.set(
        'seeds/articles/report-0002.md',
        files.get('seeds/articles/report-0002.md')!.replace(/^published: .*$/m, `published: ${day}`),
      );
    });
    expect(entries(found, /^Contradictions/)).toEqual([
      expect.stringContaining('a contradiction that nobody has judged'),
    ]);
  });
});

test('printReport prints nothing but the count where all is well', () => {
  expect(printReport({ faults: [], doubts: [{ title: 'Drafts', entries: [] }] })).toBe('no faults, no doubts');
});
