import { createRunner } from '../../../src/estimate/run.ts';
import { roughly } from '../../../src/estimate/sample/roughly.ts';
import type { Outcome, RunModel, Settings } from '../../../src/estimate/types.ts';

/** Whoever runs this script gives the model and the settings, and gets the outcomes at rest and while a slider moves, as JSON. */
declare const given: { model: RunModel; settings: Settings[]; outcomes: string };

/** What an embed reads of an outcome. */
const read = ({ headline, spread, reach, implied, verdict }: Outcome): object => ({
  headline,
  spread,
  reach,
  implied,
  verdict,
});

given.outcomes = JSON.stringify(
  [given.model, roughly(given.model)].map((model) => {
    const run = createRunner(model);
    return given.settings.map((settings) => read(run(settings)));
  }),
);
