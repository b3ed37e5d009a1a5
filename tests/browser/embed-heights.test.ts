import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { EmbedTarget } from '../../src/browser/embed-code.ts';
import { SITE } from '../build-site.ts';
import { serve } from '../serve.ts';
import { addresses, at, pages } from '../site-files.ts';
import { launchChromium } from './chromium.ts';
import { allFonts } from './fonts.ts';

interface Reserved {
  address: string;
  width: number;
  height: number;
}

/** What the code below each chart reserves, with sliders and without: for the narrowest usual column. */
const offered = pages()
  .filter((page) => /^\/(claims|estimates)\//.test(page))
  .flatMap((page) => [...parseHTML(at(page)!).document.querySelectorAll('[data-target]')])
  .map((offer) => JSON.parse(offer.getAttribute('data-target')!) as EmbedTarget)
  .flatMap(({ path, height: [whole, still] }): Reserved[] => [
    { address: `/embed/${path}/`, width: 360, height: whole },
    { address: `/embed/${path}/?controls=0`, width: 360, height: still },
  ]);

/** What the answers to oEmbed reserve. */
const answered = addresses()
  .filter((address) => /^\/oembed\/.*\.json$/.test(address) && !/\/r\d+\.json$/.test(address))
  .map((address): Reserved => {
    const { width, height } = JSON.parse(at(address)!) as { width: number; height: number };
    return { address: address.replace('/oembed/', '/embed/').replace('.json', '/'), width, height };
  });

/** Four lines, in pixels: in wide letters title, claim and two lines of a small frame's card take one more each. */
const LINES = 100;

test.each(allFonts)('what is reserved for a frame cuts nothing off and wastes little, in %s letters', async (fonts) => {
  expect(offered.length).toBeGreaterThan(50);
  expect(answered.length).toBeGreaterThan(100);
  const browser = await launchChromium(fonts);
  const site = await serve(SITE);
  const page = await browser.newPage();
  const wrong: string[] = [];
  for (const { address, width, height } of [...offered, ...answered]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(site.origin + address);
    const content = await page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    // What is reserved is enough for wide letters; with narrow ones more of it stays empty.
    const most = Math.max(content * (fonts === 'wide' ? 1.1 : 1.2), content + LINES);
    if (height < content || height > most) wrong.push(`${address} at ${width} px: ${height} for ${content}`);
  }
  expect(wrong).toEqual([]);
  await browser.close();
  await site.close();
});
