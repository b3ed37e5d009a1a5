import { sum } from 'd3-array';
import { randomLcg } from 'd3-random';
import { pc } from './marks.ts';
import type { Anchor } from './marks.ts';
import { kids } from './node.ts';
import type { Node } from './node.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

/** A rectangle in pixels of the picture that labels are set for. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A number at its mark, and whose it is. */
export interface Wanted {
  /** The mark, in pixels of the picture that labels are set for, and its place in per cent. */
  px: number;
  x: number;
  y: number;
  value: string;
  /** Whose it is, and of what; '' where another mark of its line says so. */
  name: string;
  /** The class of the number: its colour. */
  hue: string;
  /** Whether it has to be there: what an article checked here prints. */
  strong: boolean;
  /** How much it matters that it is there: what is left out costs so much. */
  weight: number;
}

/** Where labels may be: the picture's frame, what no label may stand on, all marks, the lines of the axis, and how wide a column of words is where it is broken into lines. */
export interface Ground {
  bounds: Box;
  taken: readonly Box[];
  marks: ReadonlyArray<Pick<Wanted, 'px' | 'y'>>;
  lines: readonly number[];
  column: number;
}

/** How many orders of placing are tried; more find no better place in the ledgers at hand. */
const TRIES = 400;
const LINE = 14;
/** Widths are judged by the widest typeface; where a label must be left out or stand close, it stands close. */
const TIGHT = 0.97;
/** What a name costs that is left out, as a part of what its number costs. */
const UNNAMED = 0.6;
/** Beside a line of the axis a label reads better than across it. */
const ON_LINE = 0.3;
/** A label is read as that of the nearest mark: its own has to be nearer than any other by so many pixels. */
const NEARER = 0.5;
/** Marks as near as this lie on each other; their colours tell whose a number is. */
const SAME = 9;

/** The narrowest column of a number, as a part of the column of words. */
const SLIM = 0.6;

/** So far from a mark, in pixels, a label still stands right beside it. */
const BESIDE = 24;

/** A line of a label: the number in bold, words after it. */
type Line = readonly [bold: string, soft: string];

interface Candidate {
  box: Box;
  /** Its lines by themselves: short ones leave room beside them. */
  rows: readonly Box[];
  /** The same in the widest letters, which must not leave the picture either. */
  widest: Box;
  anchor: Anchor;
  dx: number;
  cost: number;
  lines: readonly Line[];
}

/**
 * Puts each label at its mark, never further than a few pixels from it. What is placed first takes room from the rest, so many orders are tried, the
 * same ones at every build, and the one that leaves out least is drawn. `named` says whether all numbers found a place, each with the name that it has.
 */
export function ledgerLabels(
  wanted: readonly Wanted[],
  { bounds, taken, marks, lines, column }: Ground,
): { nodes: Node[]; named: boolean } {
  const all = wanted.map((w) => {
    const onLine = ({ box }: Candidate): number => lines.filter((y) => y > box.top && y < box.bottom).length * ON_LINE;
    const others = marks.filter(({ px, y }) => Math.hypot(px - w.px, y - w.y) > SAME);
    const mistaken = ({ rows }: Candidate): boolean =>
      others.some((other) => away(rows, other) < away(rows, w) + NEARER || (inLine(rows, other) && !inLine(rows, w)));
    const places = forms(w, column)
      .flatMap((form) => candidates(w, form.lines, form.cost))
      .filter((place) => !mistaken(place))
      .map((place) => ({ ...place, cost: place.cost + onLine(place) }))
      .filter(({ box, widest }) => within(widest, bounds) && !taken.some((t) => meets(t, box)))
      .sort((a, b) => a.cost - b.cost);
    return { ...w, places };
  });
  const next = randomLcg(0.5);
  let best: { cost: number; chosen: Array<readonly [Wanted, Candidate]> } = { cost: Infinity, chosen: [] };
  for (let t = 0; t < TRIES; t++) {
    const order = all.map((w) => ({ w, key: next() - w.weight / 80 })).sort((a, b) => a.key - b.key);
    const boxes: Box[] = [];
    const chosen: Array<readonly [Wanted, Candidate]> = [];
    const cost = sum(order, ({ w }) => {
      const found = w.places.find(({ box }) => !boxes.some((b) => meets(b, box)));
      if (!found) return w.weight;
      boxes.push(found.box);
      chosen.push([w, found]);
      return found.cost;
    });
    if (cost < best.cost) best = { cost, chosen };
  }
  const named = ([{ name }, { lines }]: readonly [Wanted, Candidate]): boolean =>
    name === '' || lines.some(([, soft]) => soft !== '');
  return {
    nodes: best.chosen.map(([w, place]) => drawn(w, place)),
    named: best.chosen.length === wanted.length && best.chosen.every(named),
  };
}

