import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { zipsOf } from '../site/exports/zip.ts';
import { checkZips } from './check-zips.ts';
import { Step } from './report.ts';

const home = 'https://count.example/';
const chart = new Map([
  ['data/estimates/trees.svg', strToU8('<svg><title>Trees</title></svg>')],
  ['data/estimates/trees.png', strToU8('pixels')],
]);
const whole = new Map([...chart, ...zipsOf(chart, home).map(({ path, make }) => [path, make()] as const)]);

/** What is told of a site. */
function told(files: ReadonlyMap<string, Uint8Array>, wanted?: (path: string) => boolean): Array<[string, string]> {
  const step = new Step();
  checkZips(files, home, step, wanted);
  return step.differences.map(({ path, says }) => [path, says]);
}

test('a zip that holds the files of its chart is proved', () => {
  expect(told(whole)).toEqual([]);
});

test('a zip whose chart has another picture by now is told', () => {
  const changed = new Map([...whole, ['data/estimates/trees.png', strToU8('others')] as const]);
  expect(told(changed)).toEqual([
    ['data/estimates/trees.zip', 'does not hold the files of its chart, as the site has them'],
  ]);
  expect(told(changed, (path) => path === 'data/estimates/trees.png')).toHaveLength(1);
  expect(told(changed, (path) => path === 'index.html')).toEqual([]);
});

test('a zip that is missing, and one of no chart, are told', () => {
  expect(told(chart)).toEqual([['data/estimates/trees.zip', 'is missing, and its chart has files']]);
  expect(told(new Map([...whole, ['data/other.zip', strToU8('')] as const]))).toEqual([
    ['data/other.zip', 'is a zip of no chart'],
  ]);
});
