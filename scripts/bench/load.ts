import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** What it takes to load a page. */
export interface Load {
  requests: number;
  /** Everything it loads, compressed by brotli as a static host keeps it (quality 11); pictures as they are. */
  kilobytes: number;
  /** Sum of layout shifts, from the first byte until it rests. */
  shift: number;
  /** Time over 50 ms in long tasks, with the processor slowed down; the median of the loads. */
  blocking: number;
}

const compressed = /^(text\/|application\/(json|javascript|xml|ld\+json)|image\/svg)/;

const TIMES = 7;

/** Loads a page several times, since a single load says little of how long it blocks. */
export async function measureLoad(browser: Browser, address: string, slow: number): Promise<Load> {
  const first = await load(browser, address, slow);
  const loads = [first];
  while (loads.length < TIMES) loads.push(await load(browser, address, slow));
  const sorted = loads.map(({ blocking }) => blocking).sort((a, b) => a - b);
  const blocking = sorted[Math.floor(TIMES / 2)] ?? first.blocking;
  return { ...first, shift: Math.max(...loads.map(({ shift }) => shift)), blocking };
}

/** Loads a page in a new profile with the processor `slow` times slower, and waits until it rests. */
async function load(browser: Browser, address: string, slow: number): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const bodies: Promise<number>[] = [];
  page.on('response', (response) => {
    bodies.push(
      response
        .body()
        .then((body) =>
          compressed.test(response.headers()['content-type'] ?? '') ? brotliCompressSync(body).length : body.length,
        ),
    );
  });
  await page.addInitScript(() => {
    const seen = { shift: 0, blocking: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.blocking += Math.max(0, entry.duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1500);
  const { shift, blocking } = await page.evaluate(
    () => (window as typeof window & { seen: { shift: number; blocking: number } }).seen,
  );
  const sizes = await Promise.all(bodies);
  await context.close();
  return { requests: sizes.length, kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000, shift, blocking };
}
