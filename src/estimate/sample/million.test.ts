import { expect, test } from 'vitest';
import { million } from '../../../tests/samples/engine/million.ts';
import { open } from '../../../tests/samples/engine/open.ts';

test.each(open)('a million points give the quantiles that are kept for %s', (_, model, kept) => {
  million(model, [0.05, 0.5, 0.95]).forEach((q, i) => expect(Number(q.toPrecision(5))).toBe(kept[i]));
});
