import { markSlots, tableSlots, verdictKey } from '../chart/figure-slots.ts';
import type { LiveData } from '../chart/live-data.ts';
import type { Node as TreeNode } from '../chart/node.ts';
import { outcomeWords } from '../chart/outcome-words.ts';
import { fromSlider, hold, isOutside, toSlider } from '../chart/slider.ts';
import { givenAmount, typed } from '../chart/words.ts';
import { createRunner } from '../estimate/run.ts';
import type { Runner } from '../estimate/run.ts';
import type { Model, Outcome, Settings } from '../estimate/types.ts';
import { readAddress, writeAddress } from './address.ts';
import { patch } from './patch.ts';
import { readNumber } from './read-number.ts';

/** How long the sliders rest before the result is spoken and the address is written. */
const REST = 600;

/** What else follows a figure: told after each redraw, and once more, with `rested`, when the sliders rest. */
export type Follower = (live: Live, outcome: Outcome, settings: Settings, rested: boolean) => void;

/** One figure of the page. */
export interface Live extends LiveData {
  figure: HTMLElement;
  /** Shows these settings in the next frame. */
  change(settings: Settings): void;
}

/** Wires every live figure of the page, and shows what the address sets. */
export function mountFigures(root: Document, follow: Follower = () => {}): void {
  const page: Live[] = [];
  for (const figure of root.querySelectorAll<HTMLElement>('[data-live]')) page.push(mount(figure, page, follow));
  for (const live of page) {
    const settings = readAddress(location.search, page, live);
    if (Object.keys(settings).length) live.change(settings);
  }
}

function mount(figure: HTMLElement, page: readonly Live[], follow: Follower): Live {
  const data = JSON.parse(figure.querySelector('script')!.textContent) as LiveData;
  const { assumptions } = data.model;
  const find = <T extends Element>(selector: string): T => figure.querySelector<T>(selector)!;
  const rows = assumptions.map((a) => {
    const row = find<HTMLElement>(`[data-row="${a.id}"]`);
    const [field, slider] = row.querySelectorAll('input') as unknown as [HTMLInputElement, HTMLInputElement];
    return { a, row, field, slider };
  });
  const shown: Record<string, TreeNode[]> = {};
  let settings: Settings = {};
  let run: Runner | undefined;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  /** Made when first needed: on the first touch, or when the browser has nothing else to do. */
  const ready = (): Runner => (run ??= createRunner(data.model as Model));

  const show = (): void => {
    frame = 0;
    const outcome = ready()(settings);
    const marks = markSlots(data, outcome, settings);
    for (const name in marks) {
      const slot = find(`[data-slot="${name}"]`);
      // What the build printed is replaced once; from then on it is ours to patch.
      if (!shown[name]) slot.replaceChildren();
      patch(slot, shown[name] ?? [], (shown[name] = marks[name]!));
    }
    const words = outcomeWords(data.model, outcome);
    const texts: Record<string, string> = { ...tableSlots(data.model, outcome, settings), sentence: outcome.verdict.sentence || words };
    for (const name in texts) {
      const slot = find(`[data-slot="${name}"]`);
      if (slot.textContent !== texts[name]) slot.textContent = texts[name]!;
    }
    find('.c-svr').setAttribute('aria-label', words);
    for (const line of figure.querySelectorAll<HTMLElement>('[data-when]')) line.hidden = !line.dataset['when']!.split(' ').includes(verdictKey(outcome));
    let outside = false;
    for (const { a, row, field, slider } of rows) {
      const value = settings[a.id] ?? a.range.central;
      const out = isOutside(a, value);
      outside ||= out;
      row.classList.toggle('is-out', out);
      slider.value = String(toSlider(a, value));
      slider.setAttribute('aria-valuetext', givenAmount(value, a));
      // A field in use is the reader's.
      if (field !== document.activeElement) field.value = typed(value, a.percent);
    }
    figure.classList.toggle('is-out', outside);
    figure.classList.toggle('is-moved', Object.keys(settings).length > 0);
    follow(live, outcome, settings, false);
    clearTimeout(rest);
    rest = setTimeout(() => {
      find('.live-say').textContent = `${words} ${outcome.verdict.sentence}`;
      follow(live, outcome, settings, true);
      // A sandboxed frame has no history to write; nothing is lost but the address.
      try { history.replaceState(history.state, '', location.pathname + writeAddress(location.search, page, live, settings) + location.hash); } catch {}
    }, REST);
  };

  const live: Live = {
    ...data,
    figure,
    change(next) {
      settings = next;
      frame ||= requestAnimationFrame(show);
    },
  };

  for (const { a, field, slider } of rows) {
    const put = (value: number): void => {
      const { [a.id]: _, ...others } = settings;
      const held = hold(a, value);
      live.change(held === a.range.central ? others : { ...others, [a.id]: held });
    };
    slider.addEventListener('input', () => put(fromSlider(a, slider.valueAsNumber)));
    field.addEventListener('input', () => {
      const value = readNumber(field.value, a.percent);
      field.toggleAttribute('aria-invalid', value === null);
      if (value !== null) put(value);
    });
    // Leaving the field shows the value as it was understood.
    field.addEventListener('blur', () => {
      field.removeAttribute('aria-invalid');
      live.change(settings);
    });
  }
  find('.live-reset').addEventListener('click', () => live.change({}));
  figure.addEventListener('pointerover', ready, { once: true });
  figure.addEventListener('focusin', ready, { once: true });
  (window.requestIdleCallback ?? setTimeout)(ready);
  return live;
}
