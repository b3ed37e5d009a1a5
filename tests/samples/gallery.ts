import { pairs } from '../../src/estimate/pairs.ts';
import { createRunner } from '../../src/estimate/run.ts';
import type { Model, Outcome, Settings } from '../../src/estimate/types.ts';
import type { LedgerRecord, LedgerRow } from '../../src/schema/record.ts';
import { capacity } from '../../src/chart/capacity.ts';
import { comparison } from '../../src/chart/comparison.ts';
import { figureScale } from '../../src/chart/figure-scale.ts';
import { impliedEach } from '../../src/chart/implied-each.ts';
import { ledger } from '../../src/chart/ledger.ts';
import { pairChart } from '../../src/chart/pair-chart.ts';
import type { Picture } from '../../src/chart/picture.ts';
import { sensitivity } from '../../src/chart/sensitivity.ts';
import { drawForm } from '../../src/chart/forms/draw-form.ts';
import type { Form, FormMarks, PrintedMark } from '../../src/chart/forms/form.ts';
import { isFull, signPath, toneOf } from '../../src/chart/sign.ts';
import type { SignName } from '../../src/chart/sign.ts';
import { tornado } from '../../src/chart/tornado.ts';
import { twentyDots } from '../../src/chart/twenty-dots.ts';
import { coaches, crowd, oneBus, paces, stated, store, totals } from './chart-models.ts';

const kinds = {
  capacity: { heading: 'what there was room for', short: 'could hold' },
  inferred: { heading: 'worked out by the speaker, not counted', short: 'worked out' },
  delivery: { heading: 'counted, or said to be sent', short: 'counted' },
};

/** Every chart kind in the cases that break charts, drawn from numbers written here: the engine has no part in it. */
export interface Case {
  kind: string;
  name: string;
  picture: Picture;
}

const outcome = (
  headline: number,
  p5: number | null,
  p95: number | null,
  reach: Outcome['reach'] = [null, null],
  implied: Outcome['implied'] = [],
): Outcome => ({
  headline,
  spread: p5 === null || p95 === null ? null : { p5, p50: headline, p95 },
  reach,
  implied,
  verdict: { arithmetic: null, none: null, sentence: '', changes: [] },
});

const versus = (name: string, model: Model, o: Outcome, published = o): Case => ({
  kind: 'printed-against-recomputed',
  name,
  picture: drawForm({
    model,
    outcome: o,
    form: { form: 'printed-against-recomputed', of: null },
    marks: null,
    scale: figureScale(model, published),
  }),
});

/** How much of the square was filled, and how densely. */
function paired(name: string, model: Model, settings: Settings = {}): Case {
  const found = pairs(model, ['filled', 'density'], settings);
  if (!found) throw new Error('the sliders reach no pair that gives the stated number');
  return { kind: 'pairs', name, picture: pairChart({ model, pairs: found, settings }) };
}

const mark = (label: string, sign: SignName, why?: string): PrintedMark => ({
  label,
  ...(why ? { why } : {}),
  path: signPath(sign),
  tone: toneOf(sign),
  ...(isFull(sign) ? { full: true } : {}),
});
const marks: FormMarks = {
  stay: [mark('Changed from its source', 'changed', 'The town said that the buses could carry them.')],
  follow: {
    'adds-up': mark('Correct', 'check'),
    'adds-up-only-if': mark('Possible, not proved', 'tilde', 'Nobody counted the people in them.'),
    'cannot-add-up': mark('Cannot be right', 'cross'),
    none: mark('We could not check it', 'question'),
  },
};

/** A chart as published, or as a reader has set it. The engine runs, since what a form shows follows from its results. */
const argued = (name: string, model: Model, form: Form, settings: Settings = {}): Case => {
  const run = createRunner(model);
  const published = run({});
  return {
    kind: form.form,
    name,
    picture: drawForm({
      model,
      outcome: published,
      form,
      marks: model.stated ? marks : { stay: [...marks.stay, mark('Partly right', 'context')], follow: null },
      subject: 'The march of June 2024 through the middle of the town. Buses are those of the town.',
      by: 'The Courier',
      kind: form.of === 'capacity' ? 'what the buses could carry' : undefined,
      says: 'the crowd doubled',
      scale: figureScale(model, published),
      moved: { outcome: run(settings), settings },
    }),
  };
};

