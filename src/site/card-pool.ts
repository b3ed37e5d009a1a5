import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PngTexts } from './card-png.ts';

interface Waiting { done(png: Uint8Array): void; failed(error: Error): void }
interface Hand { worker: Worker; waiting: Map<number, Waiting> }

const MOST = 4;
const hands: Hand[] = [];
let count = 0;

/** Draws a picture in whichever worker has least to do. Workers are started as they are needed, and keep no build from ending. */
export function renderAside(svg: string, texts: PngTexts): Promise<Uint8Array> {
  let hand = hands.reduce<Hand | undefined>((least, h) => (least === undefined || h.waiting.size < least.waiting.size ? h : least), undefined);
  if (hand === undefined || (hand.waiting.size > 0 && hands.length < Math.min(MOST, availableParallelism()))) hands.push((hand = start()));
  const { worker, waiting } = hand;
  const id = (count += 1);
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed });
    worker.ref();
    worker.postMessage({ id, svg, texts });
  });
}

function start(): Hand {
  // By its place in the project: the code that calls this may have been bundled elsewhere.
  const worker = new Worker(join(process.cwd(), 'src/site/card-worker.ts'));
  const waiting: Hand['waiting'] = new Map();
  const settle = (id: number): Waiting | undefined => {
    const found = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    return found;
  };
  worker.on('message', ({ id, png, error }: { id: number; png?: Uint8Array; error?: string }) => {
    const found = settle(id);
    if (png) found?.done(png);
    else found?.failed(new Error(`a picture could not be drawn: ${error}`));
  });
  worker.on('error', (error) => {
    hands.splice(hands.findIndex((h) => h.worker === worker), 1);
    for (const { failed } of waiting.values()) failed(error instanceof Error ? error : new Error(String(error)));
  });
  worker.unref();
  return { worker, waiting };
}
