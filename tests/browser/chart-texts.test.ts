import { describe, expect, test } from 'vitest';
import { at, pages } from '../site-files.ts';
import { bothFonts } from './fonts.ts';
import { openSite } from './open-site.ts';

/** What is wrong with the letters in the pictures of the open page: what is cut off, and what stands on something else. */
function faults(): string[] {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const found: string[] = [];
  for (const svg of document.querySelectorAll('svg.c')) {
    const picture = svg.getBoundingClientRect();
    if (picture.width === 0) continue;
    const texts = [...svg.querySelectorAll('text')].map((el) => ({
      words: el.textContent,
      box: el.getBoundingClientRect(),
    }));
    texts.forEach(({ words, box }, i) => {
      if (box.left < picture.left - 4 || box.right > picture.right + 4) found.push(`“${words}” leaves its picture`);
      for (const other of texts.slice(i + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 4) found.push(`“${words}” stands on “${other.words}”`);
      }
    });
  }
  return found;
}

describe.each(bothFonts)('the letters of every picture have room, in %s letters', (fonts) => {
  const opened = openSite(fonts);
  const drawn = pages().filter((address) => at(address)!.includes('<svg class="c ') && !/\/r\d+\//.test(address));
  const isEmbed = (address: string): boolean => address.startsWith('/embed/');

  for (const [kind, width, addresses] of [
    ['on a phone of 320 px', 320, drawn.filter((address) => !isEmbed(address))],
    ['in a column of 280 px', 280, drawn.filter(isEmbed)],
  ] as const) {
    test(`${kind}: ${addresses.length} pages`, async () => {
      expect(addresses.length).toBeGreaterThan(20);
      const page = await opened.browser.newPage({ viewport: { width, height: 900 } });
      const wrong: Record<string, string[]> = {};
      for (const address of addresses) {
        await page.goto(opened.site.origin + address);
        const found = await page.evaluate(faults);
        if (found.length > 0) wrong[address] = found;
      }
      expect(wrong).toEqual({});
      await page.close();
    });
  }
});
