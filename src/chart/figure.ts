import type { Arithmetic, Assumption, Model, Outcome } from '../estimate/types.ts';
import { assumptionRow } from './assumption-row.ts';
import { limitWords, rangeWords } from './assumption-words.ts';
import { HINT, tableSlots } from './figure-slots.ts';
import { drawForm } from './forms/draw-form.ts';
import type { Form, FormMarks, PrintedMark } from './forms/form.ts';
import { carry } from './live-data.ts';
import { frame } from './marks.ts';
import { kids } from './node.ts';
import type { Element, Node } from './node.ts';
import { scenarioList } from './scenario-list.ts';
import { nameOf } from './outcome-words.ts';
import { goalOf, rowMarks } from './row-marks.ts';
import type { Scale } from './scale.ts';
import { isFull, signPath, toneOf } from './sign.ts';
import type { SignName } from './sign.ts';
import { stepsOf, toSlider } from './slider.ts';
import { togetherSaid } from './together-said.ts';
import { givenAmount, givenSpan, typed } from './words.ts';

/** A mark as a figure shows it. */
export interface Verdict {
  /** The question that it answers: "Is it right?" */
  asks?: string;
  label: string;
  sign: SignName;
  /** In a few words, why: “The harbour office said that the boxes could hold them.” */
  why?: string | null;
}

/** A mark in one line: "Is it right? Correct". */
export const answered = ({ asks, label }: Verdict): string => (asks ? `${asks} ${label}` : label);

const APPROXIMATE = 'The range is approximate: the last digit may be off.';

/** Beyond an end of the range by less than this share of its width, a result is printed like the end. */
const BESIDE = 0.01;

/** Why a result stands outside of its range, as that of `abs(a - b)` does where both have one central value. */
function outsideWords({ headline, spread }: Outcome): string | null {
  if (!spread) return null;
  const beside = BESIDE * (spread.p95 - spread.p5);
  const less = headline < spread.p5 - beside;
  return less || headline > spread.p95 + beside
    ? `As published, the central values together give ${less ? 'less' : 'more'} than nearly all other combinations do.`
    : null;
}

/** The mark on the reporting, which stays, and the mark on the substance for each outcome of the arithmetic. */
export interface Verdicts {
  reporting: Verdict;
  substance: Record<Arithmetic | 'none', Verdict>;
}

/** Everything that a live figure is drawn from. */
export interface FigureInput {
  /** Unique on its page: the claim's id, or the estimate's. */
  key: string;
  model: Model;
  /** The scale of the first chart. `figureScale` makes it. */
  scale: Scale;
  /** The chart that argues the charge. */
  form: Form;
  /** What the chart is about, in one line; left out where the page says it. */
  subject?: string | undefined;
  /** Who printed the stated number: "Daily Wrap". */
  by?: string | undefined;
  /** As what it was printed, where that is not plain: "what the boxes could hold". */
  kind?: string | undefined;
  /** The words that are tested, where they hold no number. */
  says?: string | undefined;
  /** The sentence under the chart takes two lines of a phone at most, wherever the sliders stand. */
  short?: boolean;
  /** The claim's two marks, which its chart bears; null for an estimate. */
  verdicts: Verdicts | null;
}

/**
 * The whole figure, ready to print: what stays, with slots (`data-slot`) for what follows the sliders, and the data that the browser
 * runs. The slots are filled by the same functions that fill them in the browser.
 */
export function liveFigure(input: FigureInput, outcome: Outcome): Element {
  const { key, model } = input;
  const chart = drawForm({ ...input, outcome, marks: formMarks(input.verdicts) });
  const outside = outsideWords(outcome);
  return [
    'figure',
    { class: 'live', 'data-live': key },
    // Not on the figure: a reader mode drops what is called `fig-share`.
    ['span', { id: `fig-${key}` }],
    ...kids(
      chart.svg,
      [
        'p',
        {
          class: !model.stated
            ? 'live-sentence live-alone'
            : input.short
              ? 'live-sentence live-short'
              : 'live-sentence',
          'data-slot': 'sentence',
        },
        outcome.verdict.sentence || chart.desc,
      ],
      model.approximate && ['p', { class: 'live-said' }, APPROXIMATE],
      outside && ['p', { class: 'live-said' }, outside],
      ...(model.together ?? []).map((one): Node => ['p', { class: 'live-said' }, togetherSaid(one)]),
      scenarioList(key, model, showsScenarios(input.form) ? null : input.scale),
      [
        'div',
        { class: 'live-tools controls' },
        ['p', { class: 'live-hint', 'data-slot': 'hint' }, HINT],
        ['button', { type: 'button', class: 'live-reset' }, 'Reset'],
      ],
      ['div', { class: 'live-rows' }, ...model.assumptions.map((a) => control(a, model, outcome))],
      ['p', { class: 'live-outside controls', 'data-slot': 'outside' }],
      table(model, outcome),
      ['p', { class: 'live-say sr', role: 'status' }],
      ['script', { type: 'application/json' }, carry({ key, model, scale: input.scale, layout: chart.plan })],
    ),
  ];
}

