import { createSampler } from '../estimate/sample/sample.ts';
import type { Sampler } from '../estimate/sample/sample.ts';
import type { LiveData } from './live-data.ts';

/** What is drawn under a figure is made of its data, and of the sampler that runs its model. */
export interface ExtraData extends Pick<LiveData, 'key' | 'model' | 'scale'> {
  sample: Sampler;
}

export const extraData = ({ key, model, scale }: Pick<LiveData, 'key' | 'model' | 'scale'>): ExtraData => ({
  key,
  model,
  scale,
  sample: createSampler(model),
});
