import { at } from './cover.ts';

/** How far a straight piece may stray from the curve it stands for, in pixels. */
const STRAY = 0.05;

/** Follows a path and notes it as straight pieces, scaled and moved to where it stands. Curves are cut so finely that nobody sees the corners. */
export class Pen {
  /** Each as x and y in turn. */
  readonly contours: number[][] = [];
  /** The contours that the path closes. */
  readonly closed = new Set<readonly number[]>();
  readonly #scale: number;
  readonly #up: number;
  readonly #left: number;
  readonly #top: number;
  #line: number[] = [];
  /** Where the pen stands, in the path's own units. */
  x = 0;
  y = 0;

  /** With `flip`, y points up, as in typefaces. */
  constructor(scale: number, left: number, top: number, flip = false) {
    this.#scale = scale;
    this.#up = flip ? -scale : scale;
    this.#left = left;
    this.#top = top;
  }

  move(x: number, y: number): void {
    this.contours.push((this.#line = []));
    this.line(x, y);
  }

  close(): void {
    this.closed.add(this.#line);
  }

  line(x: number, y: number): void {
    this.x = x;
    this.y = y;
    this.#line.push(this.#left + x * this.#scale, this.#top + y * this.#up);
  }

  quadratic(ax: number, ay: number, x: number, y: number): void {
    const { x: fx, y: fy } = this;
    const n = this.#pieces(fx - 2 * ax + x, fy - 2 * ay + y, 1);
    for (let i = 1; i <= n; i++) {
      const t = i / n;
      const u = 1 - t;
      this.line(u * u * fx + 2 * u * t * ax + t * t * x, u * u * fy + 2 * u * t * ay + t * t * y);
    }
  }

  cubic(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    const { x: fx, y: fy } = this;
    const n = Math.max(
      this.#pieces(fx - 2 * ax + bx, fy - 2 * ay + by, 3),
      this.#pieces(ax - 2 * bx + x, ay - 2 * by + y, 3),
    );
    for (let i = 1; i <= n; i++) {
      const t = i / n;
      const u = 1 - t;
      const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      this.line(p * fx + q * ax + r * bx + s * x, p * fy + q * ay + r * by + s * y);
    }
  }

  /** An arc of a circle, as SVG names it: the longer or the shorter one, turning right or left. It is halved again and again, so that no sine is needed. */
  arc(radius: number, longer: boolean, right: boolean, x: number, y: number): void {
    const { x: fx, y: fy } = this;
    const [hx, hy] = [(x - fx) / 2, (y - fy) / 2];
    const half = Math.sqrt(hx * hx + hy * hy);
    if (half === 0) return;
    const r = Math.max(radius, half);
    // Square to the chord, towards the arc's middle.
    const turn = right ? 1 : -1;
    const [bx, by] = [(turn * hy) / half, (-turn * hx) / half];
    const away = Math.sqrt(r * r - half * half) * (longer ? 1 : -1);
    const [cx, cy] = [fx + hx + bx * away, fy + hy + by * away];
    const cut = (ax: number, ay: number, zx: number, zy: number, depth: number): void => {
      if (depth === 0) return this.line(cx + zx, cy + zy);
      const [sx, sy] = [ax + zx, ay + zy];
      const length = Math.sqrt(sx * sx + sy * sy);
      const [mx, my] = [(sx / length) * r, (sy / length) * r];
      cut(ax, ay, mx, my, depth - 1);
      cut(mx, my, zx, zy, depth - 1);
    };
    cut(fx - cx, fy - cy, bx * r, by * r, 4);
    cut(bx * r, by * r, x - cx, y - cy, 4);
  }

  /** How many straight pieces a curve takes, by how much it bends; `order` is 1 for a quadratic one, 3 for a cubic one. */
  #pieces(dx: number, dy: number, order: number): number {
    return Math.max(
      1,
      Math.ceil(Math.sqrt((Math.sqrt(dx * dx + dy * dy) * Math.abs(this.#scale) * order) / (4 * STRAY))),
    );
  }
}

/** How far the handles of a quarter of a circle stand from its ends, for a radius of 1. */
export const QUARTER = 0.5522847498;

const TAKES: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, A: 7, Z: 0 };

/** Draws the data of an SVG path. False where it holds what this pen does not draw: quadratic curves, and arcs of ellipses. */
export function trace(data: string, pen: Pen): boolean {
  let [startX, startY] = [0, 0];
  /** The last handle of a cubic curve, which a smooth one mirrors. */
  let handle: [number, number] | null = null;
  for (const [, letter = '', rest = ''] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    let command = letter.toUpperCase();
    const relative = letter !== command;
    const takes = TAKES[command];
    if (takes === undefined) return false;
    const numbers = (rest.match(/[+-]?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (takes === 0) {
      pen.close();
      [pen.x, pen.y] = [startX, startY];
      continue;
    }
    for (let i = 0; i + takes <= numbers.length; i += takes) {
      const [dx, dy] = relative ? [pen.x, pen.y] : [0, 0];
      const n = (k: number): number => at(numbers, i + k) + (k % 2 === 0 ? dx : dy);
      let next: [number, number] | null = null;
      if (command === 'M') {
        pen.move(n(0), n(1));
        [startX, startY, command] = [pen.x, pen.y, 'L'];
      } else if (command === 'L') pen.line(n(0), n(1));
      else if (command === 'H') pen.line(n(0), pen.y);
      else if (command === 'V') pen.line(pen.x, at(numbers, i) + dy);
      else if (command === 'A') {
        const [rx = 0, ry = 0, , longer, right, x = 0, y = 0] = numbers.slice(i, i + 7);
        if (rx !== ry) return false;
        pen.arc(rx, longer !== 0, right !== 0, x + dx, y + dy);
      } else {
        const smooth = command === 'S';
        const [ax, ay] = smooth
          ? handle
            ? [2 * pen.x - handle[0], 2 * pen.y - handle[1]]
            : [pen.x, pen.y]
          : [n(0), n(1)];
        const second = smooth ? 0 : 2;
        next = [n(second), n(second + 1)];
        pen.cubic(ax, ay, ...next, n(second + 2), n(second + 3));
      }
      handle = next;
    }
  }
  return true;
}
