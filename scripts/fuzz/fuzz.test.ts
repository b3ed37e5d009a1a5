import { expect, test } from 'vitest';
import { createRandom } from '../generate/random.ts';
import { fuzz } from './fuzz.ts';
import { kinds } from './kinds.ts';

/** A few of each; `npm run fuzz -- 10000` tries more. */
test.each(Object.keys(kinds))(
  'bad input, %s: it neither breaks nor hangs, and is refused at its place or rightly accepted',
  async (kind) => {
    const { accepted, refused, findings } = await fuzz({
      kind,
      cases: Array.from({ length: 25 }, (_, i) => i),
      seed: 1,
    });
    expect(findings.map(({ what, message, at }) => `${what} in case ${at}: ${message}`)).toEqual([]);
    expect(accepted + refused).toBe(25);
  },
);

test.each(Object.entries(kinds))('bad input, %s: the same for the same seed', async (_, kind) => {
  const inputs = async (): Promise<string[]> => {
    const shown: string[] = [];
    for (const seed of [5, 6]) await kind(createRandom(seed), (input) => void shown.push(input)).catch(() => {});
    return shown;
  };
  const first = await inputs();
  expect(first.length).toBeGreaterThan(1);
  expect(await inputs()).toEqual(first);
});

test('fuzz tells of a hang, of a thread that ended and of what a kind has found, and goes on behind each', async () => {
  const { accepted, refused, findings } = await fuzz(
    { kind: 'odd', cases: [0, 1, 2, 3, 4, 5], seed: 1 },
    new URL('../../tests/samples/odd-worker.ts', import.meta.url),
  );
  expect([accepted, refused]).toEqual([1, 2]);
  expect(findings.map(({ at, what, input }) => [at, what, input])).toEqual([
    [2, 'hang', 'case 2'],
    [3, 'crash', 'case 3'],
    [4, 'accepted', 'case 4'],
  ]);
  expect(findings[1]!.message).toMatch(/out of order/);
});
