import { setImmediate } from 'node:timers/promises';
import { makePicture, type Job } from './cache.ts';

/** A picture, or why there is none. An error's code is lost between threads, unless it is handed over as plain data. */
export interface Made {
  png: Uint8Array | null;
  fault: Pick<NodeJS.ErrnoException, 'message' | 'code' | 'syscall' | 'path'> | null;
}

/** Draws a picture beside the build, for `pool.ts`. It begins on the event loop's next turn: only then the general renderer gives its memory back. */
export default async function make(job: Job): Promise<Made> {
  await setImmediate();
  try {
    return { png: makePicture(job), fault: null };
  } catch (error) {
    const { message, code, syscall, path } = error as NodeJS.ErrnoException;
    return { png: null, fault: { message, code, syscall, path } };
  }
}
