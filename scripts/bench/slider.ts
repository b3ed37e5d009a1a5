import type { Browser } from 'playwright-core';

/** One step of a slider, with the processor slowed down; in milliseconds. */
export interface Step {
  scriptP95: number;
  /** All that the main thread does for it: script, style, layout, paint. */
  taskMean: number;
  /** What comes later for it: all tasks from there to the next step, those of a page that does nothing more among them. */
  laterMean: number;
  steps: number;
}

export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tid: number;
  pid: number;
  args: { name?: string; data?: { type?: string } };
}

const SLIDERS = '[data-live] input[type=range]';

/**
 * For each page, the dearest of its sliders: each is moved by key in a page of its own. Pages are compared in turns, `runs` times, and the quietest run of a
 * slider counts: what else the machine does adds to a run and takes nothing from it.
 */
export async function measureSliders(
  browser: Browser,
  addresses: readonly string[],
  slow: number,
  runs: number,
): Promise<Step[]> {
  const sliders: { address: string; page: Step[][] }[] = [];
  for (const address of addresses) {
    const page = await browser.newPage();
    await page.goto(address);
    sliders.push({ address, page: Array.from({ length: await page.locator(SLIDERS).count() }, () => []) });
    await page.close();
  }
  for (let run = 0; run < runs; run++) {
    for (const { address, page } of sliders)
      for (const [i, steps] of page.entries()) steps.push(await measureSlider(browser, address, slow, i));
  }
  return sliders.map(({ page }) => {
    const dearest = (of: (step: Step) => number): number =>
      Math.max(...page.map((steps) => Math.min(...steps.map(of))));
    return {
      scriptP95: dearest((s) => s.scriptP95),
      taskMean: dearest((s) => s.taskMean),
      laterMean: dearest((s) => s.laterMean),
      steps: page.flat().reduce((sum, { steps }) => sum + steps, 0),
    };
  });
}

/** Moves one slider of a page by key, and reads from the browser's own trace what each step cost. */
async function measureSlider(
  browser: Browser,
  address: string,
  slow: number,
  index: number,
  steps = 40,
): Promise<Step> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow });
  const slider = page.locator(SLIDERS).nth(index);
  await slider.focus();
  const settle = (): Promise<void> =>
    page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20)))),
    );
  // The first steps make the engine's points and warm the code up.
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press(i % 2 ? 'ArrowLeft' : 'ArrowRight');
    await settle();
  }
  await page.waitForTimeout(1000);
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'],
  });
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press(i % 8 < 4 ? 'ArrowRight' : 'ArrowLeft');
    await settle();
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  await context.close();
  return readTrace(traceEvents);
}

/**
 * A step is the task that hands the key to the page, and the task of the first frame behind it: animation frame, style, layout, paint. Chromium
 * may put both into one. Script is what its event handlers and its animation frame take of that.
 */
export function readTrace(events: readonly TraceEvent[]): Step {
  const inputs = events
    .filter((e) => e.name === 'EventDispatch' && e.args.data?.type === 'input')
    .sort((a, b) => a.ts - b.ts);
  const [first] = inputs;
  if (!first) throw new Error('no input event in the trace');
  const main = events
    .filter((e) => e.pid === first.pid && e.tid === first.tid && e.ph === 'X')
    .sort((a, b) => a.ts - b.ts);
  const tasks = main.filter((e) => e.name === 'RunTask');
  const frames = main.filter((e) => e.name === 'FireAnimationFrame');
  const scripts = main.filter((e) => e.name === 'EventDispatch' || e.name === 'FireAnimationFrame');

  const sums = inputs.flatMap((input, i) => {
    const handling = tasks.find((task) => holds(task, input));
    const frame = frames.find((e) => e.ts >= input.ts);
    const drawing = frame && tasks.find((task) => holds(task, frame));
    // The trace may end before the last frame.
    if (!handling || !drawing) return [];
    const own = [...new Set([handling, drawing])];
    const next = inputs[i + 1]?.ts ?? Infinity;
    const later = tasks.filter((task) => task.ts >= end(drawing) && end(task) <= next);
    return [
      {
        task: total(own),
        later: total(later),
        script: total(outermost(scripts.filter((e) => own.some((task) => holds(task, e))))),
      },
    ];
  });
  const sorted = sums.map(({ script }) => script).sort((a, b) => a - b);
  const mean = (of: (sum: (typeof sums)[number]) => number): number =>
    sums.reduce((all, sum) => all + of(sum), 0) / sums.length / 1000;
  return {
    scriptP95: (sorted[Math.min(sorted.length - 1, Math.floor(0.95 * sorted.length))] ?? NaN) / 1000,
    taskMean: mean(({ task }) => task),
    laterMean: mean(({ later }) => later),
    steps: sums.length,
  };
}

const end = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const holds = (task: TraceEvent, event: TraceEvent): boolean => task.ts <= event.ts && end(event) <= end(task);
const total = (list: readonly TraceEvent[]): number => list.reduce((sum, { dur = 0 }) => sum + dur, 0);

/** Events that lie in no other; the list is in the order of their beginnings. */
function outermost(list: readonly TraceEvent[]): TraceEvent[] {
  let last = -Infinity;
  return list.filter((event) => {
    if (event.ts < last) return false;
    last = end(event);
    return true;
  });
}
