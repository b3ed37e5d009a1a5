import { extent as span, pairs } from 'd3-array';
import { scaleUtc } from 'd3-scale';
import { shortMonth } from './day.ts';
import { freeSpot, within } from './free-spot.ts';
import type { Box } from './free-spot.ts';
import type { Panel, Series, Statement } from './ledger-series.ts';
import { makeScale } from './make-scale.ts';
import { glyph, label, line, pc, spot } from './marks.ts';
import type { Anchor } from './marks.ts';
import { kids } from './node.ts';
import type { Node } from './node.ts';
import { project } from './scale.ts';
import type { Scale } from './scale.ts';
import { extent, isRange, joins, statedWords, statementMark } from './statement-mark.ts';
import { textWidth } from './text-width.ts';
import { number } from './words.ts';

/** Labels are set for a picture of this width; on a wider one there is only more room. */
export const WIDE = 590;

const HEAD = 46;
const FOOT = 34;
/** The more statements, the more room for their labels, to a point. */
const plot = ({ series }: Panel): number =>
  Math.min(370, 110 + 30 * series.reduce((n, s) => n + s.statements.length, 0));

/** Height of a panel as steps. */
export const stepsHeight = (panel: Panel): number => HEAD + plot(panel) + FOOT;

/** Edges of the time scale in per cent: room for the values at the left, a whole mark at the right. */
const TIME = [26, 97] as const;

export interface TimeScale {
  x(time: number): number;
  ticks: Array<{ x: number; label: string }>;
}

/** One scale of time for all panels of a ledger. */
export function timeScale(times: readonly number[]): TimeScale {
  const [from = 0, to = 0] = span(times) as [number, number];
  const halfYear = 183 * 864e5;
  const scale = scaleUtc()
    .domain(from === to ? [from - halfYear, to + halfYear] : [from, to])
    .range(TIME);
  return {
    x: (t) => scale(t),
    ticks: scale.ticks(6).map((d) => ({ x: scale(d), label: shortMonth(d.getUTCMonth(), d.getUTCFullYear()) })),
  };
}

/** A panel for a wide screen: time runs across, each institution's statements joined by steps, every mark named where it stands. */
export function ledgerSteps(
  panel: Panel,
  top: number,
  title: string,
  key: Node,
  time: TimeScale,
  hue: (institution: string) => string,
  who: (institution: string) => string,
): Node[] {
  const { series } = panel;
  const bottom = top + HEAD + plot(panel);
  const values = series.flatMap((s) =>
    s.statements.flatMap((m) => (isRange(m) ? [m.row.stated.low, m.row.stated.high] : [m.row.stated.value])),
  );
  // The picture's y grows downwards, so the scale's range does too.
  const scale: Scale = makeScale(values, (v) => number(v, false), {
    range: [bottom, top + HEAD + 12],
    count: 4,
    kind: 'linear',
  });
  const y = (v: number): number => Math.round(project(scale, v) * 10) / 10;
  const base = y(0);
  const px = (t: number): number => (time.x(t) / 100) * WIDE;
  const taken: Box[] = [];

  const grid = scale.ticks.flatMap((t): Node[] => {
    if (t.value === 0) return [line('c-base', 0, base, 100, base)];
    taken.push({ left: 0, right: textWidth(t.label, 12), top: y(t.value) - 16, bottom: y(t.value) - 2 });
    return [
      line('c-grid', 0, y(t.value), 100, y(t.value)),
      label('c-s', { x: 0, anchor: 'start' }, y(t.value) - 4, t.label),
    ];
  });
  let end = -Infinity;
  const dates = time.ticks.flatMap((t): Node[] => {
    const at = spot(t.x, textWidth(t.label, 12), 'middle', [], WIDE);
    const tick = line('c-base', t.x, base, t.x, base + 4);
    // A month too near the one before stays without its name.
    if (at.left < end + 1) return [tick];
    end = at.right;
    return [tick, label('c-s', at, base + 18, t.label)];
  });
  const steps = series.flatMap((s) =>
    pairs(s.statements).flatMap(([before, m]): Node[] => {
      if (!joins(before, m)) return [];
      const [y1, y2] = [y(before.row.stated.value), y(m.row.stated.value)];
      taken.push(
        { left: px(before.time), right: px(m.time), top: y1 - 2, bottom: y1 + 2 },
        { left: px(m.time) - 2, right: px(m.time) + 2, top: Math.min(y1, y2), bottom: Math.max(y1, y2) },
      );
      const [x1, x2] = [time.x(before.time), time.x(m.time)];
      return [
        line(`c-step ${hue(s.institution)}`, x1, y1, x2, y1),
        line(`c-step ${hue(s.institution)}`, x2, y1, x2, y2),
      ];
    }),
  );
  for (const m of series.flatMap((s) => s.statements)) {
    const { low, high } = m.row.stated;
    if (isRange(m)) taken.push({ left: px(m.time) - 5, right: px(m.time) + 5, top: y(high), bottom: y(low) });
    const [x, at] = [px(m.time), y(m.row.stated.value)];
    taken.push({ left: x - 7, right: x + 7, top: at - 7, bottom: at + 7 });
  }
  const labels = placeLabels(
    series,
    { px, y, x: (t) => time.x(t) },
    taken,
    { left: 0, right: WIDE, top: top + HEAD - 8, bottom: base },
    hue,
    who,
  );
  const extents = series.flatMap((s) =>
    s.statements
      .filter(isRange)
      .map((m) =>
        extent(hue(s.institution), time.x(m.time), y(m.row.stated.low), time.x(m.time), y(m.row.stated.high)),
      ),
  );
  const marks = series.flatMap((s) =>
    s.statements.map((m) => statementMark(m, time.x(m.time), y(m.row.stated.value), hue(s.institution))),
  );
  return [
    label('c-b', { x: 0, anchor: 'start' }, top + 14, title),
    label('c-s', { x: 0, anchor: 'start' }, top + 31, key),
    ...grid,
    ...dates,
    ...steps,
    ...extents,
    ...labels,
    ...marks,
  ];
}

