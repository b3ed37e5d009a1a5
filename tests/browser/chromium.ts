import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A browser that talks to nobody but the page under test. */
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Where Debian puts its browser; `CHROMIUM` names another. */
const INSTALLED = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Starts Chromium with an empty profile: one that is installed, or the one that comes as a package. A test without a browser fails. */
export async function launchChromium(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== undefined && existsSync(path));
  try {
    return await playwright.launch({
      executablePath: installed ?? (await chromium.executablePath()),
      // Not the package's own flags: they are for serverless machines, and some of them turn off what is tested here.
      args: FLAGS,
    });
  } catch (error) {
    throw new Error(
      'No browser could be started, and these tests need one. Run `npm install` again so that `@sparticuz/chromium` is whole, ' +
      `or install Chromium and name it: CHROMIUM=/path/to/chromium npm test\n${error instanceof Error ? error.message : error}`,
    );
  }
}
