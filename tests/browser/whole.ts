import type { Page } from 'playwright-core';

/** Waits until a page has come whole: it comes in a few frames, and what is not laid out yet has no text to read and takes no focus. */
export const whole = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.documentElement.className === 'js');
