import { describe, expect, test } from 'vitest';
import { at, kinds } from '../site-files.ts';
import { openSite } from './open-site.ts';

const opened = openSite();

/** One page of each kind, the longest. */
const pages = Object.values(kinds());

describe('a page’s policy', () => {
  test.each(pages)(
    'lets no script run that the page does not name, not even a file of the site: %s',
    async (address) => {
      const page = await opened.browser.newPage();
      const strangers =
        '<script>window.ran = "inline"</script><script src="/embed/v1.js" onload="window.ran = \'a file\'"></script><img src="/none.png" onerror="window.ran = \'a handler\'"><a href="javascript:window.ran=\'an address\'" id="run">x</a>';
      await page.route(opened.site.origin + address, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: at(address)!
            .replace(/(<meta charset="utf-8">)/, `$1${strangers}`)
            .replace('</body>', `${strangers}</body>`),
        }),
      );
      const refused: string[] = [];
      page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
      await page.goto(opened.site.origin + address);
      await page.evaluate(() => document.querySelector<HTMLElement>('#run')!.click());
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => (window as { ran?: string }).ran ?? null)).toBeNull();
      expect(
        refused.some((text) => text.includes('v1.js')),
        refused.join('\n'),
      ).toBe(true);
      await page.close();
    },
  );

  test.each(pages)('makes no script of a text: %s', async (address) => {
    const page = await opened.browser.newPage();
    await page.goto(opened.site.origin + address);
    expect(
      await page.evaluate(() => {
        const outcome = (act: () => void): string => {
          try {
            act();
            return 'done';
          } catch (error) {
            return (error as Error).name;
          }
        };
        return {
          markup: outcome(() => {
            document.createElement('div').innerHTML = '<b>x</b>';
          }),
          address: outcome(() => {
            document.createElement('script').src = '/embed/v1.js';
          }),
        };
      }),
    ).toEqual({ markup: 'TypeError', address: 'TypeError' });
    await page.close();
  });
});
