import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../tests/browser/chromium.ts';
import { serve } from '../../tests/serve.ts';
import { at, kinds } from '../../tests/site-files.ts';
import { bare } from './bare.ts';
import { type Load, measureLoad } from './load.ts';
import { measureSlider, type Step } from './slider.ts';
import { table } from './table.ts';

/** How many times slower the processor is made. */
const slow = 4;

const limits = {
  article: { kilobytes: 30, requests: 5 },
  embed: { kilobytes: 14, requests: 1 },
  script: 4,
  task: 8.3,
} as const;

/** The article page and the embed with most to load, of a built site, in a real browser. */
export async function pagesTable(folder: string): Promise<string> {
  const site = await serve(folder);
  const browser = await launchChromium();
  const { article, 'embed-claim': embed } = kinds(folder);
  try {
    const rows: string[][] = [];
    const measured: Array<[string, string, { kilobytes: number; requests: number }]> = [['article', article!, limits.article], ['embed', embed!, limits.embed]];
    for (const [name, address, limit] of measured) {
      if (at(address, folder) === null) throw new Error(`${address} is not in ${folder}`);
      const load = await measureLoad(browser, site.origin + address, slow);
      const step = await measureSlider(browser, site.origin + address, slow);
      rows.push(...rowsOf(name, address, limit, load, step));
    }
    writeFileSync(join(folder, 'bare.html'), bare);
    const byHand = await measureSlider(browser, `${site.origin}/bare.html`, slow);
    rows.push(['by hand: one slider, one number, one bar', `a slider step at ${slow}x: script, 95 %, ms`, '', byHand.scriptP95.toFixed(2)], ['', `a slider step at ${slow}x: whole task, mean, ms`, '', byHand.taskMean.toFixed(2)]);
    return table(['page', 'what', 'at most', 'measured'], rows);
  } finally {
    await browser.close();
    await site.close();
  }
}

function rowsOf(name: string, address: string, limit: { kilobytes: number; requests: number }, load: Load, step: Step): string[][] {
  return [
    [`${name} ${address}`, 'all it loads, brotli, kB', String(limit.kilobytes), load.kilobytes.toFixed(1)],
    ['', 'requests', String(limit.requests), String(load.requests)],
    ['', 'layout shift', '0', load.shift.toFixed(3)],
    ['', `blocking time at ${slow}x, ms`, '0', load.blocking.toFixed(0)],
    ['', `a slider step at ${slow}x: script, 95 %, ms`, String(limits.script), step.scriptP95.toFixed(2)],
    ['', `a slider step at ${slow}x: whole task, mean, ms`, String(limits.task), step.taskMean.toFixed(2)],
  ];
}
