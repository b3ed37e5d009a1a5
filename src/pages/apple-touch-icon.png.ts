import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPng } from '../raster/render.ts';
import { handedOver } from '../site/handed-over.ts';

const SIZE = 180;

/** The favicon as a square without corners of its own: phones cut theirs. A site without one has that of the project. */
export const GET = (): Response => {
  const own = join(handedOver().publicFolder ?? 'public', 'favicon.svg');
  const svg = readFileSync(existsSync(own) ? own : join(process.cwd(), 'public/favicon.svg'), 'utf8')
    .replace(/<svg\b[^>]*>/, (tag) =>
      tag
        .replace(/\s(width|height)\s*=\s*("[^"]*"|'[^']*')/g, '')
        .replace('<svg', `<svg width="${SIZE}" height="${SIZE}"`),
    )
    .replace(/ rx="\d+"/, '');
  return new Response(new Uint8Array(renderPng(svg)), { headers: { 'content-type': 'image/png' } });
};
