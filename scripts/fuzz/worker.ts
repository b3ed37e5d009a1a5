import { known } from '../../src/language/known.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { createRandom } from '../generate/random.ts';
import { Found } from './kind.ts';
import { type Asked, LIMIT, type Told } from './fuzz.ts';
import { kinds } from './kinds.ts';

/** Tries the cases of one kind, one after the other, and tells of each before and after: who waits sees a hang. */
const { kind, cases, seed } = workerData as Asked;
const tryOne = known(kinds, kind, 'kind of input');
const tell = (told: Told): void => parentPort?.postMessage(told);

for (const at of cases) {
  try {
    tell({
      at,
      what: await tryOne(createRandom(seed * 1_000_003 + at), (input, milliseconds = LIMIT) =>
        tell({ at, input, milliseconds }),
      ),
    });
  } catch (error) {
    const { message, stack } = error as Error;
    tell(
      error instanceof Found
        ? { at, what: error.what, message }
        : { at, what: 'crash', message: stack ?? String(error) },
    );
  }
}
