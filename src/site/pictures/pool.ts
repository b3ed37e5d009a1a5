import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Job } from './cache.ts';
import type { Made } from './worker.ts';

/** One core is the build's own. */
const MOST = Math.max(1, Math.min(4, availableParallelism() - 1));
/** So many pictures lie with each worker, so that it never waits. All others wait here, where they take no room twice. */
const AHEAD = 4;
/** Megabytes: a picture leaves much behind, which is cleared away before it is more than this. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

let pool: Tinypool | null = null;

/** Has a picture made by a worker. Workers are started as they are needed, and keep no build from ending. */
export async function makeAside(job: Job): Promise<Uint8Array | null> {
  pool ??= new Tinypool({
    // By its place in the project: the code that calls this may have been bundled elsewhere.
    filename: join(process.cwd(), 'src/site/pictures/worker.ts'),
    minThreads: 1,
    maxThreads: MOST,
    concurrentTasksPerWorker: AHEAD,
    idleTimeout: 10_000,
    resourceLimits: LIMITS,
  });
  const { png, fault } = (await pool.run(job, { transferList: [job.drawing.buffer] })) as Made;
  if (fault) throw Object.assign(new Error(), fault, { message: `a picture could not be drawn: ${fault.message}` });
  return png;
}
