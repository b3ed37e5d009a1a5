import type { Arithmetic, Assumption, Model, Outcome, Settings } from '../estimate/types.ts';
import { assumptionRow } from './assumption-row.ts';
import type { Row } from './assumption-row.ts';
import { frame } from './marks.ts';
import { kids } from './node.ts';
import type { Element, Node } from './node.ts';
import type { Scale } from './scale.ts';
import { signPath } from './sign.ts';
import type { SignName } from './sign.ts';
import { sliderSpan, toSlider } from './slider.ts';
import { statedVsRecomputed } from './stated-vs-recomputed.ts';
import { amount, given, givenAmount, givenSpan, span, typed } from './words.ts';
import { impliedTable } from './would-have-to-be-true.ts';

export interface Verdict { label: string; sign: SignName }

/** Everything a live figure needs, as data: the build draws it from this, and the page carries it for the browser to draw again. */
export interface FigureInput {
  /** Unique on its page: the claim's id, or the estimate's. Prefixes its parameters where two figures share a name. */
  key: string;
  /** The finding, or null where the page's own heading says it. */
  title: string | null;
  /** Level of that heading. */
  level: 2 | 3 | 4;
  model: Model;
  /** Of the first chart; `figureScale` makes it at build. */
  scale: Scale;
  /** Label and sign for each outcome of the arithmetic, with this claim's finding; null for an estimate that tests nothing. */
  verdicts: Record<Arithmetic | 'none', Verdict> | null;
}

/** Draws the figure's body for an outcome. What no slider changes is made once. */
export type DrawFigure = (outcome: Outcome, settings: Settings) => Element;

/** The figure's body as a function of the reader's settings: the same at build and in the browser. */
export function figureBody({ title, level, model, scale, verdicts }: FigureInput, published: Outcome): DrawFigure {
  const heading: Node | null = title === null ? null : [`h${level}`, { class: 'live-title' }, title];
  const controls = model.assumptions.map((a) => control(a, assumptionRow(a, model), model.stated !== null));

  return (outcome, settings) => {
    const moved = Object.keys(settings).length > 0;
    const chart = statedVsRecomputed({ model, outcome, published: published.headline, scale });
    const outside = model.assumptions.filter((a) => a.id in settings && isOutside(a, settings[a.id]!));
    return [
      'div', { class: moved ? 'live-body is-moved' : 'live-body' },
      ...kids(
        heading,
        verdicts && verdictLine(verdicts[outcome.verdict.arithmetic ?? 'none']),
        chart.svg,
        ['p', { class: 'live-sentence' }, outcome.verdict.sentence || chart.desc],
        ['div', { class: 'live-tools controls' },
          ['p', { class: 'live-badge' }, moved ? 'Your numbers, not the published ones' : 'Move an assumption'],
          ['button', { type: 'button', class: 'live-reset', 'data-live-reset': true, disabled: moved ? null : true }, 'Reset']],
        ['div', { class: 'live-rows' }, ...controls.map((draw) => draw(outcome, settings))],
        ['p', { class: 'live-outside controls' }, outside.length === 0 ? '\u00a0' : outsideWords(outside)],
        table(model, outcome, settings),
      ),
    ];
  };
}

/** The whole figure, ready to print: body, a line that a screen reader speaks when the sliders rest, and the data. */
export function liveFigure(input: FigureInput, published: Outcome): Element {
  return [
    'figure', { class: 'live', id: `fig-${input.key}`, 'data-live': input.key },
    figureBody(input, published)(published, {}),
    ['p', { class: 'live-say sr', role: 'status' }],
    ['script', { type: 'application/json' }, JSON.stringify({ ...input, model: slim(input.model) })],
  ];
}

/** The model without its chains of origins, which the page prints elsewhere and no computation reads. */
const slim = (model: Model): unknown => ({ ...model, assumptions: model.assumptions.map(({ origin: _, ...rest }) => rest) });

const verdictLine = ({ label, sign }: Verdict): Element => [
  'p', { class: `verdict v-${sign}` },
  ['svg', { class: 'sign', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, ['path', { d: signPath(sign) }]],
  ['span', {}, label],
];

/** One assumption: its name, the typed value, and the slider on its marks. */
function control(a: Assumption, row: Row, tested: boolean): (outcome: Outcome, settings: Settings) => Element {
  const [one, many] = a.unitLabel;
  const ends = sliderSpan(a);
  const name: Node = ['span', { class: 'live-name' }, a.label];
  return (outcome, settings) => {
    const value = settings[a.id] ?? a.range.central;
    const text = typed(value, a.percent);
    return [
      'div', { class: 'live-row' },
      ['label', { class: 'live-head' },
        name,
        ['span', { class: 'live-value' },
          ['b', { class: 'live-static' }, text],
          ['input', { class: 'controls', type: 'text', inputmode: 'decimal', autocomplete: 'off', size: 7, 'data-live-number': a.id, value: text }],
          ...kids(a.percent ? '%' : value === 1 ? one : many)]],
      ['div', { class: tested ? 'live-track' : 'live-track is-plain' },
        frame('c-row', row.height, null, ...row.draw(value, outcome.implied.find((i) => i.assumption === a.id))),
        ['input', {
          class: 'controls', type: 'range', autocomplete: 'off', 'data-live-range': a.id, 'aria-label': a.label,
          min: ends.min, max: ends.max, step: ends.step, value: toSlider(a, value), 'aria-valuetext': givenAmount(value, a),
        }]],
    ];
  };
}

const isOutside = ({ range }: Assumption, value: number): boolean =>
  range.shape === 'fixed' ? value !== range.central
    : range.shape === 'choice' ? !range.values.includes(value)
      : value < range.low || value > range.high;

/** Says which sliders have left what the sources, or we, think likely. */
function outsideWords(outside: readonly Assumption[]): string {
  return outside.map((a) => {
    const { range } = a;
    const kind = a.sourced ? 'the sources' : 'our range';
    if (range.shape === 'fixed') return `${a.label}: published ${givenAmount(range.central, a)}.`;
    if (range.shape === 'choice') return `${a.label}: ${kind} give${a.sourced ? '' : 's'} ${range.values.map((v) => given(v, a.percent)).join(' or ')}.`;
    return `${a.label}: outside ${a.sourced ? 'the sourced range' : 'our range'}, ${givenSpan(range.low, range.high, a.percent)}.`;
  }).join(' ');
}

const cells = (tag: 'td' | 'th', texts: readonly string[], rowHead = false): Node[] =>
  texts.map((t, i): Node => (rowHead && i === 0 ? ['th', { scope: 'row' }, ...kids(t)] : [tag, tag === 'th' ? { scope: 'col' } : {}, ...kids(t)]));

function table(model: Model, outcome: Outcome, settings: Settings): Element {
  const { stated, percent } = model;
  const { headline, spread } = outcome;
  const rows = [
    ...impliedTable(model, outcome, settings),
    ['Recomputed', amount(headline, model), '', spread ? span(spread.p5, spread.p95, percent) : 'one value', ''],
    ...(stated ? [['Stated', stated.text, '', span(stated.low, stated.high, percent), '']] : []),
  ];
  return [
    'details', { class: 'live-table' },
    ['summary', {}, 'The numbers as a table'],
    ['div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table' },
      ['table', {},
        ['thead', {}, ['tr', {}, ...cells('th', ['Assumption', 'Value', ...(stated ? ['Needed'] : ['']), 'Range', 'Hard limit'])]],
        ['tbody', {}, ...rows.map((r): Node => ['tr', {}, ...cells('td', r, true)])]]],
  ];
}
