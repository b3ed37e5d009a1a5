/**
 * Draws every case of the chart gallery into one page, `screenshots/gallery.html`, and takes its picture at three widths, light and dark, for
 * somebody to look at: `npm run gallery -- [kind]`.
 */
import { countOf } from '../src/language/count-of.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gallery } from '../tests/samples/gallery.ts';
import { print } from '../src/chart/print.ts';
import { launchChromium } from '../tests/browser/chromium.ts';

const only = process.argv[2];
const read = (path: string): string => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8');
const css = [
  'styles/tokens.css',
  'styles/base.css',
  'chart/chart.css',
  'chart/rare-charts.css',
  'chart/other-charts.css',
]
  .map(read)
  .join('\n');
const chosen = gallery.filter((c) => only === undefined || c.kind === only);
const body = chosen
  .map(
    (c) =>
      `<section><h4>${c.kind}: ${c.name}</h4>${print(c.picture.svg)}<p class="small">${c.picture.desc}</p></section>`,
  )
  .join('');
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gallery</title>
<style>${css} body { padding: 16px; } section { max-width: 40rem; margin-bottom: 2rem; container-type: inline-size; }</style>${body}`;

mkdirSync('screenshots', { recursive: true });
writeFileSync('screenshots/gallery.html', page);
const browser = await launchChromium();
for (const width of [320, 390, 672]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await tab.setContent(page);
    await tab.screenshot({ path: `screenshots/gallery-${width}-${colorScheme}.png`, fullPage: true });
  }
}
await browser.close();
console.log(`${countOf(chosen.length, 'picture')} in screenshots/`);
