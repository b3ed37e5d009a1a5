import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { SITE } from '../build-site.ts';
import { type Served, serve } from '../serve.ts';
import { launchChromium } from './chromium.ts';
import type { FontSet } from './fonts.ts';

/** A browser and a built site, served, for the tests of one file; there from their first test to their last. */
export function openSite({ fonts, folder = SITE }: { fonts?: FontSet; folder?: string } = {}): {
  browser: Browser;
  site: Served;
} {
  const opened = {} as { browser: Browser; site: Served };
  beforeAll(async () => {
    opened.browser = await launchChromium(fonts);
    opened.site = await serve(folder);
  });
  afterAll(async () => {
    await opened.browser?.close();
    await opened.site?.close();
  });
  return opened;
}
