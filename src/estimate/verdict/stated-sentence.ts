import { formatGiven, formatGivenRange, formatQuantity, formatRange } from '../format.ts';
import type { Grounds } from './grounds.ts';
import { ends } from '../range.ts';
import { isSpan, named } from './named.ts';
import type { RunAssumption, RunModel, Stated } from '../types.ts';

/** As many digits as a stated number may have; none of them is ours to drop. */
const AS_STATED = 12;
const NO_UNIT = ['', ''] as const;

type Print = (value: number, digits?: number) => string;

/** The verdict on a stated number: "9.4 million needs 470 rounds a box; our own range, without a source, is 241 to 376, and the limit is 647." */
export function statedSentence(model: RunModel, stated: Stated, grounds: Grounds, print: Print): string {
  const { headline, by, changes, sourced } = grounds;
  const [low, high] = grounds.reach;
  const number = numberOf(stated, headline, model.percent);
  switch (grounds.arithmetic) {
    case 'adds-up':
      if (by === 'edge') {
        return stated.edge === 'top'
          ? `The sourced range goes up to ${print(sourced!.p95)}, against ${number} stated as the most.`
          : `The sourced range begins at ${print(sourced!.p5)}, against ${number} stated as the least.`;
      }
      return `It comes to ${print(headline)}, ${by === 'bound' ? `and ${stated.hedge === 'under' ? 'less' : 'more'} than ${number} is` : `against ${number}`} stated.`;
    case 'cannot-add-up':
      if (Number.isNaN(low)) return 'No value within the limits gives a result.';
      // Nothing may vary: both bounds are the one result, but for rounding outwards.
      if (high - low <= Math.abs(high) * 1e-9) return `The numbers given come to ${print(headline)}, not ${number}.`;
      return `${high < stated.low ? `${print(high)} is the most` : `${print(low)} is the least`} possible with what is given, not ${number}.`;
    case 'adds-up-only-if': {
      const needed = changes.map(({ assumption, value }) => [model.assumptions.find((a) => a.id === assumption)!, value] as const);
      const reached = grounds.reached!;
      const target = named(stated, headline);
      // Where the number itself is out of reach, or needs more, another of its interval is named.
      const meant = Math.abs(reached - target) <= 1e-6 * Math.abs(target) ? number : `${formatQuantity(reached, NO_UNIT, model.percent)}, within the rounding of ${number},`;
      const subject = model.unitLabel[1] || model.percent ? meant : `A result of ${meant}`;
      const values = needed.map(([assumption, value]) => quantity(model, assumption, value));
      const last = values.pop()!;
      return values.length > 0
        ? `${subject} needs ${values.join(', ')} and ${last} together; no single change within the limits is enough.`
        : `${subject} needs ${last}; ${beside(...needed[0]!)}.`;
    }
  }
  return grounds.none === 'undecided'
    ? `Neither a way to ${number} nor a proof against it was found within the limits.`
    : `Too loose to test: the sourced ranges give anything from ${print(sourced!.p5, 2)} to ${print(sourced!.p95, 2)}.`;
}

/** The stated number as such: "9.4 million", "30 %". One that stands for a span is named by the end that is meant, or as a span where the result is within. */
function numberOf(stated: Stated, headline: number, percent: boolean): string {
  const { low, high } = stated;
  return isSpan(stated) && headline >= low && headline <= high
    ? formatRange(low, high, NO_UNIT, percent, AS_STATED)
    : formatQuantity(named(stated, headline), NO_UNIT, percent, AS_STATED);
}

/** "470 rounds a box"; where the unit does not tell what is meant, its label behind it: "60 kg (mass of a packed round)". */
function quantity(model: RunModel, { label, unitLabel, percent }: RunAssumption, value: number): string {
  const text = formatQuantity(value, unitLabel, percent);
  const [, unit] = unitLabel;
  const alone = model.assumptions.filter((a) => a.unitLabel[1] === unit).length === 1;
  const tells = unit !== '' && (/ an? /.test(unit) || label.toLowerCase().includes(unit.toLowerCase()));
  // A name keeps its capital; an acronym shows by its second letter.
  return alone && tells ? text : `${text} (${/^.[a-z ]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label})`;
}

/** What the needed value is to be compared with: our range, and the limit on its side. That nothing is below zero goes without saying. */
function beside({ range, sourced, percent, min, max }: RunAssumption, value: number): string {
  const above = value >= range.central;
  const limit = above ? max : min || null;
  const behind = limit === null ? '' : `, and the ${above ? '' : 'lower '}limit is ${formatGiven(limit, NO_UNIT, percent)}`;
  if (range.shape === 'fixed') return `the value given is ${formatGiven(range.central, NO_UNIT, percent)}${behind}`;
  const [low, high] = ends(range);
  return `${sourced ? 'the sourced range' : 'our own range, without a source,'} is ${formatGivenRange(low, high, NO_UNIT, percent)}${behind}`;
}
