import { textWidth } from './text-width.ts';
import type { Element, Node } from './node.ts';

/**
 * The drawing's units: across, per cent of the picture's width; down, pixels. So one picture serves every screen: marks move
 * apart on a wide one, and text keeps its size. Text is set for a picture of `NARROW` pixels, which is what a phone of 320 has for it; on anything wider there is
 * only more room.
 */
export const NARROW = 288;
/** By how much an assumption's row is narrower than the picture. A slider ends half a thumb inside its row on either side. */
export const ROW = NARROW - 24;

/** Rounded so that no engine's last bit reaches the page. */
export const pc = (x: number): string => `${Math.round(x * 100) / 100}%`;

/** Words in bold, within a label. */
export const bold = (text: string): Element => ['tspan', { class: 'c-b' }, text];

export const line = (cls: string, x1: number, y1: number, x2: number, y2: number): Element => [
  'line',
  { class: cls, x1: pc(x1), y1, x2: pc(x2), y2 },
];

/** A bar from `x1` to `x2`, whichever is the left one. */
export const bar = (cls: string, x1: number, x2: number, y: number, height: number, rx?: number): Element => [
  'rect',
  { class: cls, x: pc(Math.min(x1, x2)), y, width: pc(Math.abs(x2 - x1)), height, rx },
];

export const dot = (cls: string, x: number, y: number, r: number): Element => [
  'circle',
  { class: cls, cx: pc(x), cy: y, r },
];

/** A shape drawn around a point that stands at a per cent: a nested picture moves it there, which a transform cannot. */
export const glyph = (cls: string, x: number, y: number, d: string): Element => [
  'svg',
  { x: pc(x), y, overflow: 'visible' },
  ['path', { class: cls, d }],
];

/** An arrow head at the point, pointing left (-1) or right (1): the value lies beyond the picture's edge. */
export const beyond = (cls: string, x: number, y: number, side: -1 | 1): Element =>
  glyph(cls, x, y, side > 0 ? 'M-9-6L1 0L-9 6z' : 'M9-6L-1 0L9 6z');

export type Anchor = 'start' | 'middle' | 'end';

/** Where a text stands so that all of it is inside the picture: beside or around `x`, in per cent. */
export interface Spot {
  x: number;
  anchor: Anchor;
  left: number;
  right: number;
}

/** Between a text and the mark it stands beside, in per cent. */
const BESIDE = 2;
/** So that a text at exactly that distance is far enough. */
const NEAR = 1.9;

/**
 * Puts a text of `px` pixels at `x`: around it (`middle`), or beginning (`start`) or ending (`end`) at it. Where it would stick out of a
 * picture of `width` or lie on one of `avoid` (places in per cent), it goes to the other side, or beside the nearest of these, or to an
 * edge of the picture; where nothing is free, it stays inside the picture and crosses as few as can be, there and on a wide one.
 */
export function spot(
  x: number,
  px: number,
  prefer: Anchor = 'middle',
  avoid: readonly number[] = [],
  width = NARROW,
): Spot {
  const w = (px / width) * 100;
  const from = (anchor: Anchor, at: number): Spot => {
    const left = anchor === 'start' ? at : anchor === 'end' ? at - w : at - w / 2;
    return { x: at, anchor, left, right: left + w };
  };
  // Beside a line that it must not touch, a text keeps its distance.
  const gap = avoid.length ? BESIDE : 0;
  const start = from('start', x + gap);
  const end = from('end', x - gap);
  const middle = from('middle', x);
  const first = prefer === 'middle' ? [middle, start, end] : prefer === 'start' ? [start, end] : [end, start];
  const next = avoid
    .flatMap((a) => [from('end', a - gap), from('start', a + gap)])
    .sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
  // At an edge, but anchored in its middle: on a wider picture it keeps nearer to the mark.
  const [left, right] = [from('middle', w / 2), from('middle', 100 - w / 2)];
  const edges = x > 50 ? ([right, left] as const) : ([left, right] as const);
  // On a picture twice as wide the text takes half of it, from where it is anchored.
  const crossed = ({ left, right, anchor }: Spot): number => {
    const from = left + (anchor === 'start' ? 0 : anchor === 'end' ? w / 2 : w / 4);
    return (
      [
        [left, right],
        [from, from + w / 2],
      ] as const
    ).flatMap(([a, b]) => avoid.filter((v) => v >= a - NEAR && v <= b + NEAR)).length;
  };
  let [best, least] = [edges[0], Infinity];
  for (const s of [...first, ...next, ...edges]) {
    const crosses = s.left < -0.01 || s.right > 100.01 ? Infinity : crossed(s);
    if (crosses < least) [best, least] = [s, crosses];
    if (crosses === 0) break;
  }
  return best;
}

export const label = (cls: string, at: Pick<Spot, 'x' | 'anchor'>, y: number, ...children: Node[]): Element => [
  'text',
  { class: cls, x: pc(at.x), y, 'text-anchor': at.anchor === 'start' ? null : at.anchor },
  ...children,
];

/** A text with a bold part after its first words: "Stated " and "up to 9.4 million". */
export const pair = (
  cls: string,
  x: number,
  y: number,
  name: string,
  value: string,
  prefer: Anchor = 'start',
  avoid: readonly number[] = [],
  size = 15,
  width = NARROW,
): Element => {
  const px = textWidth(`${name} `, 13) + textWidth(value, size, true);
  return label(cls, spot(x, px, prefer, avoid, width), y, `${name} `, bold(value));
};

/** The picture's frame. `label` is its text alternative; without one it is part of something that has its own. */
export const frame = (cls: string, height: number, alternative: string | null, ...children: Node[]): Element => [
  'svg',
  alternative === null
    ? { class: `c ${cls}`, width: '100%', height, 'aria-hidden': 'true' }
    : { class: `c ${cls}`, width: '100%', height, role: 'img', 'aria-label': alternative },
  ...children,
];
