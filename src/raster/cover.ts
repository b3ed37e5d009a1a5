// biome-ignore-all lint/style/noNonNullAssertion: the bounds of the loops keep every index inside its array, and a check a pixel would slow the drawing
/**
 * How much of each pixel a shape covers, in 15 steps. All numbers are made by adding, multiplying and square roots, which every processor
 * does alike, so that a picture is the same to the byte everywhere.
 */
export interface Cover {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How far each pixel is covered, row by row. */
  steps: Uint8Array;
  /** Stretches of rows, as four numbers each: the row, from where, to where, and 1 where all of it is covered. Outside them nothing is covered. */
  runs: Uint16Array;
}

/** Steps from nothing to all of a pixel. */
export const STEPS = 15;

/** A closed line, as x and y in turn. */
export type Contour = readonly number[];

/** A number of a line, where `i` stays below its length. */
export const at = (line: Contour, i: number): number => line[i]!;

const step = (share: number): number => (share >= 1 ? STEPS : share <= 0 ? 0 : Math.floor(share * STEPS + 0.5));

/** A stretch of fully covered pixels shorter than this is drawn pixel by pixel, like its neighbours: to note it would cost more than it saves. */
const WORTH = 6;

function coverOf({ x, y, width, height }: Box, steps: Uint8Array): Cover {
  const runs: number[] = [];
  for (let row = 0; row < height; row++) {
    const base = row * width;
    let begun = -1;
    for (let i = 0; i <= width; i++) {
      const covered = i < width ? steps[base + i]! : 0;
      if (covered === STEPS) {
        let end = i + 1;
        while (end < width && steps[base + end] === STEPS) end += 1;
        if (end - i >= WORTH) {
          if (begun >= 0) runs.push(row, begun, i, 0);
          runs.push(row, i, end, 1);
          begun = -1;
          i = end - 1;
          continue;
        }
        if (begun < 0) begun = i;
        i = end - 1;
      } else if (covered === 0) {
        if (begun >= 0) runs.push(row, begun, i, 0);
        begun = -1;
      } else if (begun < 0) begun = i;
    }
  }
  return { x, y, width, height, steps, runs: Uint16Array.from(runs) };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function boxOf(contours: readonly Contour[], more: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const contour of contours) {
    for (let i = 0; i < contour.length; i += 2) {
      const [x, y] = [at(contour, i), at(contour, i + 1)];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [Math.floor(left - more), Math.floor(top - more)];
  return { x, y, width: Math.ceil(right + more) - x + 1, height: Math.ceil(bottom + more) - y + 1 };
}

/** A filled shape, by the rule `nonzero`. */
export function filled(contours: readonly Contour[]): Cover {
  const box = boxOf(contours, 0);
  return coverOf(box, spans(contours, box, new Uint8Array(box.width * box.height)));
}

/** The number of lines into which each row of pixels is cut. Along each line the covered stretches are measured exactly. */
const LINES = STEPS;

/** Adds to `steps` what the contours enclose. Parts of a letter may overlap, so their areas cannot simply be summed. */
function spans(contours: readonly Contour[], { x: left, y: top, width, height }: Box, steps: Uint8Array): Uint8Array {
  const crossings: number[][] = Array.from({ length: height * LINES }, () => []);
  for (const contour of contours) {
    const n = contour.length;
    for (let i = 0; i < n; i += 2) {
      const k = i + 2 < n ? i + 2 : 0;
      const down = at(contour, i + 1) < at(contour, k + 1);
      const [a, b] = down ? [i, k] : [k, i];
      const [x0, y0, x1, y1] = [
        at(contour, a) - left,
        (at(contour, a + 1) - top) * LINES - 0.5,
        at(contour, b) - left,
        (at(contour, b + 1) - top) * LINES - 0.5,
      ];
      const slope = (x1 - x0) / (y1 - y0);
      for (let line = Math.ceil(y0); line < y1; line++) crossings[line]!.push(x0 + (line - y0) * slope, down ? 1 : -1);
    }
  }
  const row = new Float64Array(width + 2);
  for (let y = 0; y < height; y++) {
    let any = false;
    for (let line = y * LINES; line < (y + 1) * LINES; line++) {
      const found = crossings[line]!;
      if (found.length === 0) continue;
      any = true;
      sort(found);
      for (let i = 0, turns = 0; i < found.length; i += 2) {
        const before = turns;
        turns += at(found, i + 1);
        // A stretch adds 1 to all pixels behind its beginning, and takes it back behind its end.
        if (before === 0) begin(row, at(found, i), 1);
        else if (turns === 0) begin(row, at(found, i), -1);
      }
    }
    if (!any) continue;
    let sum = 0;
    for (let x = 0, i = y * width; x < width; x++, i++) {
      sum += row[x]!;
      const whole = Math.floor(sum + 0.5);
      if (whole > steps[i]!) steps[i] = whole;
    }
    row.fill(0);
  }
  return steps;
}

function begin(row: Float64Array, x: number, sign: number): void {
  const i = Math.floor(x);
  row[i]! += sign * (1 - (x - i));
  row[i + 1]! += sign * (x - i);
}

/** Sorts crossings by their place. By insertion, since a line is crossed a few times only. */
function sort(pairs: number[]): void {
  for (let i = 2; i < pairs.length; i += 2) {
    const [x, turn] = [at(pairs, i), at(pairs, i + 1)];
    let k = i;
    for (; k > 0 && at(pairs, k - 2) > x; k -= 2) [pairs[k], pairs[k + 1]] = [at(pairs, k - 2), at(pairs, k - 1)];
    [pairs[k], pairs[k + 1]] = [x, turn];
  }
}

/** Lines of a width, with round ends and joins: all that is nearer than `radius`. With `fill`, what they enclose as well. */
export function brushed(lines: readonly Contour[], radius: number, closed: boolean, fill: boolean): Cover {
  const box = boxOf(lines, radius + 1);
  const { x: left, y: top, width, height } = box;
  const reach = radius + 0.5;
  const near = new Float64Array(width * height).fill(reach * reach);
  for (const line of lines) {
    const n = line.length;
    for (let i = 0; i < (closed ? n : n - 2); i += 2) {
      const k = i + 2 < n ? i + 2 : 0;
      const [ax, ay, bx, by] = [
        at(line, i) - left - 0.5,
        at(line, i + 1) - top - 0.5,
        at(line, k) - left - 0.5,
        at(line, k + 1) - top - 0.5,
      ];
      const [dx, dy] = [bx - ax, by - ay];
      const whole = dx * dx + dy * dy;
      const [x0, x1] = [
        Math.max(0, Math.ceil(Math.min(ax, bx) - reach)),
        Math.min(width - 1, Math.floor(Math.max(ax, bx) + reach)),
      ];
      const [y0, y1] = [
        Math.max(0, Math.ceil(Math.min(ay, by) - reach)),
        Math.min(height - 1, Math.floor(Math.max(ay, by) + reach)),
      ];
      for (let y = y0; y <= y1; y++) {
        for (let x = x0, place = y * width + x0; x <= x1; x++, place++) {
          let t = whole > 0 ? ((x - ax) * dx + (y - ay) * dy) / whole : 0;
          if (t < 0) t = 0;
          else if (t > 1) t = 1;
          const [ex, ey] = [x - ax - t * dx, y - ay - t * dy];
          const d = ex * ex + ey * ey;
          if (d < near[place]!) near[place] = d;
        }
      }
    }
  }
  const steps = new Uint8Array(width * height);
  for (let i = 0; i < steps.length; i++) if (near[i]! < reach * reach) steps[i] = step(reach - Math.sqrt(near[i]!));
  return coverOf(box, fill ? spans(lines, box, steps) : steps);
}

/** A disc, or with an inner radius a ring. */
export function round(cx: number, cy: number, radius: number, inner: number | null = null): Cover {
  const box = boxOf([[cx - radius, cy - radius, cx + radius, cy + radius]], 1);
  const steps = new Uint8Array(box.width * box.height);
  for (let y = 0, i = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++, i++) {
      const [dx, dy] = [box.x + x + 0.5 - cx, box.y + y + 0.5 - cy];
      const d = Math.sqrt(dx * dx + dy * dy);
      const out = Math.min(1, radius + 0.5 - d);
      steps[i] = step(inner === null ? out : Math.min(out, d - inner + 0.5));
    }
  }
  return coverOf(box, steps);
}
