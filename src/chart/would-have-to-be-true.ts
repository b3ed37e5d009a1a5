import type { Model, Outcome, Settings } from '../estimate/types.ts';
import { assumptionRow } from './assumption-row.ts';
import { NARROW, frame, label } from './marks.ts';
import type { Node } from './node.ts';
import type { Picture } from './picture.ts';
import { given, givenAmount, givenSpan, number } from './words.ts';
import { wrap } from './wrap.ts';

export interface WouldHaveToBeTrue { model: Model; outcome: Outcome; settings?: Settings; width?: number }

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
    parts.push(['svg', { x: '3%', y, width: '94%', height: row.height, overflow: 'visible' }, ...row.draw(value, implied)]);
    y += row.height + GAP;
  }
  const rows = impliedTable(model, outcome);
  const desc = rows.filter(([, , needed]) => needed).map(([name, , needed]) => `${name}: ${needed}.`).join(' ');
  return {
    title: model.stated ? `What would have to be true for ${model.stated.text}` : 'Assumptions',
    desc,
    table: { head: ['Assumption', 'Value', 'Needed', 'Range', 'Hard limit'], rows },
    svg: frame('c-would', Math.max(0, y - GAP), desc, ...parts),
    height: Math.max(0, y - GAP),
  };
}

/** A row an assumption: name, value, what is needed, range, limit. */
export function impliedTable(model: Model, outcome: Outcome, settings: Settings = {}): string[][] {
  return model.assumptions.map((assumption) => {
    const { id, range, min, max, percent, sourced } = assumption;
    const show = (v: number): string => given(v, percent);
    const implied = outcome.implied.find((i) => i.assumption === id);
    const needed = !implied || !model.stated ? '' : implied.solutions.length === 0 ? 'no value is enough'
      : implied.solutions.map((v, i) => number(v, percent) + (implied.inLimits[i] ? '' : ' (beyond the hard limit)')).join(' or ');
    const spread = range.shape === 'fixed' ? 'one value' : range.shape === 'choice' ? range.values.map(show).join(' or ')
      : `${givenSpan(range.low, range.high, percent)}${sourced ? '' : ' (ours)'}`;
    const limits = [min !== null && `at least ${show(min)}`, max !== null && `at most ${show(max)}`].filter(Boolean).join(', ');
    return [assumption.label, givenAmount(settings[id] ?? range.central, assumption), needed, spread, limits || 'none'];
  });
}
