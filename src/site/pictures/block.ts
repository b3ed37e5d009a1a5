import { answered, type Verdict } from '../../chart/figure.ts';
import { isFull, signPath, toneOf, type SignName } from '../../chart/sign.ts';
import type { Attributes, Element, Node } from '../../chart/node.ts';
import { FAMILY, balanced, lines, measure } from '../../raster/font.ts';
import type { Face } from '../../raster/face.ts';
import { ink } from './ink.ts';
import { colour, type Sheet } from './style.ts';

/** Part of a picture: what is drawn from its own upper left corner, and how high it is. In pixels of a picture 600 wide. */
export interface Block {
  height: number;
  nodes: Node[];
}

export interface Setting {
  face?: Face;
  size: number;
  fill: string;
  width: number;
  most?: number;
  leading?: number;
}

/**
 * Letters are judged this much wider than they are: who opens the SVG without its typeface sees another, commonly a wider one, and it
 * should still stand inside the picture.
 */
const SLACK = 1.04;

/** A paragraph. */
export function words(
  text: string,
  { face = 'regular', size, fill, width, most = Infinity, leading = 1.3 }: Setting,
): Block {
  const set = (face === 'serif' ? balanced : lines)(text, face, size, width / SLACK, most);
  const step = Math.round(size * leading * 10) / 10;
  return {
    height: step * set.length,
    nodes: set.map(
      (line, i): Node => ['text', { x: 0, y: tenth(step * i + size * 0.96), ...type(face, size), fill }, line],
    ),
  };
}

export const type = (face: Face, size: number): Attributes => ({
  'font-family': FAMILY[face],
  'font-size': size,
  'font-weight': face === 'regular' ? null : 700,
});

export const signColour = (sign: SignName, sheet: Sheet): string => colour(sheet, `--${toneOf(sign)}`);

/** A verdict's sign, drawn in a box of `size`. */
export const sign = (name: SignName, x: number, y: number, size: number, sheet: Sheet): Element => [
  'path',
  {
    d: signPath(name),
    transform: `translate(${x} ${y}) scale(${tenth(size / 24)})`,
    ...(isFull(name)
      ? { fill: signColour(name, sheet) }
      : {
          fill: 'none',
          stroke: signColour(name, sheet),
          'stroke-width': 3.2,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        }),
  },
];

/** A verdict: its sign and its label. */
export function verdict(mark: Verdict, size: number, width: number, sheet: Sheet): Block {
  const { sign: name } = mark;
  const text = words(answered(mark), {
    face: 'bold',
    size,
    fill: signColour(name, sheet),
    width: width - size * 1.5,
    most: 2,
  });
  return { height: text.height, nodes: [sign(name, 0, tenth(size * 0.1), size * 1.1, sheet), at(size * 1.5, 0, text)] };
}

/** The two marks of a claim on one line where both fit, else one under the other. */
export function verdicts(
  [first, under]: readonly [Verdict, Verdict],
  size: number,
  width: number,
  sheet: Sheet,
): Block {
  const taken = measure(answered(first), 'bold', size) * SLACK + size * 3;
  const beside = taken + (size * 1.5 + measure(answered(under), 'bold', size)) * SLACK <= width;
  const [left, right] = [
    verdict(first, size, width, sheet),
    verdict(under, size, beside ? width - taken : width, sheet),
  ];
  return beside ? { height: left.height, nodes: [...left.nodes, at(taken, 0, right)] } : stack(left, space(3), right);
}

/** A chart of the site, drawn for `width` and enlarged by `scale`. */
export function chart(svg: Element, height: number, width: number, scale: number, sheet: Sheet): Block {
  return {
    height: height * scale,
    nodes: [
      [
        'g',
        { transform: `scale(${Math.round(scale * 1000) / 1000})`, ...type('regular', 13), 'font-weight': null },
        ink(svg, width / scale, sheet),
      ],
    ],
  };
}

export const space = (height: number): Block => ({ height, nodes: [] });

/** Blocks one under the other. */
export function stack(...blocks: ReadonlyArray<Block | false | null>): Block {
  let y = 0;
  const nodes: Node[] = [];
  for (const block of blocks) {
    if (!block) continue;
    if (block.nodes.length > 0) nodes.push(at(0, y, block));
    y += block.height;
  }
  return { height: y, nodes };
}

export const at = (x: number, y: number, { nodes }: Block): Element => [
  'g',
  { transform: `translate(${tenth(x)} ${tenth(y)})` },
  ...nodes,
];

export const tenth = (x: number): number => Math.round(x * 10) / 10;
