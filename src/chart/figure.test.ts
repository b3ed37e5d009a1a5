import { describe, expect, test } from 'vitest';
import { createRunner } from '../estimate/run.ts';
import { crowd, stated } from './cases/models.ts';
import { figureScale } from './figure-scale.ts';
import { chartSlot, rowSlots, tableSlots } from './figure-slots.ts';
import { liveFigure } from './figure.ts';
import type { LiveData } from './live-data.ts';
import type { Element, Node } from './node.ts';
import { print } from './print.ts';
import { statedVsRecomputed } from './stated-vs-recomputed.ts';

const verdicts = {
  reporting: { label: 'Passed on correctly', sign: 'same' },
  substance: {
    'adds-up': { label: 'Adds up', sign: 'check' },
    'adds-up-only-if': { label: 'Adds up only if', sign: 'tilde' },
    'cannot-add-up': { label: 'Cannot add up', sign: 'cross' },
    none: { label: 'Cannot add up', sign: 'cross' },
  },
} as const;

const all = (node: Node): Element[] =>
  typeof node === 'string' ? [] : [node, ...(node.slice(2) as Node[]).flatMap(all)];
const draw = (model = crowd()) => {
  const outcome = createRunner(model)({});
  const figure = liveFigure(
    {
      key: 'total',
      title: 'A finding',
      level: 3,
      model,
      scale: figureScale(model, outcome),
      verdicts: model.stated ? verdicts : null,
    },
    outcome,
  );
  const data = JSON.parse(all(figure).find((el) => el[0] === 'script')![2] as string) as LiveData;
  return { model, outcome, figure, data };
};

describe('liveFigure', () => {
  test.each([
    ['tested', crowd()],
    ['without a stated number', crowd({ stated: null })],
  ])('has a slot for everything that the browser will write, %s', (_, model) => {
    const { outcome, figure, data } = draw(model);
    const slots = all(figure)
      .map((el) => el[1]['data-slot'])
      .filter(Boolean);
    expect(new Set(slots).size).toBe(slots.length);
    expect(
      [
        ...Object.keys({ ...chartSlot(data, outcome), ...rowSlots(data.model, outcome, {}) }),
        ...Object.keys(tableSlots(data.model, outcome, {})),
        'sentence',
        'hint',
        'outside',
      ].sort(),
    ).toEqual([...slots].sort());
  });

  test('prints in its slots what the browser would draw from the data that it carries', () => {
    const { figure, data } = draw();
    const outcome = createRunner(data.model)({});
    for (const [name, marks] of Object.entries({ ...chartSlot(data, outcome), ...rowSlots(data.model, outcome, {}) })) {
      const slot = all(figure).find((el) => el[1]['data-slot'] === name)!;
      expect(slot.slice(2)).toEqual(marks);
    }
    for (const [name, text] of Object.entries(tableSlots(data.model, outcome, {}))) {
      expect(
        all(figure)
          .find((el) => el[1]['data-slot'] === name)!
          .slice(2)
          .join(''),
      ).toBe(text);
    }
  });

  test('prints the stated number’s interval to its last digit, in both tables', () => {
    const { figure, model, outcome } = draw(crowd({ stated: stated('about 104,000', 104_000, 103_500, 104_500) }));
    expect(print(figure)).toContain('<td>103,500 to 104,500</td>');
    expect(statedVsRecomputed({ model, outcome, scale: figureScale(model, outcome) }).table.rows[0]).toEqual([
      'Printed',
      'about 104,000',
      '103,500 to 104,500',
    ]);
  });

  test('shows one verdict and hides the others that the sliders can reach', () => {
    const lines = all(draw().figure).filter((el) => el[1]['data-when']);
    expect(lines.map((el) => el[1]['data-when'])).toEqual(['adds-up', 'adds-up-only-if', 'cannot-add-up none']);
    expect(lines.filter((el) => el[1]['hidden'] !== true)).toHaveLength(1);
  });

  test('has a name for each control, and no two controls of one name and kind', () => {
    const inputs = all(draw().figure).filter((el) => el[0] === 'input');
    expect(inputs).toHaveLength(6);
    for (const [, attributes] of inputs.filter((el) => el[1]['type'] === 'range')) {
      expect(attributes['aria-label']).toBeTruthy();
      expect(attributes['aria-valuetext']).toMatch(/\d/);
    }
  });

  test('carries no chain of origins and no style', () => {
    const html = print(draw().figure);
    expect(html).not.toContain('"origin"');
    expect(html).not.toMatch(/ style=/);
  });

  test('keeps the height of its chart, whatever the outcome', () => {
    const { data, model } = draw();
    const far = createRunner(model)({ density: 6, filled: 1 });
    const y = (nodes: Node[]): number =>
      Math.max(...nodes.flatMap(all).map((el) => Number(el[1]['y'] ?? el[1]['y2'] ?? 0)));
    expect(y(chartSlot(data, far).chart)).toBeLessThanOrEqual(data.layout.base);
  });

  test('survives words that are markup', () => {
    const { figure } = draw(
      crowd({ resultLabel: '<img src=x>', stated: stated('"><script>alert(1)</script>', 200_000, 180_000, 220_000) }),
    );
    const html = print(figure);
    expect(html).not.toContain('<img');
    expect(html.match(/<script/g)).toHaveLength(1);
  });
});
