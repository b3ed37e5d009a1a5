import type { Model, Scenario } from '../estimate/types.ts';
import { bar, beyond, frame, line } from './marks.ts';
import { kids } from './node.ts';
import type { Element, Node } from './node.ts';
import { place, zeroOf } from './scale.ts';
import type { Scale } from './scale.ts';
import { endsSpan, number } from './words.ts';

const HEIGHT = 20;

/**
 * The scenarios one under the other, each as a bar on the first chart's scale with the stated number as a line through all of them, and its answer in words.
 * Without a scale the chart above shows all of that, and the list is the choice alone. With script each is a choice from which the sliders start; without, the list says all of it.
 */
export function scenarioList(
  key: string,
  { scenarios = [], stated, percent, ceiling }: Pick<Model, 'scenarios' | 'stated' | 'percent' | 'ceiling'>,
  scale: Scale | null,
): Element | null {
  if (scenarios.length === 0) return null;
  return [
    'fieldset',
    { class: scale ? 'live-scenes' : 'live-scenes controls' },
    ['legend', {}, scale ? 'Case by case' : 'Start from'],
    ...scenarios.map(
      (scenario, i): Node => [
        'div',
        { class: 'live-scene' },
        [
          'label',
          {},
          [
            'input',
            {
              class: 'controls',
              type: 'radio',
              name: `scene-${key}`,
              value: i,
              checked: i === 0 ? true : null,
              autocomplete: 'off',
            },
          ],
          ['span', {}, ['b', {}, scenario.label], ` (${scenario.by === null ? 'our own estimate' : scenario.by})`],
        ],
        ...(scale
          ? [picture(scenario, { stated, ceiling }, scale), ['p', {}, answer(scenario, stated, percent)] satisfies Node]
          : []),
      ],
    ),
  ];
}

/** "7.6 to 9.8 million. 9.4 million is possible."; where the number itself lies outside: "7.6 to 9.3 million. As a rounded number, 9.4 million is possible." */
export function answer(
  { low, high, holds }: Pick<Scenario, 'low' | 'high' | 'holds'>,
  stated: Model['stated'],
  percent: boolean,
): string {
  const result = low === high ? number(low, percent) : endsSpan(low, high, percent);
  if (!stated) return `${result}.`;
  const rounded = holds && stated.value > high && number(stated.value, percent) !== number(high, percent);
  return `${result}. ${rounded ? 'As a rounded number, ' : ''}${number(stated.value, percent)} is ${holds ? 'possible' : 'not possible'}.`;
}

function picture(
  { by, low, high }: Scenario,
  { stated, ceiling }: Pick<Model, 'stated' | 'ceiling'>,
  scale: Scale,
): Element {
  const [from, to] = [place(scale, low), place(scale, high)];
  const at = stated && place(scale, stated.value);
  return frame(
    'c-scene',
    HEIGHT,
    null,
    ...kids(
      line('c-grid', 0, HEIGHT / 2, 100, HEIGHT / 2),
      // Where more would fit, less would fit too: the outline begins at zero.
      ceiling && to.side >= 0 && bar('c-room', zeroOf(scale), to.x, 4, 12),
      from.side > 0 || to.side < 0
        ? beyond('c-computed', from.side > 0 ? 100 : 0, HEIGHT / 2, from.side > 0 ? 1 : -1)
        : // What is ours is an outline.
          bar(by === null ? 'c-ours' : 'c-room-range', from.x, Math.max(to.x, from.x + 0.8), 4, 12, 2),
      at && at.side === 0 && line('c-stated-line', at.x, 0, at.x, HEIGHT),
    ),
  );
}
