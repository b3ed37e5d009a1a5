import { parentPort } from 'node:worker_threads';
import { makePicture } from './cache.ts';
import type { Job } from './cache.ts';

/** Draws pictures beside the build: one message a picture, answered under its number. */
export interface Numbered { id: number; job: Job }

/** The event loop's next turn. The general renderer's memory is given back only then, and a queue of messages alone lets it never come. */
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

let last = turn();
parentPort?.on('message', (asked: Numbered) => {
  last = last.then(() => make(asked)).then(turn);
});

function make({ id, job }: Numbered): void {
  try {
    parentPort!.postMessage({ id, png: makePicture(job) });
  } catch (error) {
    const { message, code, syscall, path } = error as NodeJS.ErrnoException;
    parentPort!.postMessage({ id, error: { message, code, syscall, path } });
  }
}