const room: Form = {
  form: 'room-against-delivery',
  of: 'delivery',
  as: 'came',
  seen: { assumption: 'buses', words: 'buses were seen on the road. Nobody counted the people in them.' },
  others: [
    { label: 'The town, 3 Jun 2024', text: 'about 9,000', low: 9_000, high: 9_000, of: 'delivery' },
    {
      label: 'A newspaper of the capital, 4 Jun 2024',
      text: '10,000 to 14,000',
      low: 10_000,
      high: 14_000,
      of: 'inferred',
    },
  ],
  heading: 'Counted or said to have come, by others',
  legend: 'Outlined: what the buses could hold. Solid: counted or said to have come.',
};
const need: Form = { form: 'scenarios-against-need', of: 'capacity', assumption: 'each' };
const all: Form = { form: 'one-against-all', of: null, count: 400, counted: ['bus', 'buses'], shows: 'person' };
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
  begins: 'The town counts buses from mid-2022 on.',
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

const through: Form = {
  form: 'result-through-time',
  of: 'delivery',
  time: 'months',
  from: 0,
  to: 24,
  unit: ['month', 'months'],
  days: 30.4375,
  since: '2023-10-25',
  points: [
    {
      label: 'The guild, 1 Mar 2024',
      text: 'about 70,000',
      at: 4.2,
      value: 70_000,
      low: 65_000,
      high: 75_000,
      of: 'delivery',
      checked: false,
    },
    {
      label: 'A newspaper of the capital, 4 Jun 2025',
      text: '20,000 to 26,000',
      at: 19.4,
      value: 23_000,
      low: 20_000,
      high: 26_000,
      of: 'inferred',
      checked: true,
    },
    {
      label: 'The town',
      text: 'up to 22,000',
      at: 20,
      value: 22_000,
      low: 20_000,
      high: 24_000,
      of: 'capacity',
      checked: false,
    },
  ],
};

const long = crowd({
  resultLabel:
    'people who at some time during the whole afternoon stood somewhere on the square or in a street beside it',
  assumptions: crowd().assumptions.map((a) => ({
    ...a,
    label: `${a.label}, counted on the aerial photographs of the afternoon and checked against the plan of the city`,
  })),
  stated: stated('well over two hundred and twenty thousand people', 220_000, 215_000, 225_000, 'bottom'),
});

