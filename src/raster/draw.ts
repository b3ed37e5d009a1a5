import { Canvas, type Colour } from './canvas.ts';
import { write, type Text } from './letters.ts';
import { SHAPES } from './shapes.ts';
import { ROOT, Unknown, colour, inherit, number, type Attributes, type State } from './state.ts';

/** A picture as data: text, or `[tag, attributes, ...children]`. An attribute that is null or undefined is absent. */
export type Drawing =
  | string
  | readonly [
      tag: string,
      attributes: Readonly<Record<string, string | number | true | null | undefined>>,
      ...children: Drawing[],
    ];

/**
 * Draws an SVG of ours: the few elements and attributes that `src/site/pictures/` writes, moved and scaled but never turned, with text in our own faces.
 * Null where there is anything else, such as a dashed line. Then the general renderer draws the whole picture (`render.ts`).
 */
export function draw(drawing: Drawing): Canvas | null {
  try {
    return picture(drawing);
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

const SILENT = new Set(['title', 'desc', 'metadata']);

/** The surface of a drawing. The first shape is the paper and covers all of it. */
interface Sheet {
  canvas: Canvas;
  paper: boolean;
}

function picture(drawing: Drawing): Canvas {
  if (typeof drawing === 'string' || drawing[0] !== 'svg') throw new Unknown();
  const attributes = read(drawing);
  const [width, height] = [Number(attributes.width), Number(attributes.height)];
  const [left, top, across = NaN, down = NaN] = String(attributes.viewBox).split(' ').map(Number);
  if (left !== 0 || top !== 0 || width / across !== height / down) throw new Unknown();
  // All plain colours get their place in the palette before mixed ones.
  const canvas = new Canvas(width, height, plainColours(drawing));
  const state = inherit({ ...ROOT, scale: width / across }, attributes, new Set(['width', 'height']));
  paintAll(childrenOf(drawing), state, { canvas, paper: false }, null);
  return canvas;
}

function paintAll(drawings: readonly Drawing[], state: State, sheet: Sheet, text: Text | null): void {
  for (const drawing of drawings) paint(drawing, state, sheet, text);
}

/** `text` is what the drawing stands in, if it stands in one. */
function paint(drawing: Drawing, above: State, sheet: Sheet, text: Text | null): void {
  if (typeof drawing === 'string') {
    if (text) text.runs.push({ words: drawing, state: above });
    else if (drawing.trim() !== '') throw new Unknown();
    return;
  }
  const [tag] = drawing;
  if (SILENT.has(tag)) return;
  const own = OWN.get(tag);
  if (!own) throw new Unknown();
  const attributes = read(drawing);
  const state = inherit(above, attributes, own);
  if (isShape(tag)) {
    if (!sheet.paper && !(tag === 'rect' && covers(sheet.canvas, attributes, state))) throw new Unknown();
    sheet.paper = true;
    SHAPES[tag](sheet.canvas, attributes, state);
  } else if (tag === 'text') {
    const whole: Text = {
      x: number(attributes, 'x') + number(attributes, 'dx'),
      y: number(attributes, 'y') + number(attributes, 'dy'),
      runs: [],
      state,
    };
    paintAll(childrenOf(drawing), state, sheet, whole);
    write(sheet.canvas, whole);
  } else {
    paintAll(childrenOf(drawing), state, sheet, text);
  }
}

const covers = (canvas: Canvas, attributes: Attributes, { x, y, scale }: State): boolean =>
  x === 0 &&
  y === 0 &&
  number(attributes, 'width') * scale >= canvas.width &&
  number(attributes, 'height') * scale >= canvas.height;

const childrenOf = ([, , ...children]: Exclude<Drawing, string>): Drawing[] => children;

/** The colours that elements name, in the order in which they stand. */
function plainColours(drawing: Drawing): Colour[] {
  if (typeof drawing === 'string') return [];
  const named = Object.entries(read(drawing)).filter(
    ([name, value]) => (name === 'fill' || name === 'stroke') && value.startsWith('#'),
  );
  return [...named.map(([, value]) => colour(value)), ...childrenOf(drawing).flatMap(plainColours)];
}

/** The attributes that each element keeps to itself. All others it hands down to what it holds. */
const OWN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['g', new Set<string>()],
  ['text', new Set(['x', 'y', 'dx', 'dy'])],
  ['tspan', new Set<string>()],
  ['rect', new Set(['x', 'y', 'width', 'height', 'rx'])],
  ['line', new Set(['x1', 'y1', 'x2', 'y2'])],
  ['circle', new Set(['cx', 'cy', 'r'])],
  ['path', new Set(['d'])],
]);

const isShape = (tag: string): tag is keyof typeof SHAPES => Object.hasOwn(SHAPES, tag);

function read([, attributes]: Exclude<Drawing, string>): Attributes {
  const found: Attributes = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) found[name] = String(value);
  return found;
}
