import { parentPort } from 'node:worker_threads';
import { renderPng } from './card-render.ts';
import type { PngTexts } from './card-png.ts';

/** Draws pictures beside the build: one message a picture, answered under its number. */
export interface Job { id: number; svg: string; texts: PngTexts }

/** The event loop's next turn. The renderer's memory is given back only then, and a queue of messages alone lets it never come. */
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

let last = turn();
parentPort?.on('message', (job: Job) => {
  last = last.then(() => draw(job)).then(turn);
});

function draw({ id, svg, texts }: Job): void {
  try {
    parentPort!.postMessage({ id, png: renderPng(svg, texts) });
  } catch (error) {
    parentPort!.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
}
