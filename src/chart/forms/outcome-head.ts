import { bold, label } from '../marks.ts';
import type { Node } from '../node.ts';
import { nameOf } from '../outcome-words.ts';
import { result, resultSpan } from '../words.ts';
import { wrap } from '../wrap.ts';
import type { Moved } from './form.ts';
import { NAME_LINE } from './heading.ts';

const left = { x: 0, anchor: 'start' } as const;

/** How the result is told in words: what it is called, and what is counted, in lines; `y` is the top of the last line of the name. */
export interface Head {
  name: readonly string[];
  counts: readonly string[];
  y: number;
}

const COUNT_LINE = 15;

/** Its height from that line on. */
export const headHeight = ({ counts }: Pick<Head, 'counts'>): number => 59 + counts.length * COUNT_LINE;

/** The head of a model's chart. Its first line may stand at `y`. */
export function headOf({ resultLabel, ...model }: Moved['model'], y: number, width: number): Head {
  const name = wrap(`${nameOf(model)}:`, width);
  return { name, counts: wrap(resultLabel, width, 12), y: y + (name.length - 1) * NAME_LINE };
}

/** What the result is called, in lines over what follows: the last one at `base`. Once a slider has moved it is one line. */
export const resultName = (
  name: readonly string[],
  model: Moved['model'],
  moved: boolean,
  base: number,
  cls = 'c-n',
): Node[] => {
  const lines = moved ? [`${nameOf(model, moved)}:`] : name;
  return lines.map((words, i) => label(cls, left, base + (i - lines.length + 1) * NAME_LINE, words));
};

/** The result in words: what it is called, the number, its range, and what it counts. */
export function outcomeHead({ name, counts, y }: Head, { model, outcome, settings }: Moved): Node[] {
  const { spread } = outcome;
  return [
    ...resultName(name, model, Object.keys(settings).length > 0, y + 13, 'c-n c-result'),
    label('c-computed-t c-result', left, y + 33, bold(result(outcome, model))),
    label('c-s c-result', left, y + 49, spread ? `range: ${resultSpan(spread, outcome, model.percent)}` : 'one value'),
    ...counts.map((words, i) => label('c-s c-result', left, y + 65 + i * COUNT_LINE, words)),
  ];
}
