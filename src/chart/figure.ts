import type { Arithmetic, Assumption, Model, Outcome } from '../estimate/types.ts';
import { assumptionRow } from './assumption-row.ts';
import { limitWords, rangeWords } from './assumption-words.ts';
import { HINT, tableSlots, verdictKey } from './figure-slots.ts';
import { carry } from './live-data.ts';
import { NARROW, frame } from './marks.ts';
import { kids } from './node.ts';
import type { Attributes, Element, Node } from './node.ts';
import { scenarioList } from './scenario-list.ts';
import { nameOf } from './outcome-words.ts';
import { rowMarks } from './row-marks.ts';
import type { Scale } from './scale.ts';
import { signMark } from './sign.ts';
import type { SignName } from './sign.ts';
import { sliderSpan, toSlider } from './slider.ts';
import { layout, statedVsRecomputed } from './stated-vs-recomputed.ts';
import { wrap } from './wrap.ts';
import { givenAmount, givenSpan, typed } from './words.ts';

/** A mark as a figure shows it. */
export interface Verdict {
  /** The question that it answers: "Is it right?" */
  asks?: string;
  label: string;
  sign: SignName;
}

/** A mark in one line: "Is it right? Correct". */
export const answered = ({ asks, label }: Verdict): string => (asks ? `${asks} ${label}` : label);

/** The words that the style puts in the place of the question, once a slider has moved. */
const YOURS = `${nameOf({}, true)}:`;

const APPROXIMATE =
  'The range is approximate: the result jumps from one value to another, so the last digit may be off.';

/** How many lines a mark on the number takes in so many pixels, whosever numbers it is on. */
export const markLines = (mark: Verdict, width: number): number =>
  Math.max(...[answered(mark), `${YOURS} ${mark.label}`].map((text) => wrap(text, width - 24, 15, true).length));

/** The mark on the reporting, which stays, and the mark on the substance for each outcome of the arithmetic. */
export interface Verdicts {
  reporting: Verdict;
  substance: Record<Arithmetic | 'none', Verdict>;
}

/** Everything that a live figure is drawn from. */
export interface FigureInput {
  /** Unique on its page: the claim's id, or the estimate's. */
  key: string;
  /** The finding, or null where the page's own heading says it. */
  title: string | null;
  /** Level of that heading. */
  level: 2 | 3 | 4;
  model: Model;
  /** Of the first chart; `figureScale` makes it. */
  scale: Scale;
  /** Who printed the stated number: "Daily Wrap". */
  by?: string | undefined;
  /** The claim's two marks; null for an estimate that tests nothing. */
  verdicts: Verdicts | null;
}

/**
 * The whole figure, ready to print: what stays, with slots (`data-slot`) for what follows the sliders, and the data that the browser
 * runs. The slots are filled by the same functions that fill them in the browser.
 */
export function liveFigure(input: FigureInput, outcome: Outcome): Element {
  const { key, title, level, model, verdicts } = input;
  const chart = statedVsRecomputed({ model, outcome, scale: input.scale, by: input.by });
  return [
    'figure',
    { class: 'live', id: `fig-${key}`, 'data-live': key },
    ...kids(
      title !== null && [`h${level}`, { class: 'live-title' }, title],
      ...(verdicts ? verdictLines(verdicts, verdictKey(outcome)) : []),
      chart.svg,
      ['p', { class: 'live-sentence', 'data-slot': 'sentence' }, outcome.verdict.sentence || chart.desc],
      model.approximate && ['p', { class: 'live-hint' }, APPROXIMATE],
      scenarioList(key, model, input.scale),
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
      [
        'script',
        { type: 'application/json' },
        carry({ key, model, scale: input.scale, layout: layout(model, outcome) }),
      ],
    ),
  ];
}

/** The mark on the reporting, then one line for each mark on the substance that the sliders can reach; all but the current one are hidden. One that stays is none of the reader's numbers. */
function verdictLines({ reporting, substance: verdicts }: Verdicts, current: Arithmetic | 'none'): Node[] {
  const lines = new Map<string, { verdict: Verdict; when: string[] }>();
  for (const [when, verdict] of Object.entries(verdicts)) {
    const same = `${verdict.sign} ${verdict.label}`;
    const line = lines.get(same) ?? { verdict, when: [] };
    line.when.push(when);
    lines.set(same, line);
  }
  // All keep room for the one that takes most lines on a phone, and for saying that it is on a reader's numbers.
  const most = Math.max(...[...lines.values()].map(({ verdict }) => markLines(verdict, NARROW)));
  const mark = ({ asks, label, sign }: Verdict, attributes: Attributes): Node => [
    'p',
    { class: `verdict v-${sign}`, ...attributes },
    signMark(sign),
    ['span', {}, ...kids(asks && ['small', {}, `${asks} `], label)],
  ];
  const moves = lines.size > 1;
  const marks = [...lines.values()].map(({ verdict, when }) =>
    mark(verdict, moves ? { 'data-when': when.join(' '), hidden: when.includes(current) ? null : true } : {}),
  );
  return [
    mark(reporting, {}),
    ...(moves ? [['div', { class: `live-marks takes-${Math.min(most, 6)}` }, ...marks] satisfies Node] : marks),
  ];
}

/** One assumption: its name, the typed value, and the slider on its marks. */
function control(a: Assumption, model: Model, outcome: Outcome): Element {
  const value = a.range.central;
  const row = assumptionRow(a, model);
  const ends = sliderSpan(a);
  const implied = outcome.implied.find((i) => i.assumption === a.id);
  return [
    'div',
    { class: 'live-row', 'data-row': a.id },
    [
      'label',
      { class: 'live-head' },
      ['span', { class: 'live-name' }, a.label],
      [
        'span',
        { class: 'live-value' },
        ['b', { class: 'live-static' }, typed(value, a.percent)],
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
      frame('c-row', row.height, null, ...row.still, [
        'g',
        { 'data-slot': `row-${a.id}` },
        ...rowMarks(a, value, implied),
      ]),
      [
        'input',
        {
          class: 'controls',
          type: 'range',
          autocomplete: 'off',
          'aria-label': a.label,
          min: ends.min,
          max: ends.max,
          step: ends.step,
          value: toSlider(a, value),
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
  const follows = (slot: string): Node => ['td', { 'data-slot': slot }, ...kids(slots[slot])];
  const fixed = (text: string): Node => ['td', {}, ...kids(text)];
  const row = (name: string, ...cells: Node[]): Node => ['tr', {}, ['th', { scope: 'row' }, name], ...cells];
  const named: Node = ['th', { scope: 'row', 'data-slot': 'name' }, nameOf(model)];
  const column = (name: string): Node => ['th', { scope: 'col' }, name];
  return [
    'details',
    { class: 'live-table' },
    ['summary', {}, 'The numbers as a table'],
    [
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'The numbers as a table' },
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