interface At {
  px(time: number): number;
  x(time: number): number;
  y(value: number): number;
}

/** How many orders of placing are tried; more find no better place in the ledgers at hand. */
const TRIES = 600;

/**
 * Names each line once, at its last statement, and prints each number. What is placed first takes room from the rest, so many orders
 * are tried, the same ones at every build, and the one that leaves the fewest labels out, with the shortest leaders, is drawn.
 */
function placeLabels(
  series: readonly Series[],
  at: At,
  taken: readonly Box[],
  bounds: Box,
  hue: (institution: string) => string,
  who: (institution: string) => string,
): Node[] {
  const several = new Set(series.map((s) => s.item)).size > 1;
  const wanted = series.flatMap((s) =>
    s.statements.map((m, i) => {
      const [x, y] = [at.px(m.time), at.y(m.row.stated.value)];
      const [value] = statedWords(m);
      const kind = [several ? s.item : null, s.scope].filter((w) => w !== null).join(', ');
      const name = who(s.institution);
      const forms: Lines[] =
        i < s.statements.length - 1
          ? [[value]]
          : kind === ''
            ? [[value, name]]
            : [
                [value, `${name}, ${kind}`],
                [value, name, kind],
              ];
      const places = forms
        .flatMap((lines) => candidates(x, y, lines))
        .filter(({ box }) => within(box, bounds))
        .sort((a, b) => a.cost - b.cost);
      const own = { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 };
      // Marks and lines stand still, so what they take is taken in every order.
      return { m, y, places: places.filter((place) => freeSpot([place], taken, own)), own };
    }),
  );
  const next = lcg();
  let best: { cost: number; nodes: Node[] } = { cost: Infinity, nodes: [] };
  for (let t = 0; t < TRIES; t++) {
    const order = wanted
      .map((w) => ({ w, key: next() + (w.m.checked ? 0 : 0.3) }))
      .sort((a, b) => a.key - b.key)
      .map(({ w }) => w);
    const boxes: Box[] = [];
    const chosen: Array<{ m: Statement; y: number; found: Candidate }> = [];
    let cost = 0;
    for (const { m, y, places, own } of order) {
      const found = freeSpot(places, boxes, own);
      cost += found ? found.cost : m.checked ? 40 : 20;
      if (cost >= best.cost) break;
      if (!found) continue;
      boxes.push(found.box, ...(found.leader ? [found.leader] : []));
      chosen.push({ m, y, found });
    }
    if (cost < best.cost)
      best = {
        cost,
        nodes: chosen.flatMap(({ m, y, found }) => drawLabel(found, at.x(m.time), y, hue(m.row.institution))),
      };
  }
  return best.nodes;
}

