import { Canvas } from './canvas.ts';
import { write } from './letters.ts';
import type { Text } from './letters.ts';
import { SHAPES } from './shapes.ts';
import { ROOT, Unknown, colour, inherit, number } from './state.ts';
import type { Attributes, State } from './state.ts';

/**
 * Draws an SVG of ours: the few elements and attributes that `src/site/pictures/` writes, moved and scaled but never turned, with text in our own faces.
 * Null where there is anything else, such as a dashed line. Then the general renderer draws the whole picture (`render.ts`).
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

function picture(svg: string): Canvas {
  let canvas: Canvas | null = null;
  const states: State[] = [];
  let silent: string | null = null;
  let text: Text | null = null;
  let paper = false;
  TOKEN.lastIndex = svg.indexOf('<svg');
  for (let found: RegExpExecArray | null; (found = TOKEN.exec(svg)); ) {
    const [, close, tag = '', list = '', empty, words] = found;
    if (silent !== null) {
      if (close && tag === silent) silent = null;
    } else if (words !== undefined) {
      const state = states.at(-1);
      if (text && state) text.runs.push({ words: plain(words), state });
      else if (words.trim() !== '') throw new Unknown();
    } else if (close) {
      states.pop();
      if (canvas && text && tag === 'text') {
        write(canvas, text);
        text = null;
      }
    } else if (SILENT.has(tag)) {
      if (!empty) silent = tag;
    } else {
      const attributes = read(list);
      if (tag === 'svg') {
        if (canvas) throw new Unknown();
        const [width, height] = [Number(attributes.width), Number(attributes.height)];
        const [left, top, across = NaN, down = NaN] = String(attributes.viewBox).split(' ').map(Number);
        if (left !== 0 || top !== 0 || width / across !== height / down) throw new Unknown();
        // All plain colours get their place in the palette before mixed ones.
        canvas = new Canvas(
          width,
          height,
          [...svg.matchAll(/ (?:fill|stroke)="(#[^"]*)"/g)].map(([, c = '']) => colour(c)),
        );
        states.push(inherit({ ...ROOT, scale: width / across }, attributes, new Set(['width', 'height'])));
      } else {
        const above = states.at(-1);
        const own = OWN.get(tag);
        if (!above || !canvas || !own) throw new Unknown();
        const state = inherit(above, attributes, own);
        states.push(state);
        if (tag === 'text')
          text = {
            x: number(attributes, 'x') + number(attributes, 'dx'),
            y: number(attributes, 'y') + number(attributes, 'dy'),
            runs: [],
            state,
          };
        if (isShape(tag)) {
          if (!paper) {
            if (
              tag !== 'rect' ||
              state.x !== 0 ||
              state.y !== 0 ||
              number(attributes, 'width') * state.scale < canvas.width ||
              number(attributes, 'height') * state.scale < canvas.height
            )
              throw new Unknown();
            paper = true;
          }
          SHAPES[tag](canvas, attributes, state);
        }
      }
      if (empty) states.pop();
    }
  }
  if (!canvas) throw new Unknown();
  return canvas;
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

function read(list: string): Attributes {
  const found: Attributes = {};
  for (const [, name = '', value = ''] of list.matchAll(/([\w:-]+)="([^"]*)"/g)) found[name] = value;
  return found;
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
]);
const plain = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES.get(name) ?? whole);