/** Whether the chart itself has a row for each scenario. Then the choice between the scenarios does not draw them again. */
export const showsScenarios = ({ form }: Form): boolean => form === 'scenarios-against-need';

const printed = ({ asks, label, sign, why }: Verdict): PrintedMark => ({
  label: asks ? `${asks} ${label}` : label,
  ...(why ? { why } : {}),
  path: signPath(sign),
  tone: toneOf(sign),
  ...(isFull(sign) ? { full: true } : {}),
});

/** The marks as a chart bears them. One on the substance that is the same for every outcome stays; any other follows the sliders. */
export function formMarks(verdicts: Verdicts | null): FormMarks | null {
  if (verdicts === null) return null;
  const { reporting, substance } = verdicts;
  const all = Object.values(substance);
  return all.every(({ label, sign }) => label === substance.none.label && sign === substance.none.sign)
    ? { stay: [printed(reporting), printed(substance.none)], follow: null }
    : {
        stay: [printed(reporting)],
        follow: {
          'adds-up': printed(substance['adds-up']),
          'adds-up-only-if': printed(substance['adds-up-only-if']),
          'cannot-add-up': printed(substance['cannot-add-up']),
          none: printed(substance.none),
        },
      };
}

/** One assumption: its name, the typed value, and the slider on its marks. */
function control(a: Assumption, model: Model, outcome: Outcome): Element {
  const value = a.range.central;
  const row = assumptionRow(a, model);
  const steps = stepsOf(a);
  const implied = outcome.implied.find((i) => i.assumption === a.id);
  return [
    'div',
    { class: 'live-row', 'data-row': a.id },
    [
      'label',
      { class: 'live-head' },
      ['span', { class: 'live-name' }, a.label],
      ' ',
      [
        'span',
        { class: 'live-value' },
        ['b', { class: 'live-static' }, typed(value, a.percent)],
        ' ',
        [
          'input',
          {
            class: 'live-field controls',
            type: 'text',
            inputmode: 'decimal',
            autocomplete: 'off',
            size: 7,
            value: typed(value, a.percent),
          },
        ],
        ...kids(a.percent ? '%' : a.unitLabel[value === 1 ? 0 : 1]),
      ],
    ],
    [
      'div',
      { class: model.stated ? 'live-track' : 'live-track is-plain' },
      frame('c-row', row.height, null, ...row.still, ['g', {}, ...rowMarks(a, value, implied, goalOf(model))]),
      [
        'input',
        {
          class: 'controls',
          type: 'range',
          autocomplete: 'off',
          'aria-label': a.label,
          max: steps,
          value: Math.round(toSlider(a, value, steps)),
          'aria-valuetext': givenAmount(value, a),
        },
      ],
    ],
  ];
}

/** The figure's numbers as a table; its cells follow the sliders like the rest. */
function table(model: Model, outcome: Outcome): Element {
  const { stated, percent, assumptions } = model;
  const slots = tableSlots(model, outcome, {});
  const follows = (slot: string): Node => ['td', { 'data-cell': true }, ...kids(slots[slot])];
  const fixed = (text: string): Node => ['td', {}, ...kids(text)];
  const row = (name: string, ...cells: Node[]): Node => ['tr', {}, ['th', { scope: 'row' }, name], ...cells];
  const named: Node = ['th', { scope: 'row', 'data-cell': true }, nameOf(model)];
  const column = (name: string): Node => ['th', { scope: 'col' }, name];
  return [
    'details',
    { class: 'live-table' },
    ['summary', {}, 'The numbers as a table'],
    [
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'The numbers as a table' },
      [
        'table',
        {},
        [
          'thead',
          {},
          ['tr', {}, ...['Assumption', 'Value', ...(stated ? ['Needed'] : []), 'Range', 'Hard limit'].map(column)],
        ],
        [
          'tbody',
          {},
          ...assumptions.map((a) =>
            row(
              a.label,
              follows(`value-${a.id}`),
              ...(stated ? [follows(`needed-${a.id}`)] : []),
              fixed(rangeWords(a)),
              fixed(limitWords(a)),
            ),
          ),
          ['tr', {}, named, follows('headline'), ...(stated ? [fixed('')] : []), follows('spread'), fixed('')],
          ...(stated
            ? [
                row(
                  'Printed',
                  fixed(stated.text),
                  fixed(''),
                  fixed(givenSpan(stated.low, stated.high, percent)),
                  fixed(''),
                ),
              ]
            : []),
        ],
      ],
    ],
  ];
}
