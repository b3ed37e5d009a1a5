import { beforeAll, describe, expect, test } from 'vitest';
import { printFaults } from '../../seeds/fault.ts';
import { changesBetween, claimFigures, estimateFigures } from '../../chart/change-words.ts';
import type { ClaimRecord, EstimateRecord } from '../../schema/record.ts';
import { buildMarch, changed, marchSeeds } from '../../../tests/samples/march.ts';
import { LOG } from './log.ts';
import { readRecord } from './read-record.ts';

const article = 'articles/evening-may-2024.md';
const total = 'claims/evening-may-2024/total.md';
/** Half as many hours, and so half as many people. */
const shorter = (seeds: Record<string, string>) => changed(seeds, 'estimates/arrivals.md', 'value: 8\n', 'value: 4\n');
const corrected = (seeds: Record<string, string>) =>
  changed(
    changed(
      seeds,
      article,
      '    check: { estimate: arrivals,',
      '    corrections: [{ date: 2024-06-02, reason: The square filled in half the time. }]\n    check: { estimate: arrivals,',
    ),
    'estimates/arrivals.md',
    'assumptions:\n',
    'corrections: [{ date: 2024-06-02, reason: The square filled in half the time. }]\nassumptions:\n',
  );
const reworded = (seeds: Record<string, string>) =>
  changed(seeds, 'estimates/arrivals.md', 'which is 8 hours', 'which makes 4 hours');

let unpublished: Record<string, string>;
let published: Record<string, string>;
let content: Map<string, string>;
beforeAll(async () => {
  unpublished = marchSeeds();
  published = changed(unpublished, 'site.md', 'published: false', 'published: true');
  content = (await buildMarch(published)).files!;
});

