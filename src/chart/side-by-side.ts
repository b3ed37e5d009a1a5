import type { Model } from '../estimate/types.ts';
import { answer } from './scenario-list.ts';
import type { Element, Node } from './node.ts';
import { table } from './table.ts';
import { given, givenSpan } from './words.ts';

/** So many cases are a choice of two. */
const CHOICE = 3;

/** The scenarios of a model as columns of one table; of three or more, a reader chooses two to stand side by side. Null where there is nothing to compare. */
export function sideBySide({ scenarios = [], assumptions, stated, percent }: Model): Node[] | null {
  if (scenarios.length < 2) return null;
  const set = assumptions.filter(({ id }) => scenarios.some(({ ends }) => Object.hasOwn(ends, id)));
  const ofCase = (id: string, share: boolean): string[] =>
    scenarios.map(({ ends }) => {
      const [low = NaN, high = NaN] = ends[id] ?? [];
      return low === high ? given(low, share) : givenSpan(low, high, share);
    });
  const rows = [
    ['Whose', ...scenarios.map(({ by }) => by ?? 'our own estimate')],
    ...set.map((a) => [a.label, ...ofCase(a.id, a.percent)]),
    ['Result', ...scenarios.map((scenario) => answer(scenario, stated, percent))],
  ];
  const choose = (words: string): Element => [
    'label',
    {},
    `${words} `,
    [
      'select',
      { autocomplete: 'off' },
      ['option', { value: '' }, 'every case'],
      ...scenarios.map(({ label }, i): Node => ['option', { value: i }, label]),
    ],
  ];
  const choice: Node[] =
    scenarios.length < CHOICE ? [] : [['p', { class: 'live-finding controls' }, choose('Show'), ' ', choose('beside')]];
  return [...choice, table('Cases side by side', ['Case', ...scenarios.map(({ label }) => label)], rows)];
}
