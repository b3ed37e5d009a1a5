import { line as path } from 'd3-shape';
import { describe, expect, test } from 'vitest';
import { createRunner } from '../../estimate/run.ts';
import { stated, store } from '../../../tests/samples/chart-models.ts';
import { figureScale } from '../figure-scale.ts';
import type { Element, Node } from '../node.ts';
import { project } from '../scale.ts';
import { courseForm, heightOf, timeWords } from './course-lines.ts';
import type { CoursePlan } from './course-lines.ts';
import { drawForm } from './draw-form.ts';
import type { Form } from './form.ts';

type CourseForm = Extract<Form, { form: 'result-through-time' }>;
const form: CourseForm = {
  form: 'result-through-time',
  of: null,
  time: 'months',
  from: 0,
  to: 24,
  unit: ['month', 'months'],
  days: 30.4375,
  since: '2024-10-20',
  points: [],
};
const model = store({ stated: stated('60,000', 60_000, 55_000, 65_000) });
const run = createRunner(model);
const drawn = (more: Partial<CourseForm> = {}) =>
  drawForm({
    model,
    outcome: run(),
    form: { ...form, ...more },
    marks: null,
    scale: figureScale(model, run()),
  });
const planOf = (more?: Partial<CourseForm>): CoursePlan => {
  const { plan } = drawn(more);
  if (plan.form !== 'result-through-time') throw new Error('another form');
  return plan;
};
const isElement = (node: Node): node is Element => typeof node !== 'string';
const all = (node: Node): Element[] =>
  isElement(node) ? [node, ...node.slice(2).flatMap((child) => all(child as Node))] : [];
const ofClass = (nodes: readonly Node[], name: string): Element[] =>
  nodes.flatMap(all).filter(([, { class: names }]) => names === name);

describe('a result through time', () => {
  test('goes through the formula at thirteen times, as D3 draws the line', () => {
    const plan = planOf();
    const nodes = courseForm(model, plan).nodes({ model, outcome: run(), settings: {} });
    const points = Array.from({ length: 13 }, (_, i) => [
      Math.round(project(plan.across, 2 * i) * 100) / 100,
      heightOf(plan.down, Math.sqrt(80_000 * 110_000) * 0.95 ** (2 * i)),
    ]) as [number, number][];
    const lines = ofClass(nodes, 'c-course').map(([, a]) => [a.x1, a.y1, a.x2, a.y2].map((v) => parseFloat(String(v))));
    const ends = [lines[0]?.slice(0, 2), ...lines.map((one) => one.slice(2))] as [number, number][];
    expect(path()(ends)).toBe(path()(points));
    expect(ofClass(nodes, 'c-course-band')).toHaveLength(13);
  });

  test('has a dot where the time stands, which alone moves with its slider', () => {
    const plan = planOf();
    const shown = courseForm(model, plan);
    const at = (months: number) => shown.nodes({ model, outcome: run({ months }), settings: { months } });
    for (const months of [3, 20]) {
      const [dot] = ofClass(at(months), 'c-computed');
      expect(parseFloat(String(dot?.[1].cx))).toBeCloseTo(project(plan.across, months), 1);
      expect(dot?.[1].cy).toBe(heightOf(plan.down, run({ months }).headline));
    }
    for (const name of ['c-course', 'c-course-band']) expect(ofClass(at(3), name)).toEqual(ofClass(at(20), name));
    // Beyond the line, the dot waits at its end.
    expect(parseFloat(String(ofClass(at(60), 'c-computed')[0]?.[1].cx))).toBeCloseTo(plan.across.range[1], 1);
  });

  test('follows the other sliders, and an arrow says that it is beyond the scale', () => {
    const plan = planOf();
    const settings = { filled: 400_000 };
    const nodes = courseForm(model, plan).nodes({ model, outcome: run(settings), settings });
    expect(ofClass(nodes, 'c-computed').map(([tag]) => tag)).toEqual(['path']);
    expect(ofClass(nodes, 'c-course')[0]?.[1].y1).toBe(plan.down.range[1]);
  });

  test('says in words how it goes', () => {
    expect(drawn().desc).toContain(
      'Through time, after 0 months, Oct 2024: 93,800 (80,000 to 110,000); after 12 months, Oct 2025: 50,700',
    );
    const words = courseForm(model, planOf({ since: null, days: 0 })).words({
      model,
      outcome: run({ filled: 10, loss: 0.5 }),
      settings: { filled: 10, loss: 0.5 },
    });
    expect(words).toBe('Through time, after 0 months: 10; after 12 months: 0.00244; after 24 months: 5.96 × 10⁻⁷.');
  });

  test('has no two names over each other, and room for all of them', () => {
    const names = ['The guild', 'A newspaper of the capital of the province', 'The town', 'The cellar'];
    const { svg, height } = drawn({
      points: names.map((label, i) => ({
        label,
        text: `about ${50 + i},000 litres`,
        at: 10 + i,
        value: 50_000 + i * 1000,
        low: 50_000,
        high: 51_000,
        of: 'delivery' as const,
        checked: false,
      })),
    });
    const texts = all(svg).filter(([tag, { x }]) => tag === 'text' && parseFloat(String(x)) > 60);
    const places = texts.map(([, { y }]) => Number(y));
    expect(places.length).toBeGreaterThanOrEqual(10);
    expect(places.slice(1).every((y, i) => y - (places[i] ?? 0) >= 12)).toBe(true);
    expect(Math.max(...places)).toBeLessThan(height);
  });

  test('names a day where its time is counted in days, and no day that is not known', () => {
    expect(timeWords({ counted: ['day', 'days'], since: ['2024-10-20', 1] }, 1)).toBe('after 1 day, 21 Oct 2024');
    expect(timeWords({ counted: ['year', 'years'], since: ['2024-10-20', 365.25] }, 2)).toBe('after 2 years, Oct 2026');
    expect(timeWords({ counted: ['year', 'years'], since: null }, 2)).toBe('after 2 years');
  });
});
