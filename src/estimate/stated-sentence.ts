import { formatNumber, formatQuantity, formatRange } from './format.ts';
import type { Grounds } from './grounds.ts';
import { ends } from './range.ts';
import type { Assumption, Model, Stated } from './types.ts';

/** As many digits as a stated number may have; none of them is ours to drop. */
const AS_STATED = 12;

type Print = (value: number, digits?: number) => string;

/** The verdict on a stated number: "9.4 million needs 470 rounds a box; our range is 241 to 376, and the limit is 647." */
export function statedSentence(model: Model, stated: Stated, grounds: Grounds, print: Print): string {
  const number = statedNumber(model, stated, grounds.headline);
  switch (grounds.arithmetic) {
    case 'adds-up': return addsUp(grounds, stated, number, print);
    case 'cannot-add-up': return cannot(grounds, stated, number, print);
    case 'adds-up-only-if': return onlyIf(model, grounds, number);
  }
  if (grounds.none === 'undecided') return `Neither a way to ${number} nor a proof against it was found within the limits.`;
  const { p5, p95 } = grounds.sourced!;
  return `Too loose to test: the sourced ranges give anything from ${print(p5, 2)} to ${print(p95, 2)}.`;
}

/** The stated number as such: "9.4 million", "30 %". Words without digits ("several million") are named by the end of what they leave open that is nearer. */
function statedNumber({ percent }: Model, stated: Stated, headline: number): string {
  const vague = Number(stated.value.toPrecision(6)) !== stated.value;
  const value = vague ? (headline > stated.high ? stated.high : stated.low) : stated.value;
  return formatQuantity(value, ['', ''], percent, AS_STATED);
}

function addsUp({ by, headline, sourced }: Grounds, stated: Stated, number: string, print: Print): string {
  if (by === 'edge') {
    return stated.edge === 'top'
      ? `The sourced range reaches ${print(sourced!.p95)} at its top, against ${number} stated as the most.`
      : `The sourced range begins at ${print(sourced!.p5)}, against ${number} stated as the least.`;
  }
  const side = stated.hedge === 'under' ? 'less' : 'more';
  if (by === 'bound') return `It comes to ${print(headline)}, and ${side} than ${number} is stated.`;
  return `It comes to ${print(headline)}, against ${number} stated.`;
}

function cannot({ reach: [low, high] }: Grounds, stated: Stated, number: string, print: Print): string {
  if (Number.isNaN(low)) return `Within the limits there is no result at all, so ${number} is out of reach.`;
  if (high - low <= Math.abs(high) * 1e-9) return `The numbers given come to ${print(high)}, not ${number}.`;
  return high < stated.low
    ? `${print(high)} is the most that the limits allow, not ${number}.`
    : `${print(low)} is the least that the limits allow, not ${number}.`;
}

function onlyIf(model: Model, { changes }: Grounds, number: string): string {
  const subject = model.unitLabel[1] === '' && !model.percent ? `A result of ${number}` : number;
  const parts = changes.map(({ assumption, value }) => ({ assumption: model.assumptions.find((a) => a.id === assumption)!, value }));
  const needs = parts.map(({ assumption, value }) => quantity(model, assumption, value));
  if (parts.length > 1) return `${subject} needs ${list(needs)} together; no single change within the limits is enough.`;
  const { assumption, value } = parts[0]!;
  return `${subject} needs ${needs[0]}; ${beside(assumption, value)}.`;
}

const list = (items: readonly string[]) => `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

/** "470 rounds a box"; where the unit does not tell what is meant, its label behind it: "60 kg (mass of a packed round)". */
function quantity(model: Model, assumption: Assumption, value: number): string {
  const { label, unitLabel, percent } = assumption;
  const text = formatQuantity(value, unitLabel, percent);
  const alone = model.assumptions.filter((a) => a.unitLabel[1] === unitLabel[1]).length === 1;
  const tells = / an? /.test(unitLabel[1]) || (unitLabel[1] !== '' && label.toLowerCase().includes(unitLabel[1].toLowerCase()));
  return alone && tells ? text : `${text} (${/^.[a-z ]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label})`;
}

/** What the needed value is to be compared with: our range, and the limit on its side. */
function beside({ range, sourced, percent, min, max }: Assumption, value: number): string {
  const print = (v: number) => formatQuantity(v, ['', ''], percent);
  const limit = value >= range.central ? max : min;
  const behind = limit === null ? '' : `, and the ${limit === max ? '' : 'lower '}limit is ${print(limit)}`;
  if (range.shape === 'fixed') return `the value given is ${print(range.central)}${behind}`;
  const [low, high] = ends(range);
  const whose = sourced ? 'the sourced range is' : 'our range is';
  const from = percent ? `${formatNumber(low * 100)} to ${print(high)}` : formatRange(low, high, ['', ''], false, 3);
  const own = !sourced && value >= low && value <= high ? ', for which no source was found' : '';
  return `${whose} ${from}${own}${behind}`;
}