const cases: Case[] = [
  argued('ordinary', coaches(), room),
  argued('moved', coaches(), room, { buses: 120 }),
  argued('no-others', coaches(), { ...room, as: null, seen: null, others: [] }),
  argued('ordinary', coaches(), need),
  argued('moved', coaches(), need, { buses: 250 }),
  argued('beyond-the-scale', coaches(), need, { buses: 100 }),
  argued('ordinary', oneBus(), all),
  argued('moved', oneBus(), all, { room: 4 }),
  argued('more-than-all', oneBus(), all, { person: 900 }),
  argued('many', oneBus(), { ...all, count: 9_999 }),
  argued('ordinary', totals({ stated: stated('about 1,000 a month', 1_000, 900, 1_100) }), rate),
  argued('moved', totals({ stated: stated('about 1,000 a month', 1_000, 900, 1_100) }), rate, { later: 20_000 }),
  argued('ordinary', paces(), pace),
  argued('moved', paces(), pace, { later: 7_000, before: 12 }),
  argued('falls', paces(), pace, { later: 4_000 }),
  argued('ordinary', store({ stated: stated('60,000', 60_000, 55_000, 65_000) }), through),
  argued('moved', store({ stated: stated('60,000', 60_000, 55_000, 65_000) }), through, { months: 15, loss: 0.02 }),
  argued('beyond-the-scale', store(), { ...through, points: [] }, { filled: 200_000 }),
  argued('numbers', store(), { ...through, since: null, days: 0, points: [] }),
  versus('ordinary', crowd(), outcome(93_600, 56_000, 141_000, [0, 312_000])),
  versus('agrees', crowd({ stated: stated('about 90,000', 90_000, 85_000, 95_000) }), outcome(93_600, 56_000, 141_000)),
  versus(
    'moved',
    crowd(),
    outcome(215_000, 130_000, 290_000, [0, 312_000]),
    outcome(93_600, 56_000, 141_000, [0, 312_000]),
  ),
  versus('beyond-the-scale', crowd(), outcome(2_400_000, 1_600_000, 3_300_000), outcome(93_600, 56_000, 141_000)),
  versus('tiny', crowd({ stated: stated('0.0004', 0.0004, 0.00035, 0.00045) }), outcome(0.000_31, 0.000_2, 0.000_5)),
  versus(
    'huge',
    crowd({ stated: stated('up to 7.2 trillion', 7.2e12, 7.15e12, 7.25e12, 'top') }),
    outcome(5.9e12, 4.8e12, 7.1e12),
  ),
  versus('log', crowd({ stated: stated('4.8 million', 4.8e6, 4.75e6, 4.85e6) }), outcome(480, 310, 690, [0, 1_300])),
  versus('one-point', crowd(), outcome(104_000, null, null)),
  versus(
    'impossible',
    crowd({ stated: stated('400,000', 400_000, 360_000, 440_000) }),
    outcome(93_600, 56_000, 141_000, [0, 312_000]),
  ),
  versus('nothing-stated', crowd({ stated: null }), outcome(93_600, 56_000, 141_000)),
  versus(
    'share',
    crowd({ percent: true, unitLabel: ['', ''], stated: stated('about 30 %', 0.3, 0.25, 0.35) }),
    outcome(0.333, 0.31, 0.36, [0, 1]),
  ),
  versus(
    'below-zero',
    crowd({ stated: stated('a fall of 5,000', -5_000, -5_500, -4_500) }),
    outcome(-3_100, -7_000, 900),
  ),
  versus('long-words', long, outcome(93_600, 56_000, 141_000, [0, 312_000])),

  {
    kind: 'sensitivity',
    name: 'ordinary',
    picture: sensitivity({
      model: crowd(),
      shares: [
        { assumption: 'density', share: 0.81 },
        { assumption: 'filled', share: 0.19 },
      ],
    }),
  },
  {
    kind: 'sensitivity',
    name: 'one-alone',
    picture: sensitivity({ model: crowd(), shares: [{ assumption: 'density', share: 1 }] }),
  },
  { kind: 'sensitivity', name: 'nothing-varies', picture: sensitivity({ model: crowd(), shares: [] }) },
  {
    kind: 'sensitivity',
    name: 'long-words',
    picture: sensitivity({
      model: long,
      shares: [
        { assumption: 'density', share: 0.81 },
        { assumption: 'filled', share: 0.004 },
      ],
    }),
  },

  ...(
    [
      ['ordinary', crowd({ stated: stated('over 130,000', 130_000, 125_000, 135_000, 'bottom') }), 156_000],
      ['long-words', long, 156_000],
      ['beyond-the-scale', crowd(), 1_560_000],
    ] as const
  ).map(([name, model, high]) => ({
    kind: 'tornado',
    name,
    picture: tornado({
      model,
      headline: 104_000,
      scale: figureScale(model, outcome(104_000, 60_000, 150_000)),
      swings: [
        { assumption: 'density', ends: [1.5, 4], results: [62_400, high] },
        { assumption: 'filled', ends: [0.6, 0.95], results: [78_000, 123_500] },
      ],
    }),
  })),
  paired('ordinary', crowd({ stated: stated('over 130,000', 130_000, 125_000, 135_000, 'bottom') })),
  paired('others-moved', crowd(), { area: 60_000, filled: 0.9 }),
  paired('outside-the-box', crowd()),
  paired('long-words', long),
  {
    kind: 'capacity',
    name: 'ordinary',
    picture: capacity({
      title: 'What one coach holds',
      unit: 'people',
      ways: [
        { label: 'By seats', value: 52 },
        { label: 'By weight allowed', value: 81, low: 70, high: 95 },
        { label: 'By floor, standing', value: 110, low: 90, high: 140 },
      ],
      mark: { label: 'stated', value: 96 },
    }),
  },
  {
    kind: 'capacity',
    name: 'impossible',
    picture: capacity({
      title: 'What one coach holds',
      unit: 'people',
      ways: [
        { label: 'By seats', value: 52 },
        { label: 'By weight allowed', value: 81, low: 70, high: 95 },
      ],
      mark: { label: 'stated', value: 48_000 },
    }),
  },
  {
    kind: 'capacity',
    name: 'no-mark',
    picture: capacity({
      title: 'What one coach holds',
      unit: 'people',
      ways: [{ label: 'By seats', value: 52 }],
      mark: null,
    }),
  },

  {
    kind: 'implied-each',
    name: 'ordinary',
    picture: each(['Police', 'Organisers'], '', { value: 95, label: 'most possible' }),
  },
  {
    kind: 'implied-each',
    name: 'long-words',
    picture: each(
      ['A committee of observers', 'The organisers of the march and of all that follow'],
      'of all ages, some standing',
      null,
    ),
  },

  {
    kind: 'comparison',
    name: 'ordinary',
    picture: comparison({
      result: { label: 'People on the square', value: 93_600, low: 56_000, high: 141_000 },
      compare: [
        { label: 'Inhabitants of the city', value: 310_000 },
        { label: 'Seats in its stadium', value: 41_000 },
      ],
      unitLabel: ['person', 'people'],
      percent: false,
    }),
  },
  {
    kind: 'comparison',
    name: 'huge-and-tiny',
    picture: comparison({
      result: { label: 'People on the square', value: 12 },
      compare: [{ label: 'Inhabitants of the country and of all its neighbours together', value: 310_000_000 }],
      unitLabel: ['person', 'people'],
      percent: false,
    }),
  },

  {
    kind: 'twenty-dots',
    name: 'ordinary',
    picture: dots(
      crowd({ stated: stated('over 120,000', 120_000, 115_000, 125_000, 'bottom') }),
      (q) => 56_000 * (141 / 56) ** q,
    ),
  },
  { kind: 'twenty-dots', name: 'one-point', picture: dots(crowd(), () => 93_600) },

  {
    kind: 'ledger',
    name: 'ordinary',
    picture: ledger({
      record: record(people()),
      kinds,
      institutions: {
        police: { name: 'The police', short: 'Police' },
        organisers: { name: 'The organisers of the march', short: 'Organisers' },
        press: { name: 'A newspaper', short: 'Newspaper' },
      },
    }),
  },
  {
    kind: 'ledger',
    name: 'one-point',
    picture: ledger({
      record: record(people().slice(0, 1)),
      kinds,
      institutions: { police: { name: 'The police', short: 'Police' } },
    }),
  },
  {
    kind: 'ledger',
    name: 'one-day',
    picture: ledger({ record: record(people().map((r) => ({ ...r, date: '2021-05-01' }))), kinds, institutions: {} }),
  },
];

