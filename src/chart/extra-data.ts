import { roughly } from '../estimate/sample/roughly.ts';
import { createSampler } from '../estimate/sample/sample.ts';
import type { Sampler } from '../estimate/sample/sample.ts';
import { ofResult } from '../estimate/outputs.ts';
import { pairOf } from '../estimate/pairs.ts';
import { createRunner } from '../estimate/run.ts';
import type { Runner } from '../estimate/run.ts';
import type { LiveData } from './live-data.ts';

/** What is drawn under a figure is made of its data, and of what runs its model. `model` is that of its own result alone. */
export interface ExtraData extends Pick<LiveData, 'key' | 'model' | 'scale'> {
  sample: Sampler;
  /** The model with all its results. */
  whole: LiveData['model'];
  run: Runner;
  /** While a slider moves. */
  rough: Runner;
  /** The two assumptions whose pairs are told, by what is published: sliders do not change them. */
  pair: () => readonly [string, string] | null;
}

export function extraData({ key, model: whole, scale }: Pick<LiveData, 'key' | 'model' | 'scale'>): ExtraData {
  const model = ofResult(whole);
  const sample = createSampler(model);
  const run = createRunner(whole, sample);
  let found: ReturnType<typeof pairOf> | undefined;
  const moving = roughly(whole);
  const rough = moving === whole ? run : createRunner(moving);
  const pair = () => (found === undefined ? (found = pairOf(model, run().verdict)) : found);
  return { key, model, scale, sample, whole, run, rough, pair };
}
