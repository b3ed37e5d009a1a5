import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { embedModel, embedParts } from '../embed-model.ts';
import { addresses, at } from '../site-files.ts';
import { hasRoom } from './movable.ts';

/** Of the embeds with sliders that can move, the first with each set of parts of the engine. */
function oneOfEach(out?: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const address of addresses(out).filter((one) => /^\/embed\/.*(?<!\/r\d+)\/model\.js$/.test(one))) {
    const script = at(address, out)!;
    const parts = embedParts(script).join(' ');
    const moves = embedModel(script).model.assumptions.some(
      ({ range, slider }) => slider.min < range.central && range.central < slider.max,
    );
    if (moves && !found.has(parts)) found.set(parts, address.replace('model.js', ''));
  }
  return found;
}

/** Moves each slider of these embeds to both its ends. Returns the sets of parts that were met. */
export async function moveEmbeds(browser: Browser, origin: string, out?: string): Promise<string[]> {
  const each = oneOfEach(out);
  for (const [parts, address] of each) {
    const page = await browser.newPage();
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    await page.goto(origin + address);
    const told = (): Promise<string | null> => page.locator('svg.c-svr').getAttribute('aria-label');
    const before = await told();
    for (const slider of await page.locator('input[type=range]').all()) {
      if (!(await hasRoom(slider))) continue;
      await slider.focus();
      for (const key of ['End', 'Home']) {
        await page.keyboard.press(key);
        await page.waitForSelector('.is-moved');
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      }
    }
    // The text alternative is written when the sliders have rested, after all else.
    await expect.poll(told, { message: `${address} (${parts})`, timeout: 10_000 }).not.toBe(before);
    expect(wrong, `${address} (${parts})`).toEqual([]);
    await page.close();
  }
  return [...each.keys()];
}
