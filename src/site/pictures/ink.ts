import type { Attributes, Element, Node, Value } from '../../chart/node.ts';
import { resolve, styleOf, type Seen, type Sheet } from './style.ts';

/** The halo that keeps a chart's text readable on its lines, in pixels; the page's own is in `chart.css`. */
const HALO = 4;

/** Attributes whose per cent are of the picture's width. */
const ACROSS = new Set(['x', 'x1', 'x2', 'cx', 'dx', 'width']);

/**
 * A chart as a picture that stands alone: per cent become pixels of a picture of that width, classes become attributes, and nested
 * pictures become groups, so that it looks the same in a browser, a drawing program and a renderer.
 */
export function ink(chart: Element, width: number, sheet: Sheet): Element {
  const [, attributes, ...children] = chart;
  return draw(['g', { class: attributes.class }, ...children], width, [], sheet.tokens, sheet);
}

function draw(
  element: Element,
  width: number,
  path: readonly Seen[],
  inherited: Record<string, string>,
  sheet: Sheet,
): Element {
  const [tag, attributes, ...children] = element;
  const here = [
    ...path,
    {
      tag,
      classes: String(attributes.class ?? '')
        .split(' ')
        .filter(Boolean),
    },
  ];
  const { attributes: style, custom } = styleOf(sheet, here, inherited);
  const own: Record<string, Value> = {};
  for (const name in attributes) {
    if (name === 'class' || name.startsWith('data-') || name.startsWith('aria-') || name === 'role') continue;
    own[name] = pixels(name, attributes[name], width);
  }
  if (tag === 'svg') {
    // A nested picture only moves what it holds, and gives its per cent another width.
    const inner = typeof own.width === 'number' ? own.width : width;
    const [x, y] = [Number(own.x ?? 0), Number(own.y ?? 0)];
    // A sign is drawn in a box of its own units.
    const box = /^0 0 (\d+) \d+$/.exec(String(own.viewBox ?? ''));
    const scale = box ? ` scale(${round(inner / Number(box[1]))})` : '';
    return [
      'g',
      { transform: `translate(${round(x)} ${round(y)})${scale}`, ...style },
      ...children.map((c) => drawNode(c, inner, here, custom, sheet)),
    ];
  }
  const drawn = children.map((c) => drawNode(c, width, here, custom, sheet));
  if (tag !== 'text') return [tag, { ...own, ...style }, ...drawn];
  // Drawing programs paint a text's stroke over its fill; so the halo is a text of its own, below.
  const { stroke, 'stroke-width': _, 'stroke-linejoin': __, ...fill } = style;
  const words: Element = ['text', { ...own, ...fill }, ...drawn];
  if (stroke === undefined || stroke === 'none') return words;
  const paper = resolve('var(--paper)', custom);
  const halo: Element = [
    'text',
    {
      ...own,
      ...fill,
      fill: paper,
      stroke: paper,
      'stroke-width': HALO,
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
    ...drawn.map((c) => bare(c, paper)),
  ];
  return ['g', {}, halo, words];
}

const drawNode = (
  node: Node,
  width: number,
  path: readonly Seen[],
  custom: Record<string, string>,
  sheet: Sheet,
): Node => (typeof node === 'string' ? node : draw(node, width, path, custom, sheet));

/** Parts of a halo take its colour. */
const bare = (node: Node, fill: string): Node =>
  typeof node === 'string'
    ? node
    : [node[0], { ...node[1], fill } as Attributes, ...node.slice(2).map((c) => bare(c as Node, fill))];

const round = (x: number): number => Math.round(x * 100) / 100;

function pixels(name: string, value: Value, width: number): Value {
  if (!ACROSS.has(name) || typeof value !== 'string') return value;
  return value.endsWith('%') ? round((Number(value.slice(0, -1)) / 100) * width) : Number(value);
}
