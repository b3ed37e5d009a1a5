import { describe, expect, test } from 'vitest';
import { createRunner } from '../../estimate/run.ts';
import type { Model, Settings } from '../../estimate/types.ts';
import { oneBus, paces, stated, totals } from '../../../tests/samples/chart-models.ts';
import { figureScale } from '../figure-scale.ts';
import type { Element, Node } from '../node.ts';
import { drawForm } from './draw-form.ts';
import type { Form } from './form.ts';

const all = (node: Node): Element[] =>
  typeof node === 'string' ? [] : [node, ...(node.slice(2) as Node[]).flatMap(all)];
const words = (node: Node): string => (typeof node === 'string' ? node : (node.slice(2) as Node[]).map(words).join(''));

function drawn(model: Model, form: Form, settings: Settings = {}) {
  const run = createRunner(model);
  const outcome = run({});
  const moved = { outcome: run(settings), settings };
  const scale = figureScale(model, outcome);
  const parts = all(drawForm({ model, outcome, form, marks: null, scale, moved }).svg);
  return { parts, said: parts.filter(([tag]) => tag === 'text').map(words) };
}

const rate: Form = {
  form: 'rate-against-total',
  of: null,
  from: 'earlier',
  to: 'later',
  over: 'months',
  months: 24,
  since: '2022-06',
  until: '2024-06-01',
  from_day: '2024-02',
  begins: 'The town counts visitors from mid-2022 on.',
};
const pace: Form = {
  form: 'total-against-pace',
  of: null,
  from: 'earlier',
  to: 'later',
  over: 'months',
  before: 'before',
  until: '2024-06-01',
  from_day: '2024-01-20',
};
const printed = (each: number): Model =>
  totals({ stated: stated(`about ${each} a month`, each, each * 0.9, each * 1.1) });

describe('a running total', () => {
  test('has the day of the earlier total at its point, and says what begins at the left end', () => {
    const { said } = drawn(printed(2_000), rate);
    expect(said).toContain('Feb 2024');
    expect(said.join(' ')).toContain('The town counts visitors from mid-2022 on.');
  });
  test('leaves the day out where the printed rate would run through it', () => {
    const { said } = drawn(printed(1_000), rate);
    expect(said).toContain('5,000');
    expect(said).not.toContain('Feb 2024');
  });
  test('has a bar with its name for each pace, and no line that stands for nothing', () => {
    const { said, parts } = drawn(paces(), pace);
    expect(said).toContain('Before 20 Jan 2024: 714 visitors a month');
    expect(said).toContain('After 20 Jan 2024: 978 visitors a month');
    expect(
      parts.filter(([tag, { class: cls }]) => tag === 'rect' && /^c-(bar|other-pale)$/.test(String(cls))),
    ).toHaveLength(2);
    expect(parts.some(([, { class: cls }]) => cls === 'c-grid')).toBe(false);
  });
});

describe('one against all', () => {
  const form: Form = { form: 'one-against-all', of: null, count: 400, counted: ['bus', 'buses'], shows: 'person' };

  test('says in sentences what each square is, and what would be if one held all', () => {
    const said = drawn(oneBus(), form).said.join(' ');
    expect(said).toContain('Each square is one bus, 400 in all. The bus in the red ring is the one in the claim.');
    expect(said).toContain('The others are not needed.');
    expect(said).toContain('If one bus held them all, the mass of a person would be');
    expect(said).toMatch(/\d g, not 0\.08 kg\./);
  });
  test('speaks of no others where all are not enough', () => {
    expect(drawn(oneBus(), form, { person: 900 }).said.join(' ')).not.toContain('The others');
  });
});
