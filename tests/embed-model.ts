import type { FigureData } from '../src/chart/live-data.ts';

/** The data in the first line of an embed's `model.js`. The parts of the engine that it needs follow, each after a line with its name. */
export const embedModel = (script: string): FigureData =>
  JSON.parse((script.split('\n')[0] ?? '').replace(/^recount=/, '')) as FigureData;

/** The names of these parts. */
export const embedParts = (script: string): string[] =>
  [...script.matchAll(/^\/\/(\w+)$/gm)].map(([, name = '']) => name);
