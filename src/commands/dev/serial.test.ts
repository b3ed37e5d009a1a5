import { describe, expect, test } from 'vitest';
import { serial } from './serial.ts';

const tick = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

describe('serial', () => {
  test('never runs its task twice at a time, and runs once more for all calls that came meanwhile', async () => {
    let [at, most, runs] = [0, 0, 0];
    const run = serial(async () => {
      runs += 1;
      most = Math.max(most, ++at);
      await tick();
      at -= 1;
    });
    await Promise.all([run(), run(), run(), run()]);
    expect([most, runs]).toEqual([1, 2]);
  });

  test('goes on after a task that failed', async () => {
    let runs = 0;
    const run = serial(async () => {
      runs += 1;
      await tick();
      if (runs === 1) throw new Error('no');
    });
    const [first, second] = await Promise.allSettled([run(), run()]);
    expect([first.status, second.status, runs]).toEqual(['rejected', 'fulfilled', 2]);
  });
});
