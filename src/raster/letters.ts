import type { Canvas, Colour } from './canvas.ts';
import { brushed, filled, type Cover } from './cover.ts';
import { face, type Face } from './face.ts';
import { Pen } from './path.ts';
import { shape, type Shaped } from './shape.ts';
import { Unknown, colour, type State } from './state.ts';

/** A text and its parts, each with its own state. */
export interface Text {
  x: number;
  y: number;
  runs: Array<{ words: string; state: State }>;
  state: State;
}

function faceOf({ family, weight }: State): Face {
  if (family.startsWith("'Source Serif 4'")) return 'serif';
  if (family.startsWith("'Source Sans 3'")) return weight >= 600 ? 'bold' : 'regular';
  throw new Unknown();
}

/** Draws a text, letter by letter. */
export function write(canvas: Canvas, { x, y, runs, state: whole }: Text): void {
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
    if (state.fill !== 'none' && state.fill !== state.stroke)
      letters(canvas, name, shaped, em, left, base, colour(state.fill), state.fillOpacity, 0);
    if (state.stroke !== 'none') {
      // A stroke is drawn as a halo only, which has the colour of the letters themselves.
      if (state.stroke !== state.fill || state.join !== 'round' || state.strokeOpacity !== 1) throw new Unknown();
      letters(canvas, name, shaped, em, left, base, colour(state.stroke), 1, (state.strokeWidth * state.scale) / 2);
    }
    left += shaped.width * em;
  }
}

/** A letter is placed to a quarter of a pixel each way, so that 16 drawings of it serve all pictures. */
const PLACES = 4;

/** Drawings of letters, by face, size and halo, then by glyph and place. */
const drawn = new Map<string, Map<number, Cover>>();
let held = 0;
/** When the kept drawings take more bytes than this, all are dropped, so that a worker's memory has a bound. */
const MOST_HELD = 24e6;

function letters(
  canvas: Canvas,
  name: Face,
  { glyphs, at }: Shaped,
  em: number,
  left: number,
  base: number,
  ink: Colour,
  opacity: number,
  halo: number,
): void {
  const key = `${name} ${em} ${halo}`;
  let known = drawn.get(key);
  if (!known) drawn.set(key, (known = new Map()));
  const row = Math.floor(base * PLACES + 0.5);
  const top = Math.floor(row / PLACES);
  for (const [i, glyph] of glyphs.entries()) {
    const column = Math.floor((left + (at[i] ?? 0) * em) * PLACES + 0.5);
    const x = Math.floor(column / PLACES);
    const place = (column - x * PLACES) * PLACES + row - top * PLACES;
    const id = glyph * PLACES * PLACES + place;
    let cover = known.get(id);
    if (!cover) {
      cover = letter(name, glyph, em, (column - x * PLACES) / PLACES, (row - top * PLACES) / PLACES, halo);
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
