import { createSampler } from '../estimate/sample/sample.ts';
import type { Sampler } from '../estimate/sample/sample.ts';
import { ofResult } from '../estimate/outputs.ts';
import { createRunner } from '../estimate/run.ts';
import type { Runner } from '../estimate/run.ts';
import type { LiveData } from './live-data.ts';

/** What is drawn under a figure is made of its data, and of what runs its model. `model` is that of its own result alone. */
export interface ExtraData extends Pick<LiveData, 'key' | 'model' | 'scale'> {
  sample: Sampler;
  /** The model with all its results. */
  whole: LiveData['model'];
  run: Runner;
}

export function extraData({ key, model: whole, scale }: Pick<LiveData, 'key' | 'model' | 'scale'>): ExtraData {
  const model = ofResult(whole);
  const sample = createSampler(model);
  return { key, model, scale, sample, whole, run: createRunner(whole, sample) };
}