/** Numbers from 0 to 1, the same at every build (Park and Miller's minimal standard generator). */
function lcg(): () => number {
  let seed = 1;
  return () => (seed = (seed * 48271) % 2147483647) / 2147483647;
}

/** A label's lines: the number, then whose it is, then of what. The number stands last on the page where there is a name. */
type Lines = readonly [value: string, ...more: string[]];

interface Candidate {
  box: Box;
  anchor: Anchor;
  dx: number;
  cost: number;
  lines: Lines;
  leader?: Box;
  path?: string;
}

const LINE = 14;
/** Widths are judged by the widest typeface; where a label must be left out or stand close, it stands close. */
const TIGHT = 0.94;

function drawLabel(
  { box, anchor, dx, lines: [value, name, kind], path }: Candidate,
  x: number,
  y: number,
  hue: string,
): Node[] {
  const text = (cls: string, row: number, words: string): Node => [
    'text',
    {
      class: cls,
      x: pc(x),
      dx,
      y: Math.round(box.top + 11) + row * LINE,
      'text-anchor': anchor === 'start' ? null : anchor,
    },
    words,
  ];
  const above = [name, kind].filter((w) => w !== undefined);
  return kids(
    path && glyph('c-leader', x, y, path),
    ...above.map((words, row) => text(`c-s c-name ${hue}`, row, words)),
    text('c-v', above.length, value),
  );
}

/** Where a label may stand: at its mark, best over it to the left, where a rising line leaves room; else farther off, with a leader. */
function candidates(x: number, y: number, lines: Lines): Candidate[] {
  const w = Math.max(...lines.map((l, i) => textWidth(l, 12, i === 0))) * TIGHT + 2;
  const h = lines.length * LINE;
  const at = (anchor: Anchor, dx: number, top: number, cost: number): Candidate => {
    const left = x + dx - (anchor === 'end' ? w : anchor === 'middle' ? w / 2 : 0);
    return { anchor, dx, cost: cost + lines.length / 20, lines, box: { left, right: left + w, top, bottom: top + h } };
  };
  /** Farther off: the leader runs from the mark to the label's nearest corner, given from the mark. */
  const led = (
    anchor: Anchor,
    dx: number,
    top: number,
    cost: number,
    [tx, ty]: readonly [number, number],
  ): Candidate => ({
    ...at(anchor, dx, top, cost),
    leader: {
      left: x + Math.min(0, tx) - 2,
      right: x + Math.max(0, tx) + 2,
      top: y + Math.min(0, ty),
      bottom: y + Math.max(0, ty),
    },
    path: `M${Math.sign(tx) * 4} ${Math.sign(ty) * 5}L${tx} ${ty}`,
  });
  const up = y - h - 7;
  const near = [
    at('end', -10, y - h / 2, 0),
    at('end', -2, up, 0),
    at('middle', 0, up, 0),
    at('start', 10, y - h / 2, 0),
    at('start', 2, up, 0),
    at('start', 4, y + 7, 0.5),
    at('end', -4, y + 7, 0.5),
    at('middle', 0, y + 8, 0.5),
    at('end', -9, y - h - 1, 0.5),
    at('end', -9, y + 1, 0.5),
    at('start', 9, y - h - 1, 0.5),
    at('start', 9, y + 1, 0.5),
    at('end', -10, y + 6 - h, 0.5),
    at('start', 10, y + 6 - h, 0.5),
  ];
  const far = [24, 40, 58, 80, 104, 130, 160, 195].flatMap((d) => [
    led('start', 6, y - d - h, 1 + d / 20, [6, -d]),
    led('end', -6, y - d - h, 1 + d / 20, [-6, -d]),
    led('start', 6, y + d, 1 + d / 20, [6, d]),
    led('start', d, y - 14 - h / 2, 1 + d / 16, [d - 3, -14]),
    led('end', -d, y - 14 - h / 2, 1 + d / 16, [3 - d, -14]),
    led('start', d, y - d - h / 2, 1 + d / 12, [d - 3, -d]),
    led('end', -d, y - d - h / 2, 1 + d / 12, [3 - d, -d]),
  ]);
  return [...near, ...far];
}
