import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MutantRunOptions } from '@stryker-mutator/api/test-runner';
import { afterAll, expect, test } from 'vitest';
import { BundledTests } from './runner.ts';

/** Code as Stryker changes it: change 1 turns a sum into a difference, change 2 an ending, change 3 a word of a table, change 4 ends never. */
const code = `
const stryker = globalThis.__stryker__;
const on = (id: string): boolean => {
  if (stryker.activeMutant !== id) return false;
  if (++stryker.hitCount > stryker.hitLimit) throw new Error('too often');
  return true;
};
const kept = new Map<number, number>();
const table = [on('3') ? '' : 'two'];
export function twice(n: number): number {
  if (!kept.has(n)) kept.set(n, on('1') ? n - n : n + n);
  return kept.get(n)!;
}
export const word = (): string => table[0] + (on('2') ? '!' : '');
export function never(): void {
  while (on('4'));
}
`;
const tests = `
import { describe, expect, test } from 'vitest';
import { never, twice, word } from './code.ts';
describe('twice', () => {
  test.each([[1, 2], [0, 0]])('of %d', (n, doubled) => expect(twice(n)).toBe(doubled));
});
test('word', async () => expect(word()).toContain('two'));
test('never', () => never());
test('slow', () => {
  const begin = process.cpuUsage();
  while (process.cpuUsage(begin).user < 200_000);
});
`;

afterAll(() => {
  Reflect.deleteProperty(globalThis, '__stryker__');
});

test('a change is noticed by the test that it makes fail, in modules that keep nothing of the change before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundled-tests-'));
  writeFileSync(join(folder, 'code.ts'), code);
  writeFileSync(join(folder, 'code.test.ts'), tests);
  const runner = new BundledTests(folder, ['code.test.ts']);
  await runner.init();

  const ids = ['twice > of %d [0]', 'twice > of %d [1]', 'word', 'never', 'slow'].map((name) => `code.test.ts#${name}`);
  const { tests: all } = (await runner.dryRun()) as { tests: { id: string; status: number }[] };
  expect(all.map(({ id, status }) => [id, status])).toEqual(ids.map((id) => [id, 0]));

  const tried = async (id: string, testFilter?: string[]) =>
    runner.mutantRun({ activeMutant: { id }, hitLimit: 5, ...(testFilter && { testFilter }) } as MutantRunOptions);
  expect(await tried('1')).toMatchObject({ status: 'killed', killedBy: [ids[0]] });
  // Nothing but the second case, which zero passes too.
  expect(await tried('1', [ids[1] ?? ''])).toMatchObject({ status: 'survived', nrOfTests: 1 });
  expect(await tried('2')).toMatchObject({ status: 'survived', nrOfTests: 5 });
  expect(await tried('3')).toMatchObject({ status: 'killed', killedBy: [ids[2]] });
  expect(await tried('4')).toMatchObject({ status: 'timeout' });

  const hasty = new BundledTests(folder, ['code.test.ts'], 150);
  await hasty.init();
  expect(((await hasty.dryRun()) as { tests: { id: string }[] }).tests.map(({ id }) => id)).not.toContain(ids[4]);
  rmSync(folder, { recursive: true });
});
