import { describe, expect, test } from 'vitest';
import { placeOf } from '../../schema/record-source.ts';
import { LiveContent } from './live-content.ts';

const records = (...paths: string[]) =>
  new Map(paths.map((path) => [path, { data: { id: path }, body: `Text of ${path}.` }]));

describe('LiveContent', () => {
  test('takes entries by the names that a built site gives them', async () => {
    const live = new LiveContent(async (body) => `<p>${body}</p>`);
    live.update(records('claims/march/total.md', 'claims/march/total.r1.md'));
    const [entry] = await live.entries('claims');
    expect([entry!.id, await entry!.html()]).toEqual(['march/total', '<p>Text of claims/march/total.md.</p>']);
    expect((await live.entries('claimRevisions')).map(({ id, data }) => [id, data])).toEqual([
      ['march/total.r1', { id: 'claims/march/total.r1.md' }],
    ]);
  });

  test('keeps the entry of what did not change, and renders it once', async () => {
    let rendered = 0;
    const live = new LiveContent(async () => String(++rendered));
    live.update(records('articles/a.md', 'articles/b.md'));
    await (await live.entries('articles'))[0]!.html();
    const after = records('articles/a.md', 'articles/b.md');
    after.get('articles/b.md')!.body = 'Other.';
    expect(live.update(after)).toEqual(['articles/b.md']);
    const [a, b] = await live.entries('articles');
    expect(await a!.html()).toBe('1');
    expect(await b!.html()).toBe('2');
  });

  test('forgets what is gone, and says so', async () => {
    const live = new LiveContent(async () => '');
    live.update(records('articles/a.md', 'articles/b.md'));
    expect(live.update(records('articles/b.md'))).toEqual(['articles/a']);
    expect((await live.entries('articles')).map(({ id }) => id)).toEqual(['b']);
  });
});

test.each([
  ['site.md', 'site', 'site'],
  ['claims/march/total.md', 'claims', 'march/total'],
  ['claims/march/total.r2.md', 'claimRevisions', 'march/total.r2'],
  ['estimates/boxes.r1.md', 'estimateRevisions', 'boxes.r1'],
  ['ledger/people.r1.md', 'ledgerRevisions', 'people.r1'],
])('placeOf puts %s into %s as %s', (path, collection, id) => {
  expect(placeOf(path)).toEqual({ collection, id });
});
