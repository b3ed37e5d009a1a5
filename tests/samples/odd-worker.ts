import { parentPort, workerData } from 'node:worker_threads';
import type { Asked, Told } from '../../scripts/fuzz/fuzz.ts';

/** A kind of input whose third case hangs, whose fourth ends the thread, and whose fifth is found to be wrong. */
const tell = (told: Told): void => parentPort?.postMessage(told);
for (const at of (workerData as Asked).cases) {
  tell({ at, input: `case ${at}`, milliseconds: 300 });
  if (at === 2) for (;;);
  if (at === 3) {
    // Outside of all that could catch it.
    setTimeout(() => {
      throw new Error('out of order');
    });
    await new Promise(() => {});
  }
  tell(
    at === 4 ? { at, what: 'accepted', message: 'it must not be' } : { at, what: at === 0 ? 'accepted' : 'refused' },
  );
}
