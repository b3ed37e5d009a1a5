import { NARROW, frame } from '../marks.ts';
import { nameOf, outcomeWords } from '../outcome-words.ts';
import type { Picture } from '../picture.ts';
import { verdictKey } from '../verdict-key.ts';
import { givenSpan, result, resultSpan } from '../words.ts';
import type { FormInput, Moved } from './form.ts';
import { moving } from './moving.ts';
import type { Plan } from './moving.ts';
import { courseForm } from './course-lines.ts';
import { oneAgainstAll } from './one-against-all.ts';
import { resultThroughTime } from './result-through-time.ts';
import { rows } from './rows.ts';
import type { Drawing } from './rows.ts';
import { scenariosAgainstNeed } from './scenarios-against-need.ts';
import { throughTime } from './through-time.ts';

function drawing(input: FormInput): Drawing<Plan> {
  const { form } = input;
  switch (form.form) {
    case 'scenarios-against-need':
      return scenariosAgainstNeed({ ...input, form });
    case 'one-against-all':
      return oneAgainstAll({ ...input, form });
    case 'result-through-time':
      return resultThroughTime({ ...input, form });
    case 'rate-against-total':
    case 'total-against-pace':
      return throughTime({ ...input, form });
    default:
      return rows({ ...input, form });
  }
}

interface Given extends Omit<FormInput, 'width'> {
  width?: number;
  /** The reader's settings and their outcome. They are drawn in the place of the published ones. */
  moved?: Pick<Moved, 'outcome' | 'settings'>;
}

/** A claim's or an estimate's chart in the form that argues its charge, and what its script needs to redraw what moves. */
export function drawForm(given: Given): Picture & { plan: Plan } {
  const input = { width: NARROW, ...given };
  const { model, marks, scale, moved = { outcome: input.outcome, settings: {} } } = input;
  const { still, over = [], plan, height, says } = drawing(input);
  const { outcome, settings } = moved;
  const all = { model, outcome, settings };
  const { stated, percent } = model;
  const { spread } = outcome;
  const said = [...(marks?.stay ?? []), ...(marks?.follow ? [marks.follow[verdictKey(outcome)]] : [])];
  const desc = [
    outcomeWords(model, outcome, Object.keys(settings).length > 0),
    ...said.map(({ label }) => `${label}.`),
    ...(says ? [says] : []),
  ].join(' ');
  return {
    title: 'Printed, against our calculation',
    desc,
    table: {
      head: ['', 'Value', 'Range'],
      rows: [
        ...(stated ? [['Printed', stated.text, givenSpan(stated.low, stated.high, percent)]] : []),
        [nameOf(model), result(outcome, model), spread ? resultSpan(spread, outcome, percent) : 'one value'],
      ],
    },
    svg: frame(
      'c-svr',
      height,
      desc,
      ...still,
      [
        'g',
        { 'data-slot': 'chart' },
        ...(plan.form === 'result-through-time' ? courseForm(model, plan).nodes(all) : moving(scale, plan, all)),
      ],
      ...over,
    ),
    height,
    plan,
  };
}
