import { evaluate } from '../estimate/evaluate.ts';
import { valuesOf } from '../estimate/values-of.ts';
import type { Model, Outcome, Settings } from '../estimate/types.ts';
import { makeScale } from './make-scale.ts';
import type { Scale } from './scale.ts';
import { number } from './words.ts';

/** How far beyond the published numbers the first chart's scale reaches, so that a slider has somewhere to move the result to. */
const HEADROOM = 1.3;

/** Whether a result is a part of a whole: a percentage that no sliders make more than all of it, nor less than nothing. A growth is none. */
function isPart(model: Model): boolean {
  const { percent, expr, assumptions } = model;
  if (!percent) return false;
  const corners = assumptions.reduce<Settings[]>(
    (all, { id, slider: { min, max } }) => all.flatMap((one) => [min, max].map((end) => ({ ...one, [id]: end }))),
    [{}],
  );
  return corners.every((settings) => {
    const result = evaluate(expr, valuesOf(model, settings));
    return result >= 0 && result <= 1 + 1e-9;
  });
}

/** The scale of the first chart, for what is published: both numbers, their intervals and room on the linear scale's far side. */
export function figureScale(model: Model, { headline, spread, reach }: Outcome): Scale {
  const { stated, percent } = model;
  const values = [
    headline,
    spread?.p5,
    spread?.p95,
    stated?.low,
    stated?.high,
    ...(model.scenarios ?? []).flatMap(({ low, high }) => [low, high]),
  ].filter((v): v is number => v !== undefined);
  const far = Math.max(...values.map(Math.abs));
  // The edge of the possible is shown where it is near enough not to push the rest together.
  const most = reach[1] ?? Infinity;
  const edge = most > far && most < far * 1.6 ? [most] : [];
  // A part of a whole is drawn as such: 33 % is a third of the axis.
  const room = isPart(model) ? [1] : headline < 0 ? [] : [Math.max(headline, stated?.value ?? 0) * HEADROOM];
  // Bars begin under their names, at the left edge.
  return makeScale([...values, ...edge, ...room], (v) => number(v, percent), { range: [0, 97] });
}
