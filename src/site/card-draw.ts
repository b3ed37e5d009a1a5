import { Canvas } from './card-canvas.ts';
import type { Colour } from './card-canvas.ts';
import { brushed, filled, round } from './card-cover.ts';
import type { Contour, Cover } from './card-cover.ts';
import { face } from './card-font.ts';
import type { Face } from './card-font.ts';
import { Pen, QUARTER, trace } from './card-path.ts';
import { shape } from './card-shape.ts';
import type { Shaped } from './card-shape.ts';

/** What a picture's elements hand down to what they hold. */
interface State {
  scale: number;
  x: number;
  y: number;
  fill: string;
  fillOpacity: number;
  stroke: string;
  strokeOpacity: number;
  strokeWidth: number;
  cap: string;
  join: string;
  family: string;
  size: number;
  weight: number;
  anchor: string;
}

type Attributes = Record<string, string>;

/** Thrown, and caught here, where a picture holds what this drawing does not know. */
class Unknown extends Error {}

/**
 * Draws an SVG of ours: the few elements and attributes that `card-ink.ts` and its neighbours write, moved and scaled but never turned, with
 * text in our own faces. Null where there is anything else, however small; then the general renderer draws the whole (`card-render.ts`).
 */
export function draw(svg: string): Canvas | null {
  try {
    return picture(svg);
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

const TOKEN = /<(\/?)([\w:-]+)((?:[^>"]|"[^"]*")*?)(\/?)>|([^<]+)/g;
const SILENT = new Set(['title', 'desc', 'metadata']);
const ABOUT = new Set(['xmlns', 'role', 'aria-labelledby', 'aria-hidden', 'xml:lang', 'id', 'viewBox']);

function picture(svg: string): Canvas {
  let canvas: Canvas | null = null;
  const states: State[] = [];
  let silent: string | null = null;
  let text: Text | null = null;
  let paper = false;
  TOKEN.lastIndex = svg.indexOf('<svg');
  for (let found; (found = TOKEN.exec(svg)); ) {
    const [, close, tag, list, empty, words] = found;
    if (silent !== null) {
      if (close && tag === silent) silent = null;
    } else if (words !== undefined) {
      if (text) text.runs.push({ words: plain(words), state: states.at(-1)! });
      else if (words.trim() !== '') throw new Unknown();
    } else if (close) {
      states.pop();
      if (tag === 'text') {
        write(canvas!, text!);
        text = null;
      }
    } else if (SILENT.has(tag!)) {
      if (!empty) silent = tag!;
    } else {
      const attributes = read(list!);
      if (tag === 'svg') {
        if (canvas) throw new Unknown();
        const [width, height, box] = [Number(attributes.width), Number(attributes.height), String(attributes.viewBox).split(' ').map(Number)];
        if (box.length !== 4 || box[0] !== 0 || box[1] !== 0 || width / box[2]! !== height / box[3]!) throw new Unknown();
        // The first colour is that of the paper, the others have their place whatever is mixed of them.
        canvas = new Canvas(width, height, [...svg.matchAll(/ (?:fill|stroke)="(#[^"]*)"/g)].map(([, c]) => colour(c!)));
        states.push(inherit({ ...ROOT, scale: width / box[2]! }, attributes, new Set(['width', 'height'])));
      } else {
        const above = states.at(-1);
        if (!above || !canvas) throw new Unknown();
        const own = OWN[tag!];
        if (!own) throw new Unknown();
        const state = inherit(above, attributes, own);
        states.push(state);
        if (tag === 'text') text = { x: number(attributes, 'x') + number(attributes, 'dx'), y: number(attributes, 'y') + number(attributes, 'dy'), runs: [], state };
        else if (tag !== 'g' && tag !== 'tspan') {
          if (!paper) {
            if (tag !== 'rect' || state.x !== 0 || state.y !== 0 || number(attributes, 'width') * state.scale < canvas.width || number(attributes, 'height') * state.scale < canvas.height) throw new Unknown();
            paper = true;
          }
          SHAPES[tag!]!(canvas, attributes, state);
        }
      }
      if (empty) states.pop();
    }
  }
  if (!canvas) throw new Unknown();
  return canvas;
}

const ROOT: State = {
  scale: 1, x: 0, y: 0, fill: '#000', fillOpacity: 1, stroke: 'none', strokeOpacity: 1, strokeWidth: 1, cap: 'butt', join: 'miter', family: '', size: 12, weight: 400, anchor: 'start',
};

/** The attributes of each element's own, beside those it hands down. */
const OWN: Record<string, Set<string>> = {
  g: new Set(),
  text: new Set(['x', 'y', 'dx', 'dy']),
  tspan: new Set(),
  rect: new Set(['x', 'y', 'width', 'height', 'rx']),
  line: new Set(['x1', 'y1', 'x2', 'y2']),
  circle: new Set(['cx', 'cy', 'r']),
  path: new Set(['d']),
};

function read(list: string): Attributes {
  const found: Attributes = {};
  for (const [, name, value] of list.matchAll(/([\w:-]+)="([^"]*)"/g)) found[name!] = value!;
  return found;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

function number(attributes: Attributes, name: string): number {
  const value = attributes[name];
  if (value === undefined) return 0;
  const found = Number(value);
  if (!Number.isFinite(found)) throw new Unknown();
  return found;
}

function inherit(above: State, attributes: Attributes, own: ReadonlySet<string>): State {
  const state = { ...above };
  for (const name in attributes) {
    if (own.has(name) || ABOUT.has(name)) continue;
    const value = attributes[name]!;
    switch (name) {
      case 'fill': state.fill = value; break;
      case 'stroke': state.stroke = value; break;
      case 'fill-opacity': state.fillOpacity = number(attributes, name); break;
      case 'stroke-opacity': state.strokeOpacity = number(attributes, name); break;
      case 'stroke-width': state.strokeWidth = number(attributes, name); break;
      case 'stroke-linecap': state.cap = value; break;
      case 'stroke-linejoin': state.join = value; break;
      case 'font-family': state.family = value; break;
      case 'font-size': state.size = number(attributes, name); break;
      case 'font-weight': state.weight = number(attributes, name); break;
      case 'text-anchor': state.anchor = value; break;
      case 'transform': move(state, value); break;
      default: throw new Unknown();
    }
  }
  return state;
}

function move(state: State, transform: string): void {
  const rest = transform.replace(/(translate|scale)\(([^)]*)\)/g, (_, kind: string, list: string) => {
    const [a, b] = list.split(/[\s,]+/).map(Number) as [number, number?];
    if (kind === 'scale') {
      if (b !== undefined && b !== a) throw new Unknown();
      state.scale *= a;
    } else {
      state.x += a * state.scale;
      state.y += (b ?? 0) * state.scale;
    }
    return '';
  });
  if (rest.trim() !== '') throw new Unknown();
}

function colour(value: string): Colour {
  if (/^#[\da-f]{6}$/i.test(value)) return Number.parseInt(value.slice(1), 16);
  if (/^#[\da-f]{3}$/i.test(value)) return Number.parseInt([...value.slice(1)].map((c) => c + c).join(''), 16);
  throw new Unknown();
}

function fill(canvas: Canvas, cover: () => Cover, { fill: value, fillOpacity }: State): void {
  if (value !== 'none') canvas.draw(cover(), 0, 0, colour(value), fillOpacity);
}

function stroke(canvas: Canvas, cover: () => Cover, { stroke: value, strokeOpacity, strokeWidth }: State): void {
  if (value !== 'none' && strokeWidth > 0) canvas.draw(cover(), 0, 0, colour(value), strokeOpacity);
}

const SHAPES: Record<string, (canvas: Canvas, attributes: Attributes, state: State) => void> = {
  rect(canvas, attributes, state) {
    const { scale } = state;
    const [x, y, width, height, rx] = ['x', 'y', 'width', 'height', 'rx'].map((name) => number(attributes, name) * scale) as [number, number, number, number, number];
    if (width <= 0 || height <= 0) return;
    const [left, top] = [state.x + x, state.y + y];
    if (rx === 0 && state.fill !== 'none') canvas.rect(left, top, width, height, colour(state.fill), state.fillOpacity);
    else fill(canvas, () => filled([rounded(left, top, width, height, rx)]), state);
    const half = (state.strokeWidth * scale) / 2;
    stroke(canvas, () => filled([
      rounded(left - half, top - half, width + 2 * half, height + 2 * half, rx > 0 ? rx + half : 0),
      backwards(rounded(left + half, top + half, Math.max(0, width - 2 * half), Math.max(0, height - 2 * half), Math.max(0, rx - half))),
    ]), state);
  },

  line(canvas, attributes, state) {
    const { scale } = state;
    const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => number(attributes, name) * scale + (name.startsWith('x') ? state.x : state.y)) as [number, number, number, number];
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

  circle(canvas, attributes, state) {
    const [x, y, r] = [state.x + number(attributes, 'cx') * state.scale, state.y + number(attributes, 'cy') * state.scale, number(attributes, 'r') * state.scale];
    if (r <= 0) return;
    const half = (state.strokeWidth * state.scale) / 2;
    fill(canvas, () => round(x, y, r), state);
    stroke(canvas, () => round(x, y, r + half, r - half), state);
  },

  path(canvas, attributes, state) {
    const pen = new Pen(state.scale, state.x, state.y);
    const data = attributes.d ?? '';
    if (!trace(data, pen)) throw new Unknown();
    const { contours } = pen;
    fill(canvas, () => filled(contours), state);
    const half = (state.strokeWidth * state.scale) / 2;
    if (state.stroke === 'none') return;
    if (state.cap === 'round' && state.join === 'round') {
      return stroke(canvas, () => brushed(contours.map((c) => (pen.closed.has(c) ? [...c, c[0]!, c[1]!] : c)), half, false, false), state);
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
  return pen.contours[0]!;
}

function backwards(contour: Contour): Contour {
  const out: number[] = [];
  for (let i = contour.length - 2; i >= 0; i -= 2) out.push(contour[i]!, contour[i + 1]!);
  return out;
}

/** As sharp a corner as SVG's own limit lets be. */
const SHARPEST = 2 / 4 ** 2;

/** The outline of a line of a width, with sharp corners and cut ends. */
function outlined(contour: Contour, half: number, closed: boolean): Contour[] {
  let n = contour.length;
  // A closed path often ends where it began.
  if (closed && contour[n - 2] === contour[0] && contour[n - 1] === contour[1]) n -= 2;
  if (n < 4) return [];
  const left: number[] = [];
  const right: number[] = [];
  for (let i = 0; i < n; i += 2) {
    const [x, y] = [contour[i]!, contour[i + 1]!];
    const before = closed || i > 0 ? unit(x - contour[(i + n - 2) % n]!, y - contour[(i + n - 1) % n]!) : null;
    const after = closed || i + 2 < n ? unit(contour[(i + 2) % n]! - x, contour[(i + 3) % n]! - y) : before!;
    const [ax, ay] = before ?? after;
    const straight = 1 + ax * after[0] + ay * after[1];
    if (!(straight >= SHARPEST)) throw new Unknown();
    const [dx, dy] = [((ay + after[1]) * half) / straight, ((ax + after[0]) * half) / straight];
    left.push(x + dx, y - dy);
    right.push(x - dx, y + dy);
  }
  return closed ? [left, backwards(right)] : [[...left, ...backwards(right)]];
}

function unit(x: number, y: number): [number, number] {
  const length = Math.sqrt(x * x + y * y);
  return [x / length, y / length];
}

interface Text { x: number; y: number; runs: Array<{ words: string; state: State }>; state: State }

function faceOf({ family, weight }: State): Face {
  if (family.startsWith("'Source Serif 4'")) return 'serif';
  if (family.startsWith("'Source Sans 3'")) return weight >= 600 ? 'bold' : 'regular';
  throw new Unknown();
}

function write(canvas: Canvas, { x, y, runs, state: whole }: Text): void {
  const set = runs.map(({ words, state }, i) => {
    let text = words.replace(/[ \t\r\n]+/g, ' ');
    if (i === 0) text = text.replace(/^ /, '');
    if (i === runs.length - 1) text = text.replace(/ $/, '');
    const name = faceOf(state);
    const shaped = shape(text, name);
    if (!shaped || state.scale !== whole.scale) throw new Unknown();
    const em = (state.size * state.scale) / face(name).typeface.unitsPerEm;
    return { state, name, shaped, em };
  });
  const width = set.reduce((sum, { shaped, em }) => sum + shaped.width * em, 0);
  const back = whole.anchor === 'end' ? width : whole.anchor === 'middle' ? width / 2 : 0;
  let left = whole.x + x * whole.scale - back;
  const base = whole.y + y * whole.scale;
  for (const { state, name, shaped, em } of set) {
    if (state.fill !== 'none' && state.fill !== state.stroke) letters(canvas, name, shaped, em, left, base, colour(state.fill), state.fillOpacity, 0);
    if (state.stroke !== 'none') {
      // A halo: of one colour with what it stands around.
      if (state.stroke !== state.fill || state.join !== 'round' || state.strokeOpacity !== 1) throw new Unknown();
      letters(canvas, name, shaped, em, left, base, colour(state.stroke), 1, (state.strokeWidth * state.scale) / 2);
    }
    left += shaped.width * em;
  }
}

/** A letter stands at a quarter of a pixel, so that few drawings of it serve all pictures. */
const PLACES = 4;

/** Drawings of letters, by face, size and halo, then by glyph and place. */
const drawn = new Map<string, Map<number, Cover>>();
let held = 0;
/** Together at most so many bytes are held. */
const MOST_HELD = 24e6;

function letters(canvas: Canvas, name: Face, { glyphs, at }: Shaped, em: number, left: number, base: number, ink: Colour, opacity: number, halo: number): void {
  const key = `${name} ${em} ${halo}`;
  let known = drawn.get(key);
  if (!known) drawn.set(key, (known = new Map()));
  const row = Math.floor(base * PLACES + 0.5);
  const top = Math.floor(row / PLACES);
  for (let i = 0; i < glyphs.length; i++) {
    const column = Math.floor((left + at[i]! * em) * PLACES + 0.5);
    const x = Math.floor(column / PLACES);
    const place = (column - x * PLACES) * PLACES + row - top * PLACES;
    const id = glyphs[i]! * PLACES * PLACES + place;
    let cover = known.get(id);
    if (!cover) {
      cover = letter(name, glyphs[i]!, em, (column - x * PLACES) / PLACES, (row - top * PLACES) / PLACES, halo);
      if ((held += cover.steps.length + 200) > MOST_HELD) {
        drawn.clear();
        drawn.set(key, (known = new Map()));
        held = 0;
      }
      known.set(id, cover);
    }
    canvas.draw(cover, x, top, ink, opacity);
  }
}

function letter(name: Face, glyph: number, em: number, x: number, y: number, halo: number): Cover {
  const pen = new Pen(em, x, y, true);
  for (const { command, args } of face(name).typeface.getGlyph(glyph).path.commands) {
    const [a, b, c, d, e, f] = args as [number, number, number, number, number, number];
    if (command === 'moveTo') pen.move(a, b);
    else if (command === 'lineTo') pen.line(a, b);
    else if (command === 'quadraticCurveTo') pen.quadratic(a, b, c, d);
    else if (command === 'bezierCurveTo') pen.cubic(a, b, c, d, e, f);
  }
  return halo > 0 ? brushed(pen.contours, halo, true, true) : filled(pen.contours);
}
