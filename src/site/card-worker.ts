import { parentPort } from 'node:worker_threads';
import { renderPng } from './card-render.ts';
import type { PngTexts } from './card-png.ts';

/** Draws pictures beside the build: one message a picture, answered under its number. */
export interface Job { id: number; svg: string; texts: PngTexts }

parentPort?.on('message', ({ id, svg, texts }: Job) => {
  try {
    parentPort!.postMessage({ id, png: renderPng(svg, texts) });
  } catch (error) {
    parentPort!.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
