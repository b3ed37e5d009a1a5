import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Job } from './cache.ts';

interface Waiting { job: Job; done(png: Uint8Array | null): void; failed(error: Error): void }
interface Hand { worker: Worker; waiting: Map<number, Waiting> }

/** One core is the build's own. */
const MOST = Math.max(1, Math.min(4, availableParallelism() - 1));
/** So many pictures lie with each worker, so that it never waits; all others wait here, where they take no room twice. */
const AHEAD = 4;

/** Megabytes; what a picture leaves behind is cleared away before it is much. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

const hands: Hand[] = [];
const queue = new Set<Waiting>();
let count = 0;

/** Has a picture made by whichever worker has least to do. Workers are started as they are needed, and keep no build from ending. */
export function makeAside(job: Job): Promise<Uint8Array | null> {
  return new Promise((done, failed) => {
    queue.add({ job, done, failed });
    give();
  });
}

function give(): void {
  for (const next of queue) {
    let hand = hands.reduce<Hand | undefined>((least, h) => (least === undefined || h.waiting.size < least.waiting.size ? h : least), undefined);
    if (hand === undefined || (hand.waiting.size > 0 && hands.length < MOST)) hands.push((hand = start()));
    if (hand.waiting.size >= AHEAD) return;
    queue.delete(next);
    const id = (count += 1);
    hand.waiting.set(id, next);
    hand.worker.ref();
    hand.worker.postMessage({ id, job: next.job }, [next.job.svg.buffer]);
  }
}

function start(): Hand {
  // By its place in the project: the code that calls this may have been bundled elsewhere.
  const worker = new Worker(join(process.cwd(), 'src/site/pictures/worker.ts'), { resourceLimits: LIMITS });
  const waiting: Hand['waiting'] = new Map();
  worker.on('message', ({ id, png, error }: { id: number; png?: Uint8Array | null; error?: Pick<NodeJS.ErrnoException, 'message' | 'code' | 'syscall' | 'path'> }) => {
    const found = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) found?.done(png ?? null);
    else found?.failed(Object.assign(new Error(), error, { message: `a picture could not be drawn: ${error.message}` }));
    give();
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => {
    hands.splice(hands.findIndex((h) => h.worker === worker), 1);
    for (const { failed } of waiting.values()) failed(error instanceof Error ? error : new Error(String(error)));
    give();
  });
  worker.unref();
  return { worker, waiting };
}
