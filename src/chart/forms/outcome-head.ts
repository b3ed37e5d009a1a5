import { bold, label } from '../marks.ts';
import type { Node } from '../node.ts';
import { nameOf } from '../outcome-words.ts';
import { result, resultSpan } from '../words.ts';
import type { Moved } from './form.ts';
import { NAME_LINE } from './heading.ts';

const left = { x: 0, anchor: 'start' } as const;

/** Its height, with a name of one line: the name, the number, its range, and what is counted. */
export const OUTCOME_HEAD = 74;

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

/** The result in words: what it is called, whose last line has its top at `y`, the number, its range, and what it counts. */
export function outcomeHead(name: readonly string[], y: number, { model, outcome, settings }: Moved): Node[] {
  const { spread, reach } = outcome;
  return [
    ...resultName(name, model, Object.keys(settings).length > 0, y + 13, 'c-n c-result'),
    label('c-computed-t c-result', left, y + 33, bold(result(outcome, model))),
    label('c-s c-result', left, y + 49, spread ? `range: ${resultSpan(spread, reach, model.percent)}` : 'one value'),
    label('c-s c-result', left, y + 65, model.resultLabel),
  ];
}
