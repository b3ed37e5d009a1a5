import type { Canvas } from './canvas.ts';
import { at, brushed, filled, round, type Contour, type Cover } from './cover.ts';
import { Pen, QUARTER, trace } from './path.ts';
import { Unknown, colour, number, type Attributes, type State } from './state.ts';

function fill(canvas: Canvas, cover: () => Cover, { fill: value, fillOpacity }: State): void {
  if (value !== 'none') canvas.draw(cover(), 0, 0, colour(value), fillOpacity);
}

function stroke(canvas: Canvas, cover: () => Cover, { stroke: value, strokeOpacity, strokeWidth }: State): void {
  if (value !== 'none' && strokeWidth > 0) canvas.draw(cover(), 0, 0, colour(value), strokeOpacity);
}

/** Draws each element that is a shape. */
export const SHAPES = {
  rect(canvas: Canvas, attributes: Attributes, state: State): void {
    const { scale } = state;
    const [x, y, width, height, rx] = ['x', 'y', 'width', 'height', 'rx'].map(
      (name) => number(attributes, name) * scale,
    ) as [number, number, number, number, number];
    if (width <= 0 || height <= 0) return;
    const [left, top] = [state.x + x, state.y + y];
    if (rx === 0 && state.fill !== 'none') canvas.rect(left, top, width, height, colour(state.fill), state.fillOpacity);
    else fill(canvas, () => filled([rounded(left, top, width, height, rx)]), state);
    const half = (state.strokeWidth * scale) / 2;
    stroke(
      canvas,
      () =>
        filled([
          rounded(left - half, top - half, width + 2 * half, height + 2 * half, rx > 0 ? rx + half : 0),
          backwards(
            rounded(
              left + half,
              top + half,
              Math.max(0, width - 2 * half),
              Math.max(0, height - 2 * half),
              Math.max(0, rx - half),
            ),
          ),
        ]),
      state,
    );
  },

  line(canvas: Canvas, attributes: Attributes, state: State): void {
    const { scale } = state;
    const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map(
      (name) => number(attributes, name) * scale + (name.startsWith('x') ? state.x : state.y),
    ) as [number, number, number, number];
    const half = (state.strokeWidth * scale) / 2;
    if (state.stroke === 'none') return;
    if (state.cap === 'round') return stroke(canvas, () => brushed([[x1, y1, x2, y2]], half, false, false), state);
    if (state.cap !== 'butt') throw new Unknown();
    const [left, top, width, height] = [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (height === 0) return canvas.rect(left, top - half, width, 2 * half, colour(state.stroke), state.strokeOpacity);
    if (width === 0) return canvas.rect(left - half, top, 2 * half, height, colour(state.stroke), state.strokeOpacity);
    const length = Math.sqrt(width * width + height * height);
    const [nx, ny] = [((y2 - y1) / length) * half, ((x1 - x2) / length) * half];
    stroke(canvas, () => filled([[x1 + nx, y1 + ny, x2 + nx, y2 + ny, x2 - nx, y2 - ny, x1 - nx, y1 - ny]]), state);
  },

  circle(canvas: Canvas, attributes: Attributes, state: State): void {
    const [x, y, r] = [
      state.x + number(attributes, 'cx') * state.scale,
      state.y + number(attributes, 'cy') * state.scale,
      number(attributes, 'r') * state.scale,
    ];
    if (r <= 0) return;
    const half = (state.strokeWidth * state.scale) / 2;
    fill(canvas, () => round(x, y, r), state);
    stroke(canvas, () => round(x, y, r + half, r - half), state);
  },

  path(canvas: Canvas, attributes: Attributes, state: State): void {
    const pen = new Pen(state.scale, state.x, state.y);
    const data = attributes.d ?? '';
    if (!trace(data, pen)) throw new Unknown();
    const { contours } = pen;
    fill(canvas, () => filled(contours), state);
    const half = (state.strokeWidth * state.scale) / 2;
    if (state.stroke === 'none') return;
    if (state.cap === 'round' && state.join === 'round') {
      return stroke(
        canvas,
        () =>
          brushed(
            contours.map((c) => (pen.closed.has(c) ? [...c, ...c.slice(0, 2)] : c)),
            half,
            false,
            false,
          ),
        state,
      );
    }
    if (state.cap !== 'butt' || state.join !== 'miter') throw new Unknown();
    stroke(canvas, () => filled(contours.flatMap((c) => outlined(c, half, pen.closed.has(c)))), state);
  },
};

function rounded(x: number, y: number, width: number, height: number, rx: number): Contour {
  const r = Math.min(rx, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (r <= 0) return [x, y, right, y, right, bottom, x, bottom];
  const pen = new Pen(1, 0, 0);
  const k = r * (1 - QUARTER);
  pen.move(x + r, y);
  pen.line(right - r, y);
  pen.cubic(right - k, y, right, y + k, right, y + r);
  pen.line(right, bottom - r);
  pen.cubic(right, bottom - k, right - k, bottom, right - r, bottom);
  pen.line(x + r, bottom);
  pen.cubic(x + k, bottom, x, bottom - k, x, bottom - r);
  pen.line(x, y + r);
  pen.cubic(x, y + k, x + k, y, x + r, y);
  return pen.contours.flat();
}

function backwards(contour: Contour): Contour {
  const out: number[] = [];
  for (let i = contour.length - 2; i >= 0; i -= 2) out.push(at(contour, i), at(contour, i + 1));
  return out;
}

/** SVG cuts off a corner that would reach farther than four half-widths. Lines with such corners are left to the general renderer. */
const SHARPEST = 2 / (4 * 4);

/** The outline of a line that is twice `half` wide, with sharp corners and cut ends. */
function outlined(contour: Contour, half: number, closed: boolean): Contour[] {
  let n = contour.length;
  // A closed path often ends where it began.
  if (closed && contour[n - 2] === contour[0] && contour[n - 1] === contour[1]) n -= 2;
  if (n < 4) return [];
  const left: number[] = [];
  const right: number[] = [];
  for (let i = 0; i < n; i += 2) {
    const [x, y] = [at(contour, i), at(contour, i + 1)];
    // An open line has one side at each of its ends, which counts for both.
    const [ax, ay] = closed || i > 0 ? side(contour, (i + n - 2) % n, i) : side(contour, i, i + 2);
    const [bx, by] = closed || i + 2 < n ? side(contour, i, (i + 2) % n) : [ax, ay];
    const straight = 1 + ax * bx + ay * by;
    if (!(straight >= SHARPEST)) throw new Unknown();
    const [dx, dy] = [((ay + by) * half) / straight, ((ax + bx) * half) / straight];
    left.push(x + dx, y - dy);
    right.push(x - dx, y + dy);
  }
  return closed ? [left, backwards(right)] : [[...left, ...backwards(right)]];
}

/** The direction from one point of a line to another, one pixel long. */
function side(line: Contour, from: number, to: number): [number, number] {
  const [x, y] = [at(line, to) - at(line, from), at(line, to + 1) - at(line, from + 1)];
  const length = Math.sqrt(x * x + y * y);
  return [x / length, y / length];
}
