import type { Model, Outcome, Settings } from '../estimate/types.ts';
import { limitWords, rangeWords } from './assumption-words.ts';
import { assumptionRow } from './assumption-row.ts';
import { NARROW, frame, label } from './marks.ts';
import type { Node } from './node.ts';
import type { Picture } from './picture.ts';
import { givenAmount } from './words.ts';
import { goalOf, neededWords, rowMarks } from './row-marks.ts';
import { wrap } from './wrap.ts';

export interface WouldHaveToBeTrue {
  model: Model;
  outcome: Outcome;
  settings?: Settings;
  width?: number;
}

const GAP = 14;
const TITLE = 17;

/** For each assumption: what it would have to be for the stated number, on its range and hard limits. The live figure has a slider on each row. */
export function wouldHaveToBeTrue({ model, outcome, settings = {}, width = NARROW }: WouldHaveToBeTrue): Picture {
  const parts: Node[] = [];
  let y = 0;
  for (const assumption of model.assumptions) {
    const implied = outcome.implied.find((i) => i.assumption === assumption.id);
    if (!implied) continue;
    const value = settings[assumption.id] ?? assumption.range.central;
    const row = assumptionRow(assumption, model);
    for (const words of wrap(`${assumption.label}: ${givenAmount(value, assumption)}`, width, 13, true)) {
      parts.push(label('c-b', { x: 0, anchor: 'start' }, y + 13, words));
      y += TITLE;
    }
    parts.push([
      'svg',
      { x: '3%', y, width: '94%', height: row.height, overflow: 'visible' },
      ...row.still,
      ...rowMarks(assumption, value, implied, goalOf(model)),
    ]);
    y += row.height + GAP;
  }
  const rows = impliedTable(model, outcome, settings);
  const desc = rows
    .filter(([, , needed]) => needed)
    .map(([name, , needed]) => `${name}: ${needed}.`)
    .join(' ');
  return {
    title: model.stated ? `What would have to be true for ${model.stated.text}` : 'Assumptions',
    desc,
    table: { head: ['Assumption', 'Value', 'Needed', 'Range', 'Hard limit'], rows },
    svg: frame('c-would', Math.max(0, y - GAP), desc, ...parts),
    height: Math.max(0, y - GAP),
  };
}

/** A row an assumption: name, value, what is needed, range, limit. */
function impliedTable(model: Model, outcome: Outcome, settings: Settings): string[][] {
  return model.assumptions.map((a) => {
    const implied = outcome.implied.find((i) => i.assumption === a.id);
    return [
      a.label,
      givenAmount(settings[a.id] ?? a.range.central, a),
      implied ? neededWords(implied, a.percent) : '',
      rangeWords(a),
      limitWords(a),
    ];
  });
}