/** How far a mark is from the lines of a label. */
const away = (rows: readonly Box[], { px, y }: Pick<Wanted, 'px' | 'y'>): number =>
  Math.min(
    ...rows.map((row) =>
      Math.hypot(Math.max(row.left - px, 0, px - row.right), Math.max(row.top - y, 0, y - row.bottom)),
    ),
  );

/** Whether a label stands in one line with a mark and right beside it: it is read as that mark's, however near it is to another. */
const inLine = (rows: readonly Box[], { px, y }: Pick<Wanted, 'px' | 'y'>): boolean =>
  rows.some(({ left, right, top, bottom }) => y > top && y < bottom && Math.max(left - px, px - right) < BESIDE);

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const within = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/** The ways in which a label may be written: in one line, with the name below, in a column, without the name. */
function forms({ value, name, weight, strong }: Wanted, column: number): Array<{ lines: Line[]; cost: number }> {
  const bold = (width: number): Line[] => wrap(value, width, 12, true).map((text): Line => [text, '']);
  // No word is broken.
  const slim = Math.max(
    column * SLIM,
    ...value.split(' ').map((word) => textWidth(word, 12, true)),
    ...name.split(' ').map((word) => textWidth(word, 12)),
  );
  const soft = (width: number): Line[] => (name === '' ? [] : wrap(name, width, 12).map((text): Line => ['', text]));
  return [
    { lines: [[value, name]], cost: 0 },
    ...(name === ''
      ? []
      : [
          { lines: [...bold(Infinity), ...soft(Infinity)], cost: 0.1 },
          { lines: [...bold(Infinity), ...soft(column)], cost: 0.4 },
          { lines: [...bold(Infinity), ...soft(slim)], cost: 1 },
          ...(strong ? [{ lines: [...bold(slim), ...soft(slim)], cost: 1.4 }] : []),
        ]),
    { lines: [...bold(column), ...soft(column)], cost: 0.8 },
    ...(name === ''
      ? []
      : [
          { lines: bold(Infinity), cost: weight * UNNAMED },
          { lines: bold(column), cost: weight * UNNAMED + 0.8 },
        ]),
    // Beside other marks a number in two short lines may have room where one of a line has not.
    { lines: bold(slim), cost: (name === '' ? 0 : weight * UNNAMED) + 1.2 },
  ];
}

const widthOf = ([bold, soft]: Line): number =>
  textWidth(bold, 12, true) + textWidth(soft === '' || bold === '' ? soft : ` ${soft}`, 12);

/** Where a label may stand: at its mark, best over it to the left, where a rising line leaves room. */
function candidates({ px: x, y }: Wanted, lines: readonly Line[], cost: number): Candidate[] {
  const full = Math.max(...lines.map(widthOf));
  const h = lines.length * LINE;
  const at = (anchor: Anchor, dx: number, top: number, less: number): Candidate => {
    const wide = (w: number, from = top, tall = h): Box => {
      const left = x + dx - (anchor === 'end' ? w : anchor === 'middle' ? w / 2 : 0);
      return { left, right: left + w, top: from, bottom: from + tall };
    };
    const rows = lines.map((line, i) => wide(widthOf(line) * TIGHT + 2, top + i * LINE, LINE));
    return { anchor, dx, cost: cost + less, lines, rows, box: wide(full * TIGHT + 2), widest: wide(full) };
  };
  const [over, middle, under] = [y - h - 8, y - h / 2, y + 8];
  const beside = (
    [
      ['end', -11],
      ['start', 11],
    ] as const
  ).flatMap(([anchor, dx]) => [
    at(anchor, dx, y - LINE / 2, 0),
    at(anchor, dx, middle, 0.4),
    at(anchor, dx, y - h + 3, 0.5),
    at(anchor, dx, y + 2, 0.6),
    at(anchor, dx, y - h - 4, 0.8),
    at(anchor, dx, y + 6, 0.8),
  ]);
  const above = [0, 6, 12].flatMap((d) => [
    at('end', 6, over - d, 0.1 + d / 10),
    at('middle', 0, over - d, 0.2 + d / 10),
    at('start', -6, over - d, 0.2 + d / 10),
    at('start', -6, under + d, 0.5 + d / 10),
    at('end', 6, under + d, 0.5 + d / 10),
    at('middle', 0, under + d, 0.5 + d / 10),
  ]);
  return [...beside, ...above];
}

function drawn({ x, hue }: Wanted, { box, anchor, dx, lines }: Candidate): Node {
  const text = ([bold, soft]: Line, row: number): Node => [
    'text',
    {
      class: bold === '' ? 'c-s c-strong' : `c-v ${hue}`,
      x: pc(x),
      dx,
      y: Math.round(box.top + 11) + row * LINE,
      'text-anchor': anchor === 'start' ? null : anchor,
    },
    ...(bold === '' ? [soft] : kids(bold, soft !== '' && ['tspan', { class: 'c-w' }, ` ${soft}`])),
  ];
  return ['g', {}, ...lines.map(text)];
}
