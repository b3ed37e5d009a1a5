import { NARROW } from '../../chart/marks.ts';
import { wrap } from '../../chart/wrap.ts';
import { createRunner } from '../../estimate/run.ts';
import type { Model, Outcome, Settings } from '../../estimate/types.ts';

/** So many places of each slider are tried, from one end to the other. */
const PLACES = 5;
/** The size of a sentence under a chart, in pixels. */
const SIZE = 15;

const isShort = (sentence: string): boolean => wrap(sentence, NARROW, SIZE).length <= 2;

const known = new WeakMap<Model, boolean>();

/** Whether the sentence under a chart takes two lines of a phone at most, wherever the sliders stand: then it needs no room for a longer one. */
export function staysShort(model: Model, { verdict }: Outcome): boolean {
  let short = known.get(model);
  if (short === undefined) known.set(model, (short = isShort(verdict.sentence) && isShortEverywhere(model)));
  return short;
}

function isShortEverywhere(model: Model): boolean {
  const run = createRunner(model);
  const settings = [
    ...(model.scenarios ?? []).map((scenario) => scenario.settings),
    ...model.assumptions.flatMap(({ id, slider: { min, max } }) =>
      Array.from({ length: PLACES }, (_, i): Settings => ({ [id]: min + ((max - min) * i) / (PLACES - 1) })),
    ),
  ];
  return settings.every((one) => isShort(run(one).verdict.sentence));
}
