import { expect, test } from 'vitest';
import { estimateHref, partsOf } from './find.ts';

test.each([
  ['fair', ['fair', 'result'], '/estimates/fair/'],
  ['fair/result', ['fair', 'result'], '/estimates/fair/'],
  ['fair/cost', ['fair', 'cost'], '/estimates/fair/#result-cost'],
])('%s is a result of an estimate, and its place', (ref, parts, href) => {
  expect(partsOf(ref)).toEqual(parts);
  expect(estimateHref(ref)).toBe(href);
});
