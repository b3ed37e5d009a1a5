import { known } from '../../src/language/known.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../tests/browser/chromium.ts';
import { serve } from '../../tests/serve.ts';
import { at, kinds, pages } from '../../tests/site-files.ts';
import { byHand } from './by-hand.ts';
import { type Load, measureLoad } from './load.ts';
import { measureSliders, type Step } from './slider.ts';
import { table } from './table.ts';

/** How many times slower the processor is made. */
const slow = 4;

const limits = {
  article: { kilobytes: 30, requests: 5 },
  embed: { kilobytes: 14, requests: 1 },
  byHand: { kilobytes: 2.3, requests: 1 },
  script: 4,
  task: 8.3,
} as const;

/** The longest article, the longest embed and a small page with two sliders, of a built site, in a real browser, beside such a page made by hand. */
export async function pagesTable(folder: string): Promise<string> {
  const found = kinds(folder);
  const [article, embed] = [
    known(found, 'article', 'page of the kind'),
    known(found, 'embed-claim', 'page of the kind'),
  ];
  const site = await serve(folder);
  const browser = await launchChromium();
  try {
    const rows: string[][] = [];
    const small = smallest(folder);
    const hand = '/by-hand.html';
    writeFileSync(join(folder, hand), byHand);
    // Many sliders: once each.
    const steps = [
      ...(await measureSliders(browser, [site.origin + article], slow, 1)),
      ...(await measureSliders(
        browser,
        [embed, small, hand].map((address) => site.origin + address),
        slow,
        5,
      )),
    ];
    const subjects = [
      [`article ${article}`, article, limits.article],
      [`embed ${embed}`, embed, limits.embed],
      [`two sliders ${small}`, small, limits.article],
      ['by hand, two sliders', hand, limits.byHand],
    ] as const;
    for (const [i, [name, address, limit]] of subjects.entries()) {
      rows.push([name, '', '', '']);
      rows.push(...loadRows(limit, await measureLoad(browser, site.origin + address, slow)));
      rows.push(...steps.slice(i, i + 1).flatMap(stepRows));
    }
    return table(['page', 'what', 'at most', 'measured'], rows);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The shortest claim's page that has a chart with two sliders and nothing that moves besides. */
function smallest(folder: string): string {
  const text = (address: string): string => at(address, folder) ?? '';
  const sliders = (address: string): number => text(address).split('type="range"').length - 1;
  const found = pages(folder).filter((address) => address.startsWith('/claims/') && sliders(address) === 2);
  return found.reduce((least, address) => (text(address).length < text(least).length ? address : least));
}

function loadRows(
  limit: { kilobytes: number; requests: number },
  { kilobytes, requests, shift, blocking }: Load,
): string[][] {
  return [
    ['', 'all it loads, brotli, kB', String(limit.kilobytes), kilobytes.toFixed(1)],
    ['', 'requests', String(limit.requests), String(requests)],
    ['', 'layout shift', '0', shift.toFixed(3)],
    ['', `blocking time at ${slow}x, ms`, '0', blocking.toFixed(0)],
  ];
}

/** Rows for the slider of a page that takes the most time. */
function stepRows({ scriptP95, taskMean, laterMean }: Step): string[][] {
  return [
    ['', `a slider step at ${slow}x: script, 95 %, ms`, String(limits.script), scriptP95.toFixed(2)],
    ['', `a slider step at ${slow}x: whole task, mean, ms`, String(limits.task), taskMean.toFixed(2)],
    ['', 'all tasks from there to the next step, mean, ms', '', laterMean.toFixed(2)],
  ];
}
