import { expect, test } from 'vitest';
import { annotations } from './annotations.ts';
import { article, claim, site } from '../../../tests/samples/records.ts';

type Data = Record<string, any>;
const link = (to: string): string => `https://count.example${to}`;
const made = (a = article(), claims = [claim()]): Data => annotations(a, claims, site(), link);

test('an annotation selects the quote as recorded in the original', () => {
  expect(made().first.items[0].target).toEqual({
    type: 'SpecificResource',
    source: 'https://news.example/march?id=1',
    selector: {
      type: 'TextQuoteSelector',
      exact: 'over 200,000 people, half of them young',
      prefix: 'said that ',
      suffix: ', had come',
    },
  });
});

test('its body is verdict and reason, the label as a tag, and the claim’s page', () => {
  expect(made().first.items[0].body.map((b: Data) => [b.purpose, b.value ?? b.source.id])).toEqual([
    [
      'assessing',
      'The article passes on correctly what its source said, but what it prints is possible, not proved. A dense crowd, "packed" they said.',
    ],
    ['tagging', 'Passed on correctly'],
    ['tagging', 'Possible, not proved'],
    ['linking', 'https://count.example/claims/march/total/'],
  ]);
});

test('the target is a place on our page where the original’s address is not known', () => {
  expect(made(article({ url: null })).first.items[0].target.source).toBe(
    'https://count.example/articles/march/#the_report',
  );
});

test('a withdrawn claim is no annotation any more', () => {
  const found = made(article(), [claim(), claim({ id: 'gone', withdrawn: { date: '2025-05-01', reason: 'x' } })]);
  expect([found.total, found.first.items.length]).toEqual([1, 1]);
});
