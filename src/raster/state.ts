import type { Colour } from './canvas.ts';

/** Thrown where a picture holds something that our drawing does not know. `draw.ts` catches it. */
export class Unknown extends Error {}

export type Attributes = Record<string, string>;

/** What an element of a picture hands down to its children. */
export interface State {
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

export const ROOT: State = {
  scale: 1,
  x: 0,
  y: 0,
  fill: '#000',
  fillOpacity: 1,
  stroke: 'none',
  strokeOpacity: 1,
  strokeWidth: 1,
  cap: 'butt',
  join: 'miter',
  family: '',
  size: 12,
  weight: 400,
  anchor: 'start',
};

export function number(attributes: Attributes, name: string): number {
  const value = attributes[name];
  if (value === undefined) return 0;
  const found = Number(value);
  if (!Number.isFinite(found)) throw new Unknown();
  return found;
}

/** Attributes that do not change how a picture looks. */
const ABOUT = new Set(['xmlns', 'role', 'aria-labelledby', 'aria-hidden', 'xml:lang', 'id', 'viewBox']);

const WORDS: ReadonlyMap<string, 'fill' | 'stroke' | 'cap' | 'join' | 'family' | 'anchor'> = new Map([
  ['fill', 'fill'],
  ['stroke', 'stroke'],
  ['stroke-linecap', 'cap'],
  ['stroke-linejoin', 'join'],
  ['font-family', 'family'],
  ['text-anchor', 'anchor'],
]);
const NUMBERS: ReadonlyMap<string, 'fillOpacity' | 'strokeOpacity' | 'strokeWidth' | 'size' | 'weight'> = new Map([
  ['fill-opacity', 'fillOpacity'],
  ['stroke-opacity', 'strokeOpacity'],
  ['stroke-width', 'strokeWidth'],
  ['font-size', 'size'],
  ['font-weight', 'weight'],
]);

/** What an element hands down: what it was handed, with what it says itself. `own` are the attributes that are its own alone. */
export function inherit(above: State, attributes: Attributes, own: ReadonlySet<string>): State {
  const state = { ...above };
  for (const [name, value] of Object.entries(attributes)) {
    if (own.has(name) || ABOUT.has(name)) continue;
    const [word, amount] = [WORDS.get(name), NUMBERS.get(name)];
    if (word) state[word] = value;
    else if (amount) state[amount] = number(attributes, name);
    else if (name === 'transform') move(state, value);
    else throw new Unknown();
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

export function colour(value: string): Colour {
  if (/^#[\da-f]{6}$/i.test(value)) return Number.parseInt(value.slice(1), 16);
  if (/^#[\da-f]{3}$/i.test(value)) return Number.parseInt([...value.slice(1)].map((c) => c + c).join(''), 16);
  throw new Unknown();
}
