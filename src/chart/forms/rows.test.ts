import { describe, expect, test } from 'vitest';
import { createRunner } from '../../estimate/run.ts';
import type { Model } from '../../estimate/types.ts';
import { assumption, crowd, stated } from '../../../tests/samples/chart-models.ts';
import { figureScale } from '../figure-scale.ts';
import { NARROW } from '../marks.ts';
import type { Element, Node } from '../node.ts';
import { drawForm } from './draw-form.ts';
import type { Form } from './form.ts';

const all = (node: Node): Element[] =>
  typeof node === 'string' ? [] : [node, ...(node.slice(2) as Node[]).flatMap(all)];
const words = (node: Node): string => (typeof node === 'string' ? node : (node.slice(2) as Node[]).map(words).join(''));

const plain: Form = { form: 'printed-against-recomputed', of: null };
const room: Form = {
  form: 'room-against-delivery',
  of: 'delivery',
  as: 'came',
  seen: null,
  others: [],
  heading: '',
  legend: 'Outlined: what there was room for. Solid: counted.',
};

/** What a chart says, each text with its place. */
function drawn(model: Model, form: Form = plain, subject?: string, width = NARROW) {
  const outcome = createRunner(model)({});
  const parts = all(
    drawForm({ model, outcome, form, marks: null, scale: figureScale(model, outcome), subject, width }).svg,
  );
  const texts = parts
    .filter(([tag]) => tag === 'text')
    .map((el) => ({ words: words(el), x: parseFloat(String(el[1]['x'])), y: Number(el[1]['y']) }));
  return { parts, texts, said: texts.map((t) => t.words) };
}

describe('a printed number over our own', () => {
  const full = crowd({
    ceiling: true,
    stated: stated('100,000', 100_000, 95_000, 105_000),
    assumptions: crowd().assumptions.map((a) => (a.id === 'area' ? { ...a, min: 0, max: 52_000 } : a)),
  });

  test('the line of the printed number has its value right under it, and the limit has a line of its own', () => {
    const { parts, texts } = drawn(full, room);
    const line = parts.find(([, { class: cls }]) => cls === 'c-stated-line');
    const printed = texts.find((t) => t.words === 'printed: 100,000');
    const limit = texts.find((t) => t.words.startsWith('no room for more than'));
    expect(printed?.x).toBe(parseFloat(String(line?.[1]['x1'])));
    expect((printed?.y ?? 0) - Number(line?.[1]['y2'])).toBeLessThan(24);
    expect((limit?.y ?? 0) - (printed?.y ?? 0)).toBe(17);
  });

  test('the limit says what it comes from, where the estimate says so', () => {
    expect(drawn({ ...full, limit: 'By the ground' }, room).said).toContainEqual(
      expect.stringMatching(/^By the ground, at most \d/),
    );
  });

  test('the note says what the blue area is and what the thick line is, and nothing of the line that has its own label', () => {
    const { said } = drawn(full, room);
    const note = said.slice(said.findIndex((text) => text.startsWith('Outlined'))).join(' ');
    expect(note).toContain('Blue area: range. Thick line: typical.');
    expect(said.join(' ')).not.toMatch(/Upright line/);
  });

  test('a range that was printed has no line, and so no label', () => {
    const { said } = drawn(
      crowd({ stated: { ...stated('80,000 to 120,000', 100_000, 80_000, 120_000), range: true } }),
    );
    expect(said.join(' ')).not.toContain('printed:');
  });

  test('the grey band is told by its ends', () => {
    const { said } = drawn(crowd({ stated: stated('about 90,000', 90_000, 81_000, 99_000) }));
    expect(said.join(' ')).toContain('Grey: 81,000 to 99,000 counts as 90,000.');
  });

  test('a long name takes lines, and the bar gives way', () => {
    const name = 'People on the square, at 1.5 to 3.4 people a square metre (the office’s estimate)';
    const bar = (model: Model): number => Number(drawn(model).parts.find((p) => p[1]['class'] === 'c-bar')?.[1]['y']);
    const { said } = drawn(crowd({ name }));
    expect(said).not.toContain(`${name}:`);
    expect(said.join(' ')).toContain(`${name}:`);
    expect(bar(crowd({ name })) - bar(crowd())).toBeGreaterThanOrEqual(17);
  });
});

describe('an estimate alone', () => {
  const far = crowd({
    expr: 'far',
    stated: null,
    unitLabel: ['km', 'km'],
    assumptions: [assumption('far', 'Way', { shape: 'fixed', central: 182 })],
  });

  test('says what the charts are about, and the unit of its number', () => {
    const { said } = drawn(far, plain, 'A march.');
    expect(said).toContain('A march.');
    expect(said).toContain('182 km');
  });

  test('says which number is the range, and what the thin line is', () => {
    const { said } = drawn(crowd({ stated: null }));
    expect(said.some((text) => /^[\d,]+.*, range [\d,]+ to [\d,]+$/.test(text))).toBe(true);
    expect(said.join(' ')).toContain('Thin line: range.');
  });

  test('has its range in brackets where no more fits', () => {
    const beside = (width: number): string => drawn(crowd({ stated: null }), plain, undefined, width).said.join(' ');
    expect(beside(400)).toMatch(/93,600 people, range [\d,]+ to [\d,]+/);
    expect(beside(260)).toMatch(/93,600, range [\d,]+ to [\d,]+/);
    expect(beside(200)).toMatch(/93,600 \([\d,]+ to [\d,]+\)/);
  });
});

describe('a percentage', () => {
  const share = (max: number, min = 0): Model =>
    crowd({
      percent: true,
      unitLabel: ['', ''],
      stated: null,
      expr: 'part',
      assumptions: [
        assumption('part', 'Part', { shape: 'fixed', central: 0.33 }, { slider: { min, max, step: 0.01, log: false } }),
      ],
    });
  const end = (model: Model): number => figureScale(model, createRunner(model)({})).domain[1];

  test('that is a part of a whole is drawn on all of it', () => {
    expect(end(share(1))).toBe(1);
    expect(end(share(0.5))).toBe(1);
  });
  test('that can be more than all, or less than nothing, is none', () => {
    expect(end(share(1.2))).toBeLessThan(0.6);
    expect(end(share(1, -0.2))).toBeLessThan(0.6);
  });
});