function each(names: readonly string[], note: string, limit: { value: number; label: string } | null): Picture {
  return impliedEach({
    title: 'What each count needs in every coach',
    unit: 'people in each coach',
    rows: [
      { name: `1 May 2021, ${names[0]}`, note: '', value: 48, hedge: 'about', checked: true, of: 'capacity' },
      { name: `2 May 2021, ${names[1]}`, note, value: 90, hedge: 'over', checked: false, of: 'inferred' },
      {
        name: `3 May 2021, ${names[0]}`,
        note,
        value: 60,
        hedge: '',
        low: 52,
        high: 71,
        checked: false,
        of: 'inferred',
      },
    ],
    range: { low: 40, central: 52, high: 66, label: 'by seats, our range' },
    limit,
  });
}

function dots(model: Model, at: (q: number) => number): Picture {
  const quantiles = Array.from({ length: 20 }, (_, i) => at((i + 0.5) / 20));
  const low = model.stated?.low ?? Infinity;
  return twentyDots({
    model,
    frequency: { quantiles, reached: quantiles.map((q) => q >= low) },
    scale: figureScale(model, outcome(at(0.5), at(0.05), at(0.95))),
  });
}

function row(
  date: string,
  institution: string,
  text: string,
  value: number,
  of: LedgerRow['of'],
  checked: boolean,
  item: string | null = null,
): LedgerRow {
  return {
    date,
    quantity: 'people',
    of,
    measure: 'stock',
    item,
    scope: null,
    institution,
    speaker: null,
    since: null,
    sinceWords: null,
    stated: stated(text, value, value * 0.95, value * 1.05),
    from: { kind: checked ? 'claim' : 'fact', id: 'x', label: checked ? 'An article' : 'A reference', href: '/' },
  };
}

function people(): LedgerRow[] {
  return [
    row('2021-05-01', 'police', 'about 40,000', 40_000, 'delivery', false),
    row('2021-05-02', 'organisers', 'over 200,000', 200_000, 'delivery', true),
    row('2021-08', 'police', '55,000', 55_000, 'delivery', true),
    row('2021-11-20', 'organisers', 'almost 250,000', 250_000, 'delivery', false),
    row('2021-11-20', 'press', '100,000', 100_000, 'delivery', false),
    row('2021-11-25', 'police', '61,000', 61_000, 'delivery', false),
    row('2021-06-10', 'press', 'up to 312,000', 312_000, 'capacity', true, 'standing'),
    row('2021-06-10', 'police', '104,000', 104_000, 'capacity', false, 'seated'),
  ];
}

function record(rows: LedgerRow[]): LedgerRecord {
  return { quantity: 'people', label: 'People', unit: 'person', revision: 1, rows, ratios: [] };
}

export const gallery: readonly Case[] = cases;
