import { describe, expect, test } from 'vitest';
import { at, pages, recordOf } from '../site-files.ts';
import { bothFonts } from './fonts.ts';
import { openSite } from './open-site.ts';
import { fetchClosed } from './whole.ts';

/** What is wrong with the letters in the pictures of the open page: what is cut off, what stands on something else, and what a line runs through. */
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
    // The line of a number or of a limit: through letters it reads as a number struck out.
    const walls = [...svg.querySelectorAll('.c-stated-line, .c-limit-line')].map((el) => el.getBoundingClientRect());
    texts.forEach(({ words, box }, i) => {
      for (const { left, right, top, bottom } of walls)
        if (left > box.left + 1 && right < box.right - 1 && Math.min(bottom, box.bottom) - Math.max(top, box.top) > 4)
          found.push(`a line runs through “${words}”`);
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

/** What is wrong with the labels of the charts with sliders on the open page: a line runs through one, or one stands far from what it names. */
function strays(): string[] {
  const FAR = 24;
  const found: string[] = [];
  type Box = { left: number; right: number; top: number; bottom: number };
  const gap = (a: Box, b: Box): number =>
    Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));
  for (const svg of document.querySelectorAll<SVGSVGElement>('svg.c-svr')) {
    const picture = svg.getBoundingClientRect();
    if (picture.width === 0) continue;
    const inAxis = (el: Element): boolean => el.closest('.c-axis') !== null;
    const texts = [...svg.querySelectorAll('text')]
      .filter((el) => !inAxis(el))
      .map((el) => ({
        words: el.textContent,
        box: el.getBoundingClientRect() as Box,
        // What the chart is about stands over all of it.
        result: el.matches('.c-result, .c-about'),
      }));
    for (const line of svg.querySelectorAll('line')) {
      // One thick line with dashes is a field of squares.
      if (inAxis(line) || line.hasAttribute('stroke-dasharray')) continue;
      const at = (v: SVGAnimatedLength, from: number): number => v.baseVal.value + from;
      const [x1, x2] = [at(line.x1, picture.left), at(line.x2, picture.left)];
      const [y1, y2] = [at(line.y1, picture.top), at(line.y2, picture.top)];
      for (const { words, box } of texts)
        for (let i = 0; i <= 50; i += 1) {
          const [x, y] = [x1 + ((x2 - x1) * i) / 50, y1 + ((y2 - y1) * i) / 50];
          // A letter's box is taller than the letter.
          if (x > box.left + 1 && x < box.right - 1 && y > box.top + 4 && y < box.bottom - 4) {
            found.push(`a line runs through “${words}”`);
            break;
          }
        }
    }
    const marks = [...svg.querySelectorAll('rect, line, circle, path')]
      // A line across is a row's own, on which its dot stands.
      .filter(
        (el) =>
          !inAxis(el) && !el.matches('.c-between') && !(el.matches('.c-grid') && el.getBoundingClientRect().height > 0),
      )
      .map((el) => el.getBoundingClientRect() as Box);
    // Lines of one label stand right under each other, and the label is as near as its nearest line.
    const near = new Set(texts.filter(({ box }) => marks.some((m) => gap(m, box) <= FAR)));
    for (let more = true; more; ) {
      more = false;
      for (const text of texts)
        if (!near.has(text) && [...near].some(({ box }) => gap(box, text.box) <= 6)) more = Boolean(near.add(text));
    }
    // A result in words, under a chart of totals, is the label of no mark.
    for (const { words } of texts.filter((text) => !near.has(text) && !text.result))
      found.push(`“${words}” stands far from its mark`);
  }
  return found;
}

const claimsWithSliders = pages().filter(
  (address) => /^\/claims\/.+\/.+\//.test(address) && at(address)!.includes('c-svr'),
);

describe.each(bothFonts)('the letters of every picture have room, in %s letters', (fonts) => {
  const opened = openSite({ fonts });
  const drawn = pages().filter((address) => at(address)!.includes('<svg class="c ') && !/\/r\d+\//.test(address));
  const isEmbed = (address: string): boolean => address.startsWith('/embed/');
  const { computed, estimates } = recordOf();

  for (const [kind, width, addresses] of [
    ['on a phone of 320 px', 320, drawn.filter((address) => !isEmbed(address))],
    ['in a column of 280 px', 280, drawn.filter(isEmbed)],
  ] as const) {
    test(`${kind}: ${addresses.length} pages`, async () => {
      // Whatever is computed is drawn.
      const due = [...computed, ...estimates].map((one) => (addresses.some(isEmbed) ? `/embed${one}` : one));
      expect(addresses).toEqual(expect.arrayContaining(due));
      expect(addresses.length).toBeGreaterThan(0);
      const page = await opened.browser.newPage({ viewport: { width, height: 900 } });
      const wrong: Record<string, string[]> = {};
      for (const address of addresses) {
        await page.goto(opened.site.origin + address);
        await fetchClosed(page);
        const found = await page.evaluate(faults);
        if (found.length > 0) wrong[address] = found;
      }
      expect(wrong).toEqual({});
      await page.close();
    });
  }
});

describe(`labels stand at their marks, and no line runs through them, on ${claimsWithSliders.length} claims with sliders`, () => {
  const opened = openSite();
  const claims = claimsWithSliders;

  // Charts are drawn once for every width: a page is loaded once and made wider.
  test.skipIf(claims.length === 0)(
    'at 320, 390, 600 and 1280 px, and at 320 and 1280 also with each slider at its ends',
    async () => {
      const page = await opened.browser.newPage();
      const wrong: Record<string, string[]> = {};
      const look = async (when: string, widths: readonly number[]): Promise<void> => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          const found = await page.evaluate(strays);
          if (found.length > 0) wrong[`${when} at ${width} px`] = found;
        }
      };
      for (const address of claims) {
        await page.goto(opened.site.origin + address);
        await fetchClosed(page);
        await look(address, [320, 390, 600, 1280]);
        const sliders = page.locator('.live input[type=range]');
        for (let i = 0; i < (await sliders.count()); i += 1)
          for (const key of ['Home', 'End']) {
            await sliders.nth(i).focus();
            await page.keyboard.press(key);
            await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
            await look(`${address} ${i} ${key}`, [320, 1280]);
          }
      }
      expect(wrong).toEqual({});
      await page.close();
    },
    300_000,
  );
});
