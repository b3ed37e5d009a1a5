import { placeOf } from '../estimate/pairs.ts';
import type { Pairs } from '../estimate/pairs.ts';
import { ends } from '../estimate/range.ts';
import type { RunAssumption, RunModel, Settings } from '../estimate/types.ts';
import { lanes } from './lanes.ts';
import type { Wanted } from './lanes.ts';
import { NARROW, bar, dot, frame, label, line } from './marks.ts';
import type { Node } from './node.ts';
import type { Picture } from './picture.ts';
import { goalOf } from './row-marks.ts';
import { textWidth } from './text-width.ts';
import { amount, given, givenAmount } from './words.ts';
import { wrap } from './wrap.ts';

export interface PairChart {
  model: Pick<RunModel, 'stated' | 'percent' | 'assumptions'>;
  pairs: Pairs;
  /** The reader's settings. */
  settings: Settings;
  width?: number;
}

const PLOT = 220;
const LINE = 15;
/** Between two labels at the left edge, in pixels. */
const APART = 15;
/** The name of the upright scale fits the narrowest column. */
const NARROWEST = 230;
/** Room for a mark at an end. */
const INSET = 6;

/** Two assumptions against each other: the line of pairs that give the stated number, the rectangle of both ranges, and the hard limits. */
export function pairChart({ model, pairs, settings, width = NARROW }: PairChart): Picture {
  const { x, y, at, highest, lowest } = pairs;
  const goal = goalOf(model);
  const names = wrap(`${y.label}${unitOf(y)}, upwards`, Math.min(width, NARROWEST), 12);
  const top = names.length * LINE + INSET;
  const bottom = top + PLOT;
  const across = (place: number): number => 100 * place;
  const up = (place: number): number => bottom - PLOT * place;
  const [left, right] = held(x);
  const [low, high] = held(y);
  const wanted: Wanted[] = [
    ...[...new Set([left, right])].map(
      (value): Wanted => ({ x: across(placeOf(x, value)), text: given(value, x.percent) }),
    ),
    { x: 0, text: given(x.slider.min, x.percent), prefer: 'start', optional: true },
    { x: 100, text: given(x.slider.max, x.percent), prefer: 'end', optional: true },
  ];
  const ticks = lanes(wanted, 12, width);
  const below = bottom + 17 + LINE * Math.max(0, ...ticks.map(({ lane }) => lane));
  const caption = wrap(`${x.label}${unitOf(x)}, to the right`, width, 12);
  const height = below + 2 + caption.length * LINE;
  const path = pairs.line
    .map(([x1, y1, x2, y2]) => `M${short(x1)} ${short(1 - y1)}L${short(x2)} ${short(1 - y2)}`)
    .join('');
  const labels = leftLabels(y, [low, high, y.slider.min, y.slider.max], (value) =>
    Math.min(bottom - 3, Math.max(top + 11, up(placeOf(y, value)) + 4)),
  );
  // Behind the values at the left edge.
  const behind = ((Math.max(...labels.map(({ text }) => textWidth(text, 12))) + 12) / width) * 100;
  const side = ([along, upper]: readonly [number, number], words: string): Node =>
    label(
      'c-s',
      along > 0.5 ? { x: 99, anchor: 'end' } : { x: behind, anchor: 'start' },
      upper > 0.5 ? top + 16 : bottom - 8,
      words,
    );
  const said = sentences(model, pairs, settings);
  const rows = pairs.needs.map((one) => [givenAmount(one.x, x), neededOf(one.y, y)]);
  return {
    title: 'Pairs of two assumptions that give the stated number',
    desc: said,
    table: { head: [x.label, `For ${goal}, “${y.label}” must be`], rows },
    svg: frame(
      'c-pair',
      height,
      said,
      ...names.map((part, i) => label('c-s', { x: 0, anchor: 'start' }, LINE * (i + 1) - 4, part)),
      line('c-grid', 100, top, 100, bottom),
      line('c-grid', 0, top, 100, top),
      bar(
        'c-range',
        across(placeOf(x, left)),
        Math.max(across(placeOf(x, right)), across(placeOf(x, left)) + 0.5),
        up(placeOf(y, high)),
        Math.max(2, up(placeOf(y, low)) - up(placeOf(y, high))),
      ),
      line('c-base', 0, top, 0, bottom),
      line('c-base', 0, bottom, 100, bottom),
      ...limitLines(x, (place) => line('c-limit-line', across(place), top, across(place), bottom)),
      ...limitLines(y, (place) => line('c-limit-line', 0, up(place), 100, up(place))),
      [
        'svg',
        { y: top, width: '100%', height: PLOT, viewBox: '0 0 100 100', preserveAspectRatio: 'none' },
        ['path', { class: 'c-pairs', d: path }],
      ],
      dot('c-computed', across(at[0]), up(at[1]), 6),
      side(highest, 'result higher'),
      side(lowest, 'result lower'),
      ...labels.map(({ text, down }) => label('c-s', { x: 1, anchor: 'start' }, down, text)),
      ...ticks.map((t) => label('c-s', t, bottom + 15 + t.lane * LINE, t.text)),
      ...caption.map((part, i) => label('c-s', { x: 0, anchor: 'start' }, below + LINE * (i + 1) - 2, part)),
    ),
    height,
  };
}

