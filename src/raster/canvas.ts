// biome-ignore-all lint/style/noNonNullAssertion: the bounds of the loops keep every index inside its array, and a check a pixel would slow the drawing
import { STEPS, type Cover } from './cover.ts';

/** The number of colours that fit in the palette of a PNG. */
export const MOST_COLOURS = 256;

/** Red, green and blue in one number. */
export type Colour = number;

/**
 * A colour to paint with. `over` says which number of the palette it makes of each number below it, for each of 16 degrees of covering; -1 where that has
 * not come up yet.
 */
interface Paint {
  colour: Colour;
  opacity: number;
  over: Int16Array;
}

/**
 * A picture of at most 256 colours. It is drawn as numbers of its palette, so that no colours have to be counted afterwards and the rows are already
 * those of the file. Where the palette is full, the nearest of its colours is taken. That happens late, at the edges of letters, a pixel or two each.
 */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Each row begins with a PNG row's filter: none. */
  readonly rows: Uint8Array;
  readonly palette: Colour[] = [];
  readonly #known = new Map<Colour, number>();
  readonly #paints = new Map<string, Paint>();

  /** The first of `colours` is that of the paper. The others get their place in the palette before mixed colours can fill it. */
  constructor(width: number, height: number, colours: readonly Colour[]) {
    this.width = width;
    this.height = height;
    this.rows = new Uint8Array((width + 1) * height);
    for (const colour of colours) this.#index(colour);
  }

  /** Paints a shape that lies `dx` and `dy` from where it was made. */
  draw({ x, y, width, steps, runs }: Cover, dx: number, dy: number, colour: Colour, opacity: number): void {
    const paint = this.#paint(colour, opacity);
    const { over } = paint;
    const { rows } = this;
    const [left, top] = [x + dx, y + dy];
    const solid = opacity === 1 ? this.#index(colour) : -1;
    for (let r = 0; r < runs.length; r += 4) {
      const row = runs[r]!;
      if (top + row < 0 || top + row >= this.height) continue;
      const from = Math.max(runs[r + 1]!, -left);
      const to = Math.min(runs[r + 2]!, this.width - left);
      let at = (top + row) * (this.width + 1) + 1 + left + from;
      if (solid >= 0 && runs[r + 3] === 1) for (const end = at + to - from; at < end; at++) rows[at] = solid;
      else
        for (let i = row * width + from, end = row * width + to; i < end; i++, at++) {
          const place = rows[at]! * 16 + steps[i]!;
          const found = over[place]!;
          rows[at] = found >= 0 ? found : this.#mix(paint, place);
        }
    }
  }

  /** Paints a rectangle. */
  rect(x: number, y: number, width: number, height: number, colour: Colour, opacity: number): void {
    const paint = this.#paint(colour, opacity);
    const [left, top, right, bottom] = [
      Math.max(0, x),
      Math.max(0, y),
      Math.min(this.width, x + width),
      Math.min(this.height, y + height),
    ];
    if (right <= left) return;
    const full = Math.floor(Math.max(0, Math.ceil(left)));
    const end = Math.floor(right);
    for (let row = Math.floor(top), last = Math.ceil(bottom); row < last; row++) {
      const share = Math.min(row + 1, bottom) - Math.max(row, top);
      const base = row * (this.width + 1) + 1;
      const whole = Math.floor(share * STEPS + 0.5);
      if (full > end) {
        // the rectangle lies within one pixel
        this.#dab(paint, base + end, Math.floor(share * (right - left) * STEPS + 0.5));
        continue;
      }
      if (full > left) this.#dab(paint, base + full - 1, Math.floor(share * (full - left) * STEPS + 0.5));
      if (opacity === 1 && whole === STEPS) this.rows.fill(this.#index(colour), base + full, base + end);
      else for (let at = base + full; at < base + end; at++) this.#dab(paint, at, whole);
      if (right > end) this.#dab(paint, base + end, Math.floor(share * (right - end) * STEPS + 0.5));
    }
  }

  #dab(paint: Paint, at: number, covered: number): void {
    if (covered === 0) return;
    const place = this.rows[at]! * 16 + covered;
    const found = paint.over[place]!;
    this.rows[at] = found >= 0 ? found : this.#mix(paint, place);
  }

  #paint(colour: Colour, opacity: number): Paint {
    const key = `${colour} ${opacity}`;
    let paint = this.#paints.get(key);
    if (!paint) this.#paints.set(key, (paint = { colour, opacity, over: new Int16Array(MOST_COLOURS * 16).fill(-1) }));
    return paint;
  }

  #mix({ colour, opacity, over }: Paint, place: number): number {
    const below = this.palette[place >> 4] ?? 0;
    const share = ((place & 15) / STEPS) * opacity;
    const part = (shift: number): number => {
      const [a, b] = [(below >> shift) & 255, (colour >> shift) & 255];
      return Math.floor(a + (b - a) * share + 0.5) << shift;
    };
    return (over[place] = this.#index(part(16) | part(8) | part(0)));
  }

  #index(colour: Colour): number {
    let index = this.#known.get(colour);
    if (index === undefined) {
      if (this.palette.length < MOST_COLOURS) index = this.palette.push(colour) - 1;
      else index = nearest(colour, this.palette);
      this.#known.set(colour, index);
    }
    return index;
  }
}

/** The colour of a palette at the least distance. */
export function nearest(colour: Colour, palette: readonly Colour[]): number {
  let best = 0;
  let least = Infinity;
  for (const [i, other] of palette.entries()) {
    const d =
      ((other >> 16) - (colour >> 16)) ** 2 +
      (((other >> 8) & 255) - ((colour >> 8) & 255)) ** 2 +
      ((other & 255) - (colour & 255)) ** 2;
    if (d < least) [best, least] = [i, d];
  }
  return best;
}
