import { describe, expect, test } from 'vitest';
import { createModel } from '../estimate/build.ts';
import { completeTogether, movingTogether } from '../estimate/complete-together.ts';
import { createRunner } from '../estimate/run.ts';
import type { Settings } from '../estimate/types.ts';
import { crowd, stated } from '../../tests/samples/chart-models.ts';
import { figureScale } from './figure-scale.ts';
import { chartSlot, rowSlots, tableSlots } from './figure-slots.ts';
import { liveFigure } from './figure.ts';
import type { Verdicts } from './figure.ts';
import type { LiveData } from './live-data.ts';
import type { Element, Node } from './node.ts';
import { print } from './print.ts';
import { drawForm } from './forms/draw-form.ts';

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
const words = (node: Node): string => (typeof node === 'string' ? node : (node.slice(2) as Node[]).map(words).join(''));
const same = { label: 'Partly right', sign: 'context' } as const;
const draw = (model = crowd(), marks: Verdicts = verdicts) => {
  const outcome = createRunner(model)({});
  const figure = liveFigure(
    {
      key: 'total',
      model,
      scale: figureScale(model, outcome),
      form: { form: 'printed-against-recomputed', of: null },
      verdicts: model.stated ? marks : null,
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
    expect([...slots].sort()).toEqual(['chart', 'hint', 'outside', 'sentence']);
    expect(Object.keys(chartSlot(data, outcome, {}))).toEqual(['chart']);
    const rows = all(figure).flatMap((el) => el[1]['data-row'] ?? []);
    expect(Object.keys(rowSlots(data.model, outcome, {}))).toEqual(rows.map((id) => `row-${id}`));
    expect(Object.keys(tableSlots(data.model, outcome, {}))).toHaveLength(
      all(figure).filter((el) => el[1]['data-cell']).length,
    );
  });

  test('prints in its slots what the browser would draw from the data that it carries', () => {
    const { figure, data } = draw();
    const outcome = createRunner(data.model)({});
    const groupOf = (name: string): Element =>
      name === 'chart'
        ? all(figure).find((el) => el[1]['data-slot'] === name)!
        : all(all(figure).find((el) => `row-${el[1]['data-row']}` === name)!).find(([tag]) => tag === 'g')!;
    for (const [name, marks] of Object.entries({
      ...chartSlot(data, outcome, {}),
      ...rowSlots(data.model, outcome, {}),
    }))
      expect(groupOf(name).slice(2)).toEqual(marks);
    const cells = all(figure).filter((el) => el[1]['data-cell']);
    expect(cells.map((cell) => cell.slice(2).join(''))).toEqual(Object.values(tableSlots(data.model, outcome, {})));
  });

  test('says why a result stands outside of its range', () => {
    const note = (formula: string): string | undefined => {
      const model = createModel({ formula, assumptions: { a: { value: [3, 9] }, b: { value: [3, 9] } } });
      return all(draw(model).figure)
        .map(words)
        .find((text) => text.startsWith('As published'));
    };
    expect(note('abs(a - b)')).toBe(
      'As published, the central values together give less than nearly all other combinations do.',
    );
    expect(note('10 - abs(a - b)')).toContain('give more than');
    expect(note('a - b')).toBeUndefined();
  });

  test('prints the stated number’s interval to its last digit, in both tables', () => {
    const { figure, model, outcome } = draw(crowd({ stated: stated('about 104,000', 104_000, 103_500, 104_500) }));
    expect(print(figure)).toContain('<td>103,500 to 104,500</td>');
    expect(
      drawForm({
        model,
        outcome,
        form: { form: 'printed-against-recomputed', of: null },
        marks: null,
        scale: figureScale(model, outcome),
      }).table.rows[0],
    ).toEqual(['Printed', 'about 104,000', '103,500 to 104,500']);
  });

  test('bears the mark on the words, which stays, and the mark on the number, which follows the sliders', () => {
    const { figure, data, model } = draw();
    expect(words(figure)).toContain('Passed on correctly');
    const tried: Settings[] = [{}, { density: 6, filled: 1 }, { density: 0.5, filled: 0.6 }];
    const shown = tried.map((settings) => {
      const outcome = createRunner(model)(settings);
      const texts = chartSlot(data, outcome, settings).chart.map(words);
      const { label } = verdicts.substance[outcome.verdict.arithmetic ?? 'none'];
      expect(texts).toContain(label);
      return label;
    });
    expect(new Set(shown).size).toBeGreaterThan(1);
  });

  test('bears both marks where the number is not what decides, and they stay', () => {
    const { figure, data, outcome } = draw(crowd(), {
      ...verdicts,
      substance: { 'adds-up': same, 'adds-up-only-if': same, 'cannot-add-up': same, none: same },
    });
    expect(words(figure)).toMatch(/Passed on correctly.*Partly right/);
    expect(chartSlot(data, outcome, {}).chart.map(words).join(' ')).not.toContain('Partly right');
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
    const { data, model, figure } = draw();
    const settings = { density: 6, filled: 1 };
    const far = createRunner(model)(settings);
    const y = (nodes: Node[]): number =>
      Math.max(...nodes.flatMap(all).map((el) => Number(el[1]['y'] ?? el[1]['y2'] ?? 0)));
    const axis = all(figure).find((el) => el[1]['class'] === 'c-base')!;
    expect(y(chartSlot(data, far, settings).chart)).toBeLessThanOrEqual(Number(axis[1]['y1']));
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

test('a figure says which assumptions move together and whose word that is, and carries what its script runs', () => {
  const { assumptions } = crowd();
  const { together } = completeTogether([{ of: ['filled', 'density'], rank: 0.5 }], assumptions, () => ({
    ours: true,
    origin: { kind: 'working', label: '', value: '', detail: 'a full square is dense', href: null, children: [] },
  }));
  const { figure, data } = draw(crowd(movingTogether(together, assumptions)));
  const said = all(figure).find((el) => el[1]['class'] === 'live-said');
  expect(said && words(said)).toMatch(
    /^“.+” and “.+” are taken as moving together: when one is high, the other tends to be high\. Our own estimate: a full square is dense\.$/,
  );
  expect(Object.keys(data.model.mix?.parts ?? {})).toEqual(['filled', 'density']);
  expect(data.model).not.toHaveProperty('together');
  expect(all(draw().figure).some((el) => el[1]['class'] === 'live-said')).toBe(false);
});
