import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Renderer from '@resvg/resvg-js';
import { FILES } from './card-font.ts';
import { png } from './card-png.ts';
import type { PngTexts } from './card-png.ts';

// Found from the project's folder: it is native code, and the built pages that call this may stand anywhere.
const packages = createRequire(join(process.cwd(), 'package.json'));
const { Resvg } = packages('@resvg/resvg-js') as typeof Renderer;

/** What makes the same SVG another picture: the renderer, the typefaces, and the number of our own encoding. */
export const MAKER = ['1', packages('@resvg/resvg-js/package.json').version, ...['source-sans-3', 'source-serif-4'].map((f) => packages(`@expo-google-fonts/${f}/package.json`).version)].join(' ');

const FONT = { loadSystemFonts: false, fontFiles: Object.values(FILES), defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3', serifFamily: 'Source Serif 4' };

/** An SVG with a size of its own as a PNG. */
export function renderPng(svg: string, texts: PngTexts = {}): Buffer {
  const picture = new Resvg(svg, { font: FONT, logLevel: 'error' }).render();
  return png(picture.pixels, picture.width, picture.height, texts);
}