const unitOf = ({ unitLabel: [, many], percent }: RunAssumption): string => (many && !percent ? ` (${many})` : '');
/** In the picture's hundredths. */
const short = (place: number): number => Math.round(place * 1e4) / 100;

/** The ends of a range as far as the slider goes. */
const held = ({ range, slider: { min, max } }: RunAssumption): readonly [number, number] => {
  const [low, high] = ends(range);
  return [Math.max(min, low), Math.min(max, high)];
};

/** The hard limits that the sliders reach. That a quantity is not below zero goes without saying. */
const limitsOf = (a: RunAssumption): number[] =>
  [a.min === 0 ? null : a.min, a.max].filter(
    (limit): limit is number => limit !== null && limit >= a.slider.min && limit <= a.slider.max,
  );

const limitLines = (a: RunAssumption, draw: (place: number) => Node): Node[] =>
  limitsOf(a).map((limit) => draw(placeOf(a, limit)));

/** The values at the left edge, each where no other stands: the ends of the range first, then those of the slider. */
function leftLabels(y: RunAssumption, values: readonly number[], at: (value: number) => number): Label[] {
  const kept: Label[] = [];
  for (const value of values) {
    const down = at(value);
    if (kept.every((one) => Math.abs(one.down - down) >= APART)) kept.push({ text: given(value, y.percent), down });
  }
  return kept;
}

interface Label {
  text: string;
  down: number;
}

/** What the second must be, or that nothing will do. */
const neededOf = (values: readonly number[], y: RunAssumption): string => {
  const shown = values.map((value) => {
    const beyond = (y.max !== null && value > y.max) || (y.min !== null && value < y.min);
    return `${amount(value, y)}${beyond ? ', which is not possible' : ''}`;
  });
  return shown.join(' or ') || 'no value gives it';
};

/** What the picture shows, in words. */
function sentences(
  { assumptions, ...model }: PairChart['model'],
  { x, y, inRanges, inLimits }: Pairs,
  settings: Settings,
): string {
  const goal = goalOf(model);
  const both = [x, y];
  const name = ({ label: words }: RunAssumption): string => `“${words}”`;
  const others = assumptions.filter((a) => !both.includes(a));
  const isSet = ({ id }: RunAssumption): boolean => Object.hasOwn(settings, id);
  const atValues =
    others.length === 0 ? '' : `, with ${others.some(isSet) ? 'your numbers' : 'the published values'} for the others`;
  const ours = both.filter(({ sourced }) => !sourced).map(name);
  const whose = ours.length === 0 ? 'as sources give them' : `our own estimate for ${ours.join(' and ')}`;
  const limits = both.flatMap((a) =>
    limitsOf(a).map(
      (limit) => `${name(a)} cannot be ${limit === a.max ? 'more' : 'less'} than ${given(limit, a.percent)}.`,
    ),
  );
  const found =
    inLimits === false
      ? 'No pair within the hard limits gives it.'
      : inRanges === false
        ? 'No pair in the rectangle gives it.'
        : inRanges
          ? 'Some pairs in the rectangle give it.'
          : '';
  return [
    `Each point of the line is a pair of ${both.map(name).join(' and ')} that gives ${goal}${atValues}.`,
    `The rectangle holds both ranges, ${whose}.`,
    found,
    `The dot is ${both.some(isSet) ? 'your' : 'the published'} pair.`,
    ...limits,
  ]
    .filter(Boolean)
    .join(' ');
}
