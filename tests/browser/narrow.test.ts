import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildExample } from '../build-example.ts';
import { type Served, serve } from '../serve.ts';
import { pages } from '../site-files.ts';
import { launchChromium } from './chromium.ts';
import { fetchClosed } from './whole.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.tmp/narrow');
/** As long as words of other languages are: 63 letters, then 80. */
const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const LONGER = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const ARABIC = 'مسيرة من أجل النهر في وسط المدينة القديمة';

let browser: Browser;
let site: Served;
let addresses: string[];

/** The example with long words wherever a site has words of its own, and one article in a language that runs from right to left. */
beforeAll(async () => {
  const seeds = join(root, 'examples/march/seeds');
  rmSync(folder, { recursive: true, force: true });
  for (const path of (readdirSync(seeds, { recursive: true }) as string[]).filter((name) => name.endsWith('.md'))) {
    mkdirSync(dirname(join(folder, 'seeds', path)), { recursive: true });
    writeFileSync(join(folder, 'seeds', path), longer(path, readFileSync(join(seeds, path), 'utf8')));
  }
  mkdirSync(join(folder, 'captures'));
  const out = buildExample(folder, { SEEDS: join(folder, 'seeds'), CAPTURES: join(folder, 'captures') });
  browser = await launchChromium();
  site = await serve(out);
  addresses = pages(out).filter((address) => !/\/r\d+\//.test(address));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Seed {
  title?: string;
  tagline?: string;
  publisher?: string;
  headline?: string;
  language?: string;
  lang?: string;
  institutions?: Record<string, { name: string; short: string }>;
  quantities?: Record<string, { label: string }>;
  claims?: Array<{ headline: string; stated?: { text: string; value?: number; hedge?: string } }>;
}

function longer(path: string, text: string): string {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)!;
  const data = parse(front!) as Seed;
  if (path === 'site.md') {
    data.tagline = `${LONG}: one march`;
    for (const one of Object.values(data.institutions ?? {})) one.short = `${one.short} ${LONGER}`;
    for (const one of Object.values(data.quantities ?? {})) one.label = `${one.label}, ${LONG}`;
  }
  if (path.startsWith('articles/')) {
    data.title = ARABIC;
    data.publisher = `${LONGER} Zeitung`;
    data.headline = `${LONG} and the march`;
    for (const claim of data.claims ?? []) claim.headline = `${LONG} ${claim.headline}`;
  }
  if (path.startsWith('references/')) data.title = `${LONGER} ${LONG}`;
  if (path.startsWith('estimates/')) data.title = `${LONG} ${data.title}`;
  return `---\n${stringify(data)}---\n${body}`;
}

describe.each([280, 320, 360])('in a column of %i px', (width) => {
  test('long words and names scroll no page sideways, and nothing of a chart is cut', async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const wrong: Record<string, string[]> = {};
    for (const address of addresses) {
      await page.goto(site.origin + address);
      await fetchClosed(page);
      const found = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const faults: string[] = [];
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth) faults.push(`scrolls ${scrollWidth - clientWidth} px sideways`);
        for (const svg of document.querySelectorAll('svg.c')) {
          const picture = svg.getBoundingClientRect();
          if (picture.width === 0) continue;
          for (const text of svg.querySelectorAll('text')) {
            const { left, right } = text.getBoundingClientRect();
            if (left < -1 || right > clientWidth + 1) faults.push(`“${text.textContent}” leaves the page`);
          }
        }
        return faults;
      });
      if (found.length > 0) wrong[address] = found;
    }
    await page.close();
    expect(wrong).toEqual({});
  });
});
