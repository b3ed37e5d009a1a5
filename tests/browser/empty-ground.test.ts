import { describe, expect, test } from 'vitest';
import { pages } from '../site-files.ts';
import { emptyGround } from './empty-ground.ts';
import { openSite } from './open-site.ts';
import { whole } from './whole.ts';

/** From this height on, in pixels, empty ground looks like something that is missing. */
const BOUND = 50;

describe('no column of a wide page has a hole', () => {
  const opened = openSite();
  const read = pages().filter((address) => !/^\/embed\//.test(address));

  test.each([
    ['with script', true],
    ['without script', false],
  ])('%s', async (_, javaScriptEnabled) => {
    const page = await opened.browser.newPage({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
    const found: Record<string, string[]> = {};
    for (const address of read) {
      await page.goto(opened.site.origin + address);
      if (javaScriptEnabled) await whole(page);
      // What is far below is measured too.
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('.passage, section')) part.classList.add('is-laid-out');
      });
      const holes = (await page.evaluate(emptyGround)).filter(({ height }) => height >= BOUND);
      if (holes.length > 0)
        found[address] = holes.map(({ of, column, top, height }) => `${of}, column ${column}: ${height} px at ${top}`);
    }
    expect(found).toEqual({});
    await page.close();
  });

  test('the measure finds a hole between two blocks, at the end of a column, and none in one that is full', async () => {
    const page = await opened.browser.newPage({ viewport: { width: 1280, height: 900 } });
    const block = (height: number): string => `<svg style="display:block" width="100%" height="${height}"></svg>`;
    const heights = async (main: string): Promise<number[]> => {
      await page.setContent(
        `<style>body{margin:0}main{width:1000px}.g{display:grid;grid-template-columns:1fr 1fr}</style><main>${main}</main>`,
      );
      return (await page.evaluate(emptyGround)).map(({ height }) => height);
    };
    expect(await heights(`<div class="g"><div>${block(300)}</div><div>${block(100)}</div></div>`)).toEqual([200]);
    expect(
      await heights(
        `<div class="g"><div>${block(300)}</div><div>${block(100)}<div style="height:80px"></div>${block(120)}</div></div>`,
      ),
    ).toEqual([80]);
    expect(await heights(`<div class="g"><div>${block(300)}</div><div>${block(300)}</div></div>`)).toEqual([]);
    expect(await heights(`<div style="columns:2;column-gap:0">${block(300)}${block(200)}</div>`)).toEqual([100]);
    await page.close();
  });
});
