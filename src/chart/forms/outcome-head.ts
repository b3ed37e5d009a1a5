import { bold, label } from '../marks.ts';
import type { Node } from '../node.ts';
import { nameOf } from '../outcome-words.ts';
import { result, resultSpan } from '../words.ts';
import type { Moved } from './form.ts';

const left = { x: 0, anchor: 'start' } as const;

/** Its height: the name, the number, its range, and what is counted. */
export const OUTCOME_HEAD = 74;

/** The result in words: what it is called, the number, its range, and what it counts. */
export function outcomeHead(y: number, { model, outcome, settings }: Moved): Node[] {
  const { spread, reach } = outcome;
  return [
    label('c-n c-result', left, y + 13, `${nameOf(model, Object.keys(settings).length > 0)}:`),
    label('c-computed-t c-result', left, y + 33, bold(result(outcome, model))),
    label('c-s c-result', left, y + 49, spread ? `range: ${resultSpan(spread, reach, model.percent)}` : 'one value'),
    label('c-s c-result', left, y + 65, model.resultLabel),
  ];
}
