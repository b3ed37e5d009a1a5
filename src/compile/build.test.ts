import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  articleRecord,
  claimRecord,
  estimateRecord,
  ledgerRecord,
  pageRecord,
  referenceRecord,
  siteRecord,
} from '../schema/record.ts';
import { BuildCache } from './cache.ts';
import { printFaults } from '../seeds/fault.ts';
import { asPrinted } from './records/front-matter.ts';
import { buildMarch, changed, marchSeeds } from '../../tests/samples/march.ts';

const schemas = {
  articles: articleRecord,
  claims: claimRecord,
  estimates: estimateRecord,
  ledger: ledgerRecord,
  pages: pageRecord,
  references: referenceRecord,
};

describe('buildContent', () => {
  test('writes records that the collections take', async () => {
    const { files } = await buildMarch(marchSeeds());
    for (const [path, text] of files!) {
      const schema = path === 'site.md' ? siteRecord : schemas[path.split('/')[0] as keyof typeof schemas];
      expect(schema.safeParse(parse(/^---\n([\s\S]*?)\n---\n/.exec(text)![1]!)).error, path).toBeUndefined();
    }
  });

  test('hands over what the collections would read back', async () => {
    const { files, records } = await buildMarch(marchSeeds());
    const seen = new Map<object, unknown>();
    for (const [path, { data, body }] of records!) {
      const schema = path === 'site.md' ? siteRecord : schemas[path.split('/')[0] as keyof typeof schemas];
      const [, front, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(files!.get(path)!)!;
      expect(asPrinted(data, seen), path).toEqual(schema.parse(parse(front!)));
      expect(body.trim(), path).toBe(text!.trim());
    }
  });

  test('gives the same bytes twice', async () => {
    const [a, b] = [await buildMarch(marchSeeds()), await buildMarch(marchSeeds())];
    expect([...a.files!]).toEqual([...b.files!]);
  });

  test('gives the same records whether captures are at hand or not, and names those that are not', async () => {
    const with_ = await buildMarch(marchSeeds());
    const without = await buildMarch(marchSeeds(), {}, { captures: null, cache: new BuildCache() });
    expect([...without.files!]).toEqual([...with_.files!]);
    expect(with_.unseen).toEqual([]);
    expect(without.unseen).toEqual(['evening.txt', 'herald.txt']);
  });

  test('leaves drafts out unless they are asked for', async () => {
    const draft = changed(marchSeeds(), 'articles/evening-may-2024.md', 'headline:', 'draft: true\nheadline:');
    const alone = changed(
      draft,
      'articles/herald-may-2024.md',
      /contradictions:[\s\S]*?\n---/.exec(draft['articles/herald-may-2024.md']!)![0],
      '---',
    );
    const { files, messages } = await buildMarch(alone);
    expect(printFaults(messages.filter(({ severity }) => severity === 'error'))).toBe('');
    expect([...files!.keys()].filter((path) => path.includes('evening'))).toEqual([]);
    const { files: all } = await buildMarch(alone, {}, { drafts: true });
    expect(all!.get('articles/evening-may-2024.md')).toContain('draft: true\n');
  });

  test('reads seeds with Windows line ends and a byte order mark as it reads others', async () => {
    const seeds = marchSeeds();
    const windows = Object.fromEntries(
      Object.entries(seeds).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    expect([...(await buildMarch(windows)).files!]).toEqual([...(await buildMarch(seeds)).files!]);
  });

  test('changes the one record that a changed word is in', async () => {
    const seeds = changed(marchSeeds(), 'articles/herald-may-2024.md', 'No train holds a town', 'No train is a town');
    const [before, after] = [(await buildMarch(marchSeeds())).files!, (await buildMarch(seeds)).files!];
    expect([...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)).toEqual([
      'articles/herald-may-2024.md',
    ]);
  });
});

describe('a build with a cache', () => {
  const edits: [title: string, path: string, from: string, to: string][] = [
    ['a word of a note', 'articles/evening-may-2024.md', 'No count is named.', 'Nobody named a count.'],
    [
      'a number that another article is checked by',
      'references/crowd-density.md',
      'value: 300 to 700',
      'value: 200 to 700',
    ],
    [
      'an event, and with it a contradiction',
      'articles/evening-may-2024.md',
      'date: 2024-03 }\n    finding',
      'date: 2024-03-15 }\n    finding',
    ],
    [
      'a claim that an estimate takes its value from',
      'articles/herald-may-2024.md',
      'says: Twenty trains came',
      'says: Some twenty trains came',
    ],
    ['a word of the table of marks', 'site.md', 'word: Correct', 'word: It is so'],
    ['a unit', 'site.md', 'many: people', 'many: persons'],
    ['the finding of a claim, and with it a count', 'articles/evening-may-2024.md', '    finding: not-checkable\n', ''],
  ];

  test.each(edits)('gives what a build without one gives, after a change of %s', async (_, path, from, to) => {
    const cache = new BuildCache();
    await buildMarch(marchSeeds(), {}, { cache });
    const seeds = changed(marchSeeds(), path, from, to);
    const [warm, cold] = [await buildMarch(seeds, {}, { cache }), await buildMarch(seeds)];
    expect(printFaults(warm.messages)).toBe(printFaults(cold.messages));
    expect([...warm.files!]).toEqual([...cold.files!]);
    const back = await buildMarch(marchSeeds(), {}, { cache });
    expect([...back.files!]).toEqual([...(await buildMarch(marchSeeds())).files!]);
  });

  test('tells a fault again and again until it is mended', async () => {
    const cache = new BuildCache();
    const faulty = changed(marchSeeds(), 'articles/evening-may-2024.md', 'No count is named.', 'There are 12 counts.');
    await buildMarch(marchSeeds(), {}, { cache });
    for (let i = 0; i < 2; i++)
      expect(printFaults((await buildMarch(faulty, {}, { cache })).messages)).toContain('the bare numeral `12`');
    expect((await buildMarch(marchSeeds(), {}, { cache })).files).not.toBeNull();
  });

  test('makes nothing anew for a change in what nothing else names', async () => {
    const leaflet = changed(
      marchSeeds(),
      'articles/herald-may-2024.md',
      'contradictions:',
      'contradictions: []\nformerly:',
    )['articles/herald-may-2024.md']!;
    const alone = leaflet
      .replace(/formerly:[\s\S]*?\n---/, '---')
      .replaceAll('    ledger:', '    references: []\n    #')
      .replace('event:', '#')
      .replace('publisher: Daily', 'publisher: Weekly');
    const seeds = { ...marchSeeds(), 'articles/weekly-may-2024.md': alone };
    const cache = new BuildCache();
    expect(printFaults((await buildMarch(seeds, {}, { cache })).messages)).toBe('');
    const kept = (slug: string): unknown => cache.pages.get(`article ${slug}`)!.pages;
    const [evening, weekly] = [kept('evening-may-2024'), kept('weekly-may-2024')];
    await buildMarch(
      changed(seeds, 'articles/weekly-may-2024.md', 'The timetable has as many', 'So has the timetable'),
      {},
      { cache },
    );
    expect(kept('evening-may-2024')).toBe(evening);
    expect(kept('weekly-may-2024')).not.toBe(weekly);
  });
});
