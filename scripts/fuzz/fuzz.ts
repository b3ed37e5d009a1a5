import { Worker } from 'node:worker_threads';

export interface Asked {
  kind: string;
  cases: number[];
  seed: number;
}
/** A message about one case: before it runs, its input and how long it may take; afterwards, what came of it. */
export type Told = { at: number; input: string; milliseconds: number } | { at: number; what: string; message?: string };
/** Something to mend. */
export interface Finding {
  at: number;
  what: string;
  message: string;
  input: string;
}
export interface Result {
  accepted: number;
  refused: number;
  findings: Finding[];
  seconds: number;
  slowest: { at: number; ms: number };
}

/** A case that takes longer hangs, in milliseconds. */
export const LIMIT = 5000;

/** Tries the cases of one kind in a thread of their own, from where a hang can be told and ended. */
export async function fuzz(asked: Asked, thread = new URL('./worker.ts', import.meta.url)): Promise<Result> {
  const begun = performance.now();
  const result: Result = { accepted: 0, refused: 0, findings: [], seconds: 0, slowest: { at: -1, ms: 0 } };
  // A case that was slow once is tried once more: the machine may have been busy.
  const slow = new Set<number>();
  let left = asked.cases;
  while (left.length > 0) left = await untilHang({ ...asked, cases: left }, result, slow, thread);
  return { ...result, seconds: (performance.now() - begun) / 1000 };
}

/** Runs until all is done or a case hangs or ends the thread; returns what is left to try. */
function untilHang(asked: Asked, result: Result, slow: Set<number>, thread: URL): Promise<number[]> {
  return new Promise((done) => {
    const worker = new Worker(thread, { workerData: asked });
    const left = [...asked.cases];
    let [input, since] = ['', performance.now()];
    let timer: NodeJS.Timeout | undefined;
    const stop = (rest: number[]): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      void worker.terminate().then(() => done(rest));
    };
    const end = (what: string, message: string): void => {
      const [at = -1] = left;
      result.findings.push({ at, what, message, input });
      stop(left.slice(1));
    };
    const tooLong = (milliseconds: number): void => {
      const [at = -1] = left;
      if (slow.has(at)) return end('hang', `longer than ${milliseconds / 1000} s, twice`);
      slow.add(at);
      stop(left);
    };
    worker.on('message', (told: Told) => {
      clearTimeout(timer);
      if ('input' in told) {
        [input, since] = [told.input, performance.now()];
        timer = setTimeout(tooLong, told.milliseconds, told.milliseconds);
        return;
      }
      const { at, what, message = '' } = told;
      const ms = performance.now() - since;
      if (ms > result.slowest.ms) result.slowest = { at, ms };
      if ((what === 'accepted' && message === '') || what === 'refused') result[what] += 1;
      else result.findings.push({ at, what, message, input });
      left.shift();
    });
    worker.on('error', (error) =>
      end('crash', error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    worker.on('exit', () => (left.length > 0 ? end('crash', 'the thread ended') : done([])));
  });
}
