import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPng } from '../raster/render.ts';

const SIZE = 180;

/** The favicon as a square without corners of its own: phones cut theirs. */
export const GET = (): Response => {
  const svg = readFileSync(join(process.cwd(), 'public/favicon.svg'), 'utf8')
    .replace('<svg ', `<svg width="${SIZE}" height="${SIZE}" `)
    .replace(/ rx="\d+"/, '');
  return new Response(new Uint8Array(renderPng(svg)), { headers: { 'content-type': 'image/png' } });
};
