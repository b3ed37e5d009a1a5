import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { fontsFile, usualFonts } from './fonts.ts';
import type { FontSet } from './fonts.ts';

/** A browser that talks to nobody but the page under test. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Installed browsers of macOS and Windows, which the package has none for. */
const CHANNELS = ['chrome', 'msedge', 'chromium'];

/**
 * Starts Chromium with an empty profile and fonts of the tests' own, so that tests pass or fail alike on every machine: the one that comes as a package, or the one that is
 * named (`CHROMIUM=/usr/bin/chromium`). A test without a browser fails.
 */
export async function launchChromium(fonts: FontSet = usualFonts): Promise<Browser> {
  const named = process.env.CHROMIUM;
  // Not the package's own flags: they are for serverless machines, and some of them turn off what is tested here.
  const common = { args: FLAGS, env: { ...process.env, FONTCONFIG_FILE: fontsFile(fonts) } as Record<string, string> };
  const failed: unknown[] = [];
  const attempt = async (which: { executablePath: string } | { channel: string }): Promise<Browser | null> => {
    try {
      return await playwright.launch({ ...common, ...which });
    } catch (error) {
      failed.push(error);
      return null;
    }
  };
  if (named) {
    const browser = await attempt({ executablePath: named });
    if (browser) return browser;
  } else if (process.platform === 'linux') {
    const browser = await attempt({ executablePath: await chromium.executablePath() });
    if (browser) return browser;
  } else {
    for (const channel of CHANNELS) {
      const browser = await attempt({ channel });
      if (browser) return browser;
    }
  }
  throw new Error(
    `${named ? `The browser that CHROMIUM names, ${named}, could not be started` : 'No browser could be started'}, and these tests need one. Run \`npm install\` again so that \`@sparticuz/chromium\` is whole, ` +
      `or install Chrome, Edge or Chromium and name it: CHROMIUM=/path/to/chromium npm test\n${failed.map((error) => (error instanceof Error ? error.message : error)).join('\n')}`,
  );
}
