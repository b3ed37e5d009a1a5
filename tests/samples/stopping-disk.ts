import { type Disk, disk } from '../../src/commands/files/disk.ts';

/** A disk that counts its steps and calls `stop` behind step number `last`, and at each further one: a process that was killed does nothing more. */
export function stoppingDisk(
  last: number,
  stop: () => never,
  own: Partial<Disk> = {},
): { disk: Disk; steps: () => number } {
  let steps = 0;
  const stopping = Object.fromEntries(
    Object.entries({ ...disk, ...own }).map(([name, act]) => [
      name,
      (...args: unknown[]) => {
        if (steps >= last) stop();
        const result = (act as (...args: unknown[]) => unknown)(...args);
        steps += 1;
        if (steps >= last) stop();
        return result;
      },
    ]),
  );
  return { disk: stopping as unknown as Disk, steps: () => steps };
}
