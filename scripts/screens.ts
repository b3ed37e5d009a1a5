/**
 * Pictures of every kind of page, for a reviewer to look at: `npm run screens [-- FOLDER [PART-OF-ADDRESS]]`, from the site in `dist/`,
 * at four widths, light and dark, and without script. They go to `screenshots/`, which git ignores.
 */
import { mkdirSync } from 'node:fs';
import { launchChromium } from '../tests/browser/chromium.ts';
import { serve } from '../tests/serve.ts';
import { kinds } from '../tests/site-files.ts';

const [folder = 'dist', only = ''] = process.argv.slice(2);
const WIDTHS = (process.env.WIDTHS ?? '390,768,1280,1920').split(',').map(Number);
const SCHEMES = (process.env.SCHEMES ?? 'light,dark').split(',') as Array<'light' | 'dark'>;

const browser = await launchChromium();
const site = await serve(folder);
mkdirSync('screenshots', { recursive: true });
for (const [kind, address] of Object.entries(kinds(folder))) {
  if (!address.includes(only)) continue;
  const name = kind.replaceAll('/', '-').replace(/^-|-$/g, '').replace('.html', '') || 'home';
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      // A long page takes its time to draw where other programs run.
      page.setDefaultTimeout(120_000);
      await page.goto(site.origin + address);
      await page.waitForTimeout(300);
      await page.screenshot({ path: `screenshots/${name}-${width}-${colorScheme}.png`, fullPage: true });
      await page.close();
    }
  }
  const bare = await browser.newPage({ viewport: { width: 390, height: 900 }, javaScriptEnabled: false });
  await bare.goto(site.origin + address);
  await bare.screenshot({ path: `screenshots/${name}-390-noscript.png`, fullPage: true });
  await bare.close();
}
await browser.close();
await site.close();
