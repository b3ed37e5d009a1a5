import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPng } from '../raster/render.ts';
import type { Element, Node } from '../chart/node.ts';
import { handedOver } from '../site/handed-over.ts';
import { readSvg } from '../site/pictures/read-svg.ts';
import { svgOf } from '../site/pictures/svg.ts';

const SIZE = 180;

/** The favicon as a square without corners of its own: phones cut theirs. A site without one has that of the project. */
export const GET = (): Response => {
  const own = join(handedOver().publicFolder ?? 'public', 'favicon.svg');
  const [tag, attributes, ...drawn] = readSvg(
    readFileSync(existsSync(own) ? own : join(process.cwd(), 'public/favicon.svg'), 'utf8'),
  );
  const round = drawn.findIndex((node) => typeof node !== 'string' && 'rx' in node[1]);
  const icon: Element = [
    tag,
    { ...attributes, width: SIZE, height: SIZE },
    ...drawn.map((node, i) => (i === round ? square(node) : node)),
  ];
  return new Response(new Uint8Array(renderPng(icon, svgOf(icon))), { headers: { 'content-type': 'image/png' } });
};

const square = (node: Node): Node =>
  typeof node === 'string' ? node : ([node[0], { ...node[1], rx: null, ry: null }, ...node.slice(2)] as Element);
