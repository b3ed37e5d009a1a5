import { expect, test } from 'vitest';
import { buildMarch, changed, marchSeeds } from '../../tests/samples/march.ts';

const article = 'articles/evening-may-2024.md';
const published = 'published: 2024-05-04\n';

const told = async (seeds: Record<string, string>, today?: string): Promise<string[]> => {
  const { messages } = await buildMarch(seeds, {}, { today });
  return messages
    .map(({ reason }) => reason)
    .filter((reason) => /one of the two dates|^`made: .* in the future/.test(reason));
};

test.each([
  ['on the same day', 'made: 2024-05-04\n'],
  ['in the same month', 'made: 2024-05\n'],
  ['in a later month', 'made: 2024-06\nchanged: 2024-06-01\n'],
])('a check %s is no fault', async (_, fields) =>
  expect(await told(changed(marchSeeds(), article, published, published + fields))).toEqual([]),
);

test('what was said a day later, where the sun rises earlier, is no fault; two days later is', async () => {
  const on = (date: string) =>
    told(changed(marchSeeds(), article, '  - id: total\n', `  - id: total\n    date: ${date}\n`));
  expect(await on('2024-05-05')).toEqual([]);
  expect(await on('2024-05-06')).toEqual([
    '`date: 2024-05-06` is after `published: 2024-05-04`, and an article prints what was said before; correct one of the two dates',
  ]);
});

test('a date after today is a warning, where the day is known', async () => {
  const seeds = changed(marchSeeds(), article, published, `${published}made: 2024-06-14\n`);
  const future = '`made: 2024-06-14` lies in the future, since today is 2024-06-10; write the day on which it was';
  expect(await told(seeds, '2024-06-10')).toEqual([future]);
  for (const today of ['2024-06-14', '2024-06-13', undefined]) expect(await told(seeds, today)).toEqual([]);
});
