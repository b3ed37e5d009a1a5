import { figureBody } from '../chart/figure.ts';
import type { DrawFigure, FigureInput } from '../chart/figure.ts';
import { figureText } from '../chart/figure-text.ts';
import type { Element as Tree } from '../chart/node.ts';
import { fromSlider, hold } from '../chart/slider.ts';
import { amount } from '../chart/words.ts';
import { createRunner } from '../estimate/run.ts';
import type { Outcome, Settings } from '../estimate/types.ts';
import { readAddress, writeAddress } from './address.ts';
import { adopt, patch } from './patch.ts';
import { readNumber } from './read-number.ts';

/** How long the sliders rest before the result is spoken and the address is written. */
const REST = 600;

/** One figure of the page, before and after it is first needed. */
interface Live {
  key: string;
  model: FigureInput['model'];
  /** Shows the settings in the next frame. */
  change(settings: Record<string, number>): void;
}

const quietly = (act: () => void): void => {
  // A sandboxed frame has no history to write; the chart works without.
  try { act(); } catch { /* nothing is lost but the address */ }
};

/** Wires every live figure of the page. */
export function mountFigures(root: Document): void {
  const page: Live[] = [];
  for (const figure of root.querySelectorAll<HTMLElement>('figure[data-live]')) {
    const live = mount(figure, page);
    if (live) page.push(live);
  }
  for (const live of page) {
    const settings = readAddress(location.search, page, live);
    if (Object.keys(settings).length > 0) live.change(settings);
  }
}

function mount(figure: HTMLElement, page: readonly Live[]): Live | null {
  const data = figure.querySelector('script[type="application/json"]');
  if (!data) return null;
  const input = JSON.parse(data.textContent) as FigureInput;
  const { key, model } = input;
  const body = figure.firstElementChild as HTMLElement;
  const say = figure.querySelector('.live-say')!;
  const prose = [...document.querySelectorAll<HTMLElement>('[data-live-fig]')].filter((el) => el.dataset['liveFig']!.startsWith(`${key}:`));
  const printed = prose.map((el) => el.textContent);

  let settings: Record<string, number> = {};
  let parts: { run: (settings: Settings) => Outcome; draw: DrawFigure; dom: Element; shown: Tree } | undefined;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  /** Makes the runner and takes over the printed picture: on the first touch, or when the browser has nothing else to do. */
  const ready = (): NonNullable<typeof parts> => {
    if (parts) return parts;
    const run = createRunner(model);
    const published = run({});
    const draw = figureBody(input, published);
    const shown = draw(published, {});
    return (parts = { run, draw, dom: adopt(body, shown), shown });
  };

  const show = (): void => {
    frame = 0;
    const p = ready();
    const outcome = p.run(settings);
    const next = p.draw(outcome, settings);
    patch(p.dom, p.shown, next);
    p.shown = next;
    const moved = Object.keys(settings).length > 0;
    prose.forEach((el, i) => {
      const path = el.dataset['liveFig']!.slice(key.length + 1);
      el.textContent = moved ? figureText(path, model, outcome, settings, el.dataset) ?? printed[i]! : printed[i]!;
      el.classList.toggle('is-moved', moved);
    });
    clearTimeout(rest);
    rest = setTimeout(() => {
      say.textContent = `${amount(outcome.headline, model)}. ${outcome.verdict.sentence}`;
      quietly(() => history.replaceState(history.state, '', location.pathname + writeAddress(location.search, page, live, settings) + location.hash));
    }, REST);
  };

  const live: Live = {
    key,
    model,
    change(next) {
      settings = next;
      frame ||= requestAnimationFrame(show);
    },
  };

  const setOne = (id: string, value: number): void => {
    const { [id]: _, ...others } = settings;
    const published = model.assumptions.find((a) => a.id === id)!.range.central;
    live.change(value === published ? others : { ...others, [id]: value });
  };

  figure.addEventListener('pointerdown', ready, { once: true });
  figure.addEventListener('focusin', ready, { once: true });
  figure.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { liveRange, liveNumber } = target.dataset;
    const a = model.assumptions.find(({ id }) => id === (liveRange ?? liveNumber));
    if (!a) return;
    const value = liveRange ? fromSlider(a, target.valueAsNumber) : readNumber(target.value, a.percent);
    target.toggleAttribute('aria-invalid', value === null);
    if (value !== null) setOne(a.id, hold(a, value));
  });
  // Leaving a typed field shows the value as it was understood.
  figure.addEventListener('focusout', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset['liveNumber']) live.change(settings);
  });
  figure.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-live-reset]')) live.change({});
  });
  (globalThis.requestIdleCallback ?? setTimeout)(() => ready());
  return live;
}