describe('a published figure', () => {
  test('changes freely until the site is published', async () => {
    const { files, messages } = await buildMarch(reworded(shorter(unpublished)), content);
    expect(printFaults(messages)).toBe('');
    expect(files!.get(total)).toContain('headline: 20000');
    expect([...files!.keys()].filter((path) => path.includes('.r1.'))).toEqual([]);
  });

  test('changes freely with the first `published: true` too, and what is gone by then never was published', async () => {
    const before = (await buildMarch(unpublished)).files!;
    before.set(
      'articles/example.md',
      before.get('articles/evening-may-2024.md')!.replaceAll('evening-may-2024', 'example'),
    );
    before.set('claims/example/total.md', before.get(total)!.replaceAll('evening-may-2024', 'example'));
    const { files, messages } = await buildMarch(reworded(shorter(published)), before);
    expect(printFaults(messages)).toBe('');
    expect(files!.get('site.md')).toContain('published: true');
    expect(files!.get(total)).toContain('headline: 20000');
    expect(files!.get(LOG)).toContain('"record":"claims/evening-may-2024/total","revision":1');
    expect([...files!.keys()].filter((path) => /\.r1\.|example/.test(path))).toEqual([]);
    // From now on it is published.
    const later = await buildMarch(published, files!);
    expect(printFaults(later.messages)).toContain('published figures changed');
  });

  test('stops the build when it changes without a correction, and is named with what it was', async () => {
    const { files, messages } = await buildMarch(reworded(shorter(published)), content);
    expect(files).toBeNull();
    // Told once, at its cause, with all that changed by it and what to write.
    expect(printFaults(messages)).toBe(
      'seeds/estimates/arrivals.md:2:8 error published figures changed: the headline number was `39,200 people` and is `19,600 people`; the assumption `hours` was `8 hours` and is `4 hours`; and with it `claims/evening-may-2024/total` (seeds/articles/evening-may-2024.md:11: the verdict was “The article passes on correctly what its source said, but what it prints is possible, not proved: only if “people an hour” is 12,500 people an hour.” and is “The article passes on correctly what its source said, but what it prints is possible, not proved: only if “people an hour” is 25,000 people an hour.”; the headline number was `40,000 people` and is `20,000 people`; the assumption `hours` was `8 hours` and is `4 hours`). Say why once, under `corrections` here: `- { date: ..., reason: ..., claims: [evening-may-2024/total] }`\n1 error\n',
    );
  });

  test('is named at its claim where the estimate has said why and the claim has not', async () => {
    const estimate = changed(
      reworded(shorter(published)),
      'estimates/arrivals.md',
      'assumptions:\n',
      'corrections: [{ date: 2024-06-02, reason: The square filled in half the time. }]\nassumptions:\n',
    );
    expect(printFaults((await buildMarch(estimate, content)).messages)).toMatch(
      /^seeds\/articles\/evening-may-2024\.md:11:9 error published figures changed: .* \(it rests on `estimates\/arrivals`, which changed too: look there first\); say why under `corrections`: `- \{ date: \.\.\., reason: \.\.\. \}`, or name it in a correction of `estimates\/arrivals`: `claims: \[evening-may-2024\/total\]`\n1 error\n$/,
    );
  });

  test('makes a new revision of all that one correction names, and stands with each', async () => {
    const once = changed(
      reworded(shorter(published)),
      'estimates/arrivals.md',
      'assumptions:\n',
      'corrections: [{ date: 2024-06-02, reason: The square filled in half the time., claims: [evening-may-2024/total] }]\nassumptions:\n',
    );
    const { files, messages } = await buildMarch(once, content);
    expect(printFaults(messages)).toBe('');
    for (const path of [total, 'estimates/arrivals.md'])
      expect(files!.get(path)).toContain(
        'corrections:\n  - date: "2024-06-02"\n    reason: The square filled in half the time.\n    revision: 2\n',
      );
    expect(files!.get('claims/evening-may-2024/total.r1.md')).toBe(content.get(total));
    // A name that is taken out again would drop a revision.
    const less = changed(once, 'estimates/arrivals.md', ', claims: [evening-may-2024/total]', '');
    expect(printFaults((await buildMarch(less, files!)).messages)).toContain(
      'put the removed `corrections` back, or the name that was taken out of one',
    );
  });

  test('that a fact of a reference changes is told once, at the fact, and corrected there', async () => {
    const smaller = changed(published, 'references/town-map.md', 'value: 12000', 'value: 11000');
    const said = printFaults((await buildMarch(smaller, content)).messages);
    expect(said).toMatch(
      /^seeds\/references\/town-map\.md:\d+:\d+ error the fact `square` of `references\/town-map` was `12,000 m²` and is `11,000 m²`, and with it .*`estimates\/square-full` \(seeds\/estimates\/square-full\.md:2: the headline number was `33,900 people` and is `31,100 people`/m,
    );
    const write = /`(- \{ date: \.\.\., reason: \.\.\., .*\})`/.exec(said)![1]!;
    const corrected = changed(
      smaller,
      'references/town-map.md',
      'facts:\n',
      `corrections:\n  ${write.replace('date: ...', 'date: 2024-06-02').replace('reason: ...', 'reason: The map was read wrongly.')}\nfacts:\n`,
    );
    const { files, messages } = await buildMarch(corrected, content);
    expect(
      printFaults(messages)
        .split('\n')
        .filter((line) => line.includes(' error ')),
    ).toEqual([]);
    expect(files!.get('estimates/square-full.md')).toContain('revision: 2\n');
  });

  test('that a claim has put in the place of an assumption names the reference that changed', async () => {
    const put = (seeds: Record<string, string>) =>
      changed(
        seeds,
        article,
        'check: { estimate: square-full }',
        'check: { estimate: square-full, with: { area: { fact: town-map/park } } }',
      );
    const park = (seeds: Record<string, string>, area: string) =>
      changed(
        seeds,
        'references/town-map.md',
        'facts:\n',
        `facts:\n  park:\n    label: The park\n    value: ${area}\n    unit: m^2\n`,
      );
    const before = (await buildMarch(put(park(published, '13000')))).files!;
    // The estimate has the square, and is as it was.
    expect(printFaults((await buildMarch(put(park(published, '14000')), before)).messages)).toMatch(
      /\(the fact `park` of `references\/town-map` was `13,000 m²` and is `14,000 m²`\)/,
    );
  });

  test('of the table of marks is told once, at the table', async () => {
    const table = changed(
      published,
      'site.md',
      'what it prints is possible, not proved',
      'what it prints may be right',
    );
    const said = printFaults((await buildMarch(table, content)).messages);
    expect(said).toMatch(/^seeds\/site\.md:\d+:\d+ error the table `marks` of the site changed, and with it `claims\//);
    expect(said).toContain('1 error\n');
  });

  test('makes a new revision with a correction, and the old record stays as it was', async () => {
    const { files, messages } = await buildMarch(corrected(reworded(shorter(published))), content);
    expect(printFaults(messages)).toBe('');
    expect(files!.get(total)).toContain('revision: 2\n');
    expect(files!.get(total)).toContain(
      '  - date: "2024-06-02"\n    reason: The square filled in half the time.\n    revision: 2\n',
    );
    expect(files!.get('claims/evening-may-2024/total.r1.md')).toBe(content.get(total));
    expect(files!.get('estimates/arrivals.r1.md')).toBe(content.get('estimates/arrivals.md'));
    // What does not rest on it is no new revision.
    expect(files!.get('claims/evening-may-2024/square.md')).toBe(content.get('claims/evening-may-2024/square.md'));
  });

  test('is a record for pages too, as soon as it is superseded and ever after', async () => {
    const first = await buildMarch(corrected(reworded(shorter(published))), content);
    const again = await buildMarch(corrected(reworded(shorter(published))), first.files!);
    for (const { files, records } of [first, again]) {
      expect([...records!.keys()].sort()).toEqual([...files!.keys()].filter((path) => path !== 'log.jsonl').sort());
      expect(records!.get(total.replace('.md', '.r1.md'))!.data).toMatchObject({ id: 'total', revision: 1 });
    }
  });

  test('stays when the same seeds are built again upon the new revision', async () => {
    const seeds = corrected(reworded(shorter(published)));
    const once = (await buildMarch(seeds, content)).files!;
    const twice = (await buildMarch(seeds, once)).files!;
    expect([...twice]).toEqual([...once]);
  });

  test('is the verdict and the stated number too', async () => {
    const table = changed(
      published,
      'site.md',
      'what it prints is possible, not proved',
      'what it prints may be right',
    );
    expect(printFaults((await buildMarch(table, content)).messages)).toMatch(
      /but what it prints is possible, not proved.*” and is “.*what it prints may be right/,
    );
    const unit = changed(
      published,
      'articles/evening-may-2024.md',
      'stated: { text: "Over 100,000", unit: person }',
      'stated: { text: "100,000", unit: person }',
    );
    expect(printFaults((await buildMarch(unit, content)).messages)).toContain(
      'the stated number was “Over 100,000” and is “100,000”',
    );
  });

  test('is not a changed word: reasons and headlines may be mended', async () => {
    const { files, messages } = await buildMarch(
      changed(published, article, 'No count is named.', 'Nobody named a count.'),
      content,
    );
    expect(printFaults(messages)).toBe('');
    expect(files!.get('claims/evening-may-2024/pace.md')).toContain('revision: 1\n');
  });

  test('keeps its correction', async () => {
    const once = (await buildMarch(corrected(reworded(shorter(published))), content)).files!;
    const { messages } = await buildMarch(reworded(shorter(published)), once);
    expect(printFaults(messages)).toContain(
      'revision 2 is published, and the seed has corrections for revision 1 only; put the removed `corrections` back',
    );
  });
});

describe('every figure of a published record', () => {
  const many = (...changes: Array<[path: string, from: string, to: string]>): Record<string, string> =>
    changes.reduce((seeds, [path, from, to]) => changed(seeds, path, from, to), published);
  const by = 'estimates/by-train.md';
  const density = 'references/crowd-density.md';
  /** What is said of a change of the seeds that stand published. */
  const told = async (before: Record<string, string>, path: string, from: string, to: string): Promise<string> => {
    const first = await buildMarch(before);
    expect(printFaults(first.messages)).not.toContain(' error ');
    return printFaults((await buildMarch(changed(before, path, from, to), first.files!)).messages);
  };
  const fact = (name: string, value: string) =>
    `facts:\n  ${name}:\n    label: Another ${name}\n    value: ${value}\n    unit: person/train\n`;

  test('a fact behind a second scenario is told at the fact, and makes a new revision with its correction', async () => {
    const before = many(
      [density, 'facts:\n', fact('aisles', '1000')],
      [by, 'sets: { seats: 900 to 1100 }', 'sets: { seats: { fact: crowd-density/aisles } }'],
    );
    const said = await told(before, density, 'value: 1000', 'value: 1200');
    expect(said).toMatch(
      /^seeds\/references\/crowd-density\.md:\d+:\d+ error the fact `aisles` of `references\/crowd-density` was `1,000 people a train` and is `1,200 people a train`, and with it .*`estimates\/by-train` \(seeds\/estimates\/by-train\.md:2: the scenario `standing` was “People in a train” 1,000 people a train and is “People in a train” 1,200 people a train; the result of the scenario `standing` was `20,000 people` and is `24,000 people`\)/,
    );
    const write = /`(- \{ date: \.\.\., reason: \.\.\., .*\})`/.exec(said)![1]!;
    const corrected = changed(
      changed(before, density, 'value: 1000', 'value: 1200'),
      density,
      'facts:\n',
      `corrections:\n  ${write.replace('date: ...', 'date: 2024-06-02').replace('reason: ...', 'reason: It was misread.')}\nfacts:\n`,
    );
    const first = (await buildMarch(before)).files!;
    const { files, messages } = await buildMarch(corrected, first);
    expect(printFaults(messages)).not.toContain(' error ');
    expect(files!.get('estimates/by-train.md')).toContain('revision: 2\n');
    expect(files!.get('estimates/by-train.r1.md')).toBe(first.get('estimates/by-train.md'));
  });

  test('a fact behind a limit is told at the fact', async () => {
    const said = await told(published, density, 'text: up to 7', 'text: up to 6');
    expect(said).toMatch(
      /^seeds\/references\/crowd-density\.md:\d+:\d+ error the fact `most` .*`estimates\/square-full` \(seeds\/estimates\/square-full\.md:2: the limit of `density` was `0 to 7 people a m²` and is `0 to 6 people a m²`\)/,
    );
  });

  test('a number in the range of a second scenario, and a scenario that is new or gone', async () => {
    expect(await told(published, by, 'seats: 900 to 1100', 'seats: 900 to 1200')).toMatch(
      /^seeds\/estimates\/by-train\.md:2:8 error published figures changed: the scenario `standing` was “People in a train” 900 to 1,100 people a train and is “People in a train” 900 to 1,200 people a train; the result of the scenario `standing` was `[\d,]+ people \([\d,]+ to [\d,]+\)` and is/,
    );
    const later = / {2}- id: later[\s\S]*?1900 \}\n/.exec(published[by]!)![0];
    expect(await told(published, by, later, '')).toContain(
      'the scenario `later` is gone, which was “People in a train” 1,900',
    );
    const before = changed(published, by, later, '');
    expect(await told(before, by, 'caveat:', `${later.trimStart().replace(/^/, '  ')}caveat:`)).toContain(
      'the scenario `later` is new: “People in a train” 1,900',
    );
  });

  test('a limit of a number, an output, what moves together, and what is compared', async () => {
    expect(await told(published, 'estimates/arrivals.md', 'max: 24', 'max: 20')).toContain(
      'the limit of `hours` was `0 to 24 hours` and is `0 to 20 hours`',
    );
    const outputs = 'outputs:\n  half:\n    result: half of them\n    formula: rate * hours / 2\n    unit: person\n';
    expect(
      await told(
        many(['estimates/arrivals.md', 'assumptions:\n', `${outputs}assumptions:\n`]),
        'estimates/arrivals.md',
        'hours / 2',
        'hours / 4',
      ),
    ).toContain('the result `half` was `19,600 people` and is `9,800 people`');
    const square = 'estimates/square-full.md';
    const area: [string, string, string] = ['references/town-map.md', 'value: 12000', 'value: 11000 to 13000'];
    const moving = many(area, [
      square,
      'compare: []',
      'together:\n  - of: [area, density]\n    rank: 0.6\n    ours: a wide square fills less\ncompare: []',
    ]);
    expect(await told(moving, square, 'rank: 0.6', 'rank: 0.7')).toMatch(
      /how `area`, `density` move together was `area with density: 0\.\d+` and is `area with density: 0\.\d+`/,
    );
    const compared = many(
      [square, 'compare: []', 'compare: [town-map/crowd]'],
      [
        'references/town-map.md',
        'facts:\n',
        'facts:\n  crowd:\n    label: The crowd of then\n    value: 31000\n    unit: person\n',
      ],
    );
    expect(await told(compared, 'references/town-map.md', 'value: 31000', 'value: 32000')).toContain(
      'the fact `crowd` of `references/town-map` was `31,000 people` and is `32,000 people`',
    );
  });

  test('and one that only a fault has taken away is not told: the fault is', async () => {
    expect(await told(published, by, 'sets: { seats: 900 to 1100 }', 'sets: { seat: 900 to 1100 }')).not.toContain(
      'published figure',
    );
  });

  test('a fact that only the reason of a claim cites', async () => {
    const before = many(
      [
        'references/town-map.md',
        'facts:\n',
        'facts:\n  gates:\n    label: Width of the gates\n    value: 30\n    unit: m\n',
      ],
      [article, 'No count is named.', 'No count is named, at gates of :fig[fact:town-map/gates]{unit}.'],
    );
    const said = await told(before, 'references/town-map.md', 'value: 30\n', 'value: 40\n');
    expect(said).toMatch(
      /^seeds\/articles\/evening-may-2024\.md:\d+:\d+ error a published figure changed: “Width of the gates” in the text was `30 metres` and is `40 metres` \(the fact `gates` of `references\/town-map` was `30 metres` and is `40 metres`\); say why under `corrections`/m,
    );
    // To cite more, or less, is no other figure.
    expect(await told(before, article, ', at gates of :fig[fact:town-map/gates]{unit}', '')).not.toContain(' error ');
  });

  test('that a page, an embed or a file of data prints counts, whatever made it another', () => {
    /** Numbers of a record that nobody reads: where it stands, how it is computed and drawn, the ends of a slider. */
    const unread =
      /^(order|revision|corrections|aliases|.*\.origin\b|.*\.expr\b|.*\.slider\b|model\.mix\b|.*\.table\b|.*\.unitLabel|quote|model\.stated|mathml)/;
    const leaves = (value: unknown, path: string): string[] =>
      typeof value === 'number'
        ? [path]
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
          : [];
    const set = <Data extends object>(data: Data, path: string): Data => {
      const copy = structuredClone(data);
      const keys = path.split('.');
      const last = keys.pop()!;
      const owner = keys.reduce<Record<string, unknown>>(
        (inner, key) => inner[key] as Record<string, unknown>,
        copy as Record<string, unknown>,
      );
      owner[last] = Number(owner[last]) * 1.5 + 1;
      return copy;
    };
    const unnoticed: string[] = [];
    let tried = 0;
    for (const [path, text] of content) {
      const kind = /^(claims|estimates)\//.exec(path)?.[1] as 'claims' | 'estimates' | undefined;
      if (kind === undefined) continue;
      const read = readRecord(kind, text);
      if (typeof read === 'string') throw new Error(read);
      const figures = (data: object) =>
        kind === 'claims' ? claimFigures(data as ClaimRecord) : estimateFigures(data as EstimateRecord);
      for (const leaf of leaves(read.data, '').filter((one) => !unread.test(one))) {
        tried += 1;
        if (changesBetween(figures(read.data), figures(set(read.data, leaf))).length === 0)
          unnoticed.push(`${path} ${leaf}`);
      }
    }
    expect(unnoticed).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });
});

describe('a published page', () => {
  test('may not go missing: a claim is withdrawn, a seed is put back', async () => {
    const { [article]: _, ...without } = changed(
      changed(
        published,
        'articles/herald-may-2024.md',
        /contradictions:[\s\S]*?\n---/.exec(published['articles/herald-may-2024.md']!)![0],
        '---',
      ),
      'site.md',
      ':fig[site:claims]',
      'All',
    );
    const said = printFaults((await buildMarch(without, content)).messages);
    expect(said).toContain(
      'seeds/articles/evening-may-2024.md:1:1 error the claim `total` is published and may not go missing; put it back with `withdrawn:',
    );
    expect(said).toContain('`/articles/evening-may-2024/` is published and its seed may not go missing');
  });

  test('does not go missing by a fault in what it rests on, which alone is told', async () => {
    const told = async (path: string, from: string, to: string) =>
      printFaults((await buildMarch(changed(published, path, from, to), content)).messages);
    const estimate = await told('estimates/arrivals.md', 'unit: hour', 'unit: hor');
    expect(estimate).toContain('unit `hor` is not known');
    expect(estimate).not.toContain('published');
    const broken = await told('estimates/arrivals.md', 'title:', 'titel:');
    expect(broken).toContain('`titel` is not a known field');
    expect(broken).not.toContain('published');
    const reference = await told('references/town-map.md', 'title:', 'titel:');
    expect(reference.split('\n').filter((line) => line && !line.startsWith('seeds/references/town-map.md'))).toEqual([
      '1 error',
    ]);
  });

  test('keeps its figures and contradictions where its number cannot be read', async () => {
    const said = printFaults(
      (await buildMarch(changed(published, article, 'unit: person }', 'unit: persn }'), content)).messages,
    );
    expect(said).toContain('unit `persn` is not known');
    expect(said).not.toMatch(/a published figure changed|no contradiction between/);
  });

  test('of a withdrawn claim says so, needs no mark, and counts no more', async () => {
    const withdrawn = changed(
      changed(
        changed(
          published,
          article,
          '    event: { id: harbour-sold, date: 2024-03 }\n',
          '    withdrawn: { date: 2024-06-02, reason: It was no claim. }\n',
        ),
        article,
        ':claim[sold]',
        'then',
      ),
      'articles/herald-may-2024.md',
      '  - between: [sold, evening-may-2024/sold]\n    decision: confirmed\n    reason: The map has :fig[fact:town-map/sale].\n',
      '',
    );
    const { files, messages } = await buildMarch(withdrawn, content);
    expect(printFaults(messages)).toBe('');
    expect(files!.get('claims/evening-may-2024/sold.md')).toContain(
      'withdrawn:\n  date: "2024-06-02"\n  reason: It was no claim.\n',
    );
    expect(files!.get('pages/home.md')).toContain('Of :fig[8]');
  });
});

describe('a ledger', () => {
  test('is a new revision as soon as a published row is another, and the old one stays', async () => {
    const more = changed(
      published,
      'references/crowd-density.md',
      '  seats:',
      '  police:\n    label: People counted\n    stated: { text: over 30000, unit: person }\n    ledger: { quantity: marchers, of: delivery, institution: council, date: 2024-05-04 }\n  seats:',
    );
    const { files, messages } = await buildMarch(more, content);
    expect(printFaults(messages)).toBe('');
    expect(files!.get('ledger/marchers.md')).toContain('revision: 2\n');
    expect(files!.get('ledger/marchers.r1.md')).toBe(content.get('ledger/marchers.md'));
    expect(files!.get('ledger/trains.md')).toBe(content.get('ledger/trains.md'));
  });
});

describe('a record of the content folder is read by its schema', () => {
  test('and once as long as its text is the same', () => {
    const known = new Map<string, unknown>();
    const text = content.get(total)!;
    const read = (record: string) =>
      readRecord('claims', record, known) as Exclude<ReturnType<typeof readRecord<'claims'>>, string>;
    expect(read(text).data.id).toBe('total');
    expect(read(text)).toBe(read(text));
    expect(read(text.replace('revision: 1\n', 'revision: 2\n')).data.revision).toBe(2);
  });

  test('a range of before is read as it is called now', () => {
    const old = content.get('estimates/arrivals.md')!.replace(/shape: \w+\n( +)low/, 'shape: triangular\n$1low');
    const read = readRecord('estimates', old);
    if (typeof read === 'string') throw new Error(read);
    expect(old).toContain('shape: triangular');
    expect(JSON.stringify(read.data.model)).not.toContain('triangular');
  });

  test.each([
    [
      'a number of words',
      'revision: 1\n',
      'revision: some\n',
      'is no record: revision: Invalid input: expected number, received string',
    ],
    ['a missing field', /says: .*\n/, '', 'is no record: says: Invalid input: expected string, received undefined'],
    ['no YAML', 'says: ', 'says: [', 'cannot be read: '],
    ['no record at all', '# Written by', '# By', 'is not as the build writes a record'],
  ])('and one with %s is none, and why is said', (_, from, to, says) => {
    const text = content.get(total)!;
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(readRecord('claims', broken)).toContain(says);
  });

  test('a published one that is broken stops the build, superseded revisions too', async () => {
    const { files } = await buildMarch(corrected(reworded(shorter(published))), content);
    for (const path of [total, total.replace('.md', '.r1.md')]) {
      const broken = new Map(files!).set(path, files!.get(path)!.replace(/\nsays: .*/, ''));
      const built = await buildMarch(corrected(reworded(shorter(published))), broken);
      expect(built.files).toBeNull();
      expect(printFaults(built.messages)).toContain(
        `content/${path}:1:1 error is no record: says: Invalid input: expected string, received undefined; restore it as it was committed`,
      );
    }
  });
});
