import { expect, test } from 'vitest';
import { sharedExample } from '../shared-example.ts';
import { pages } from '../site-files.ts';
import { openSite } from './open-site.ts';
import { fetchClosed } from './whole.ts';

const example = sharedExample('foreign');
const opened = openSite({ folder: example });
const WIDTHS = [280, 320, 360];

test('in columns of 280 to 360 px, long words and names scroll no page sideways, and nothing of a chart is cut', async () => {
  const page = await opened.browser.newPage();
  const wrong: Record<string, string[]> = {};
  for (const address of pages(example).filter((one) => !/\/r\d+\//.test(one))) {
    await page.setViewportSize({ width: WIDTHS[0]!, height: 800 });
    await page.goto(opened.site.origin + address);
    await fetchClosed(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
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
      if (found.length > 0) wrong[`${address} at ${width} px`] = found;
    }
  }
  await page.close();
  expect(wrong).toEqual({});
});
