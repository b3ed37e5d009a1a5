import { BADGE, chartSlot, HINT, MOVING, OUTSIDE, rowSlots, tableSlots } from '../chart/figure-slots.ts';
import type { FigureData } from '../chart/live-data.ts';
import type { Node as TreeNode } from '../chart/node.ts';
import { chartWords } from '../chart/forms/chart-words.ts';
import { fromSlider, hold, isOutside, toSlider } from '../chart/slider.ts';
import { givenAmount } from '../chart/words.ts';
import { createRunner } from '../estimate/run.ts';
import type { Runner } from '../estimate/run.ts';
import { roughly } from '../estimate/sample/roughly.ts';
import type { Outcome, RunAssumption, Settings } from '../estimate/types.ts';
import { glide } from './glide.ts';
import { part } from './part.ts';
import { patch } from './patch.ts';
import { wireScenes } from './scenes.ts';
import { tellFormer } from './tell-former.ts';

/** How long the sliders rest before the result is spoken and the address is written. */
const REST = 600;

/**
 * In milliseconds: a frame of a screen of 120 Hz. Where two frames of a movement in a row take more, the device is too slow to say all of a figure in every one:
 * until the sliders rest its chart alone keeps up with the finger, and the rest follows `LATER`.
 */
const BUDGET = 8.3;
/** Shorter than the eye takes to read a number that changes. */
const LATER = 100;

/** How long the sliders rest before a result that was computed roughly on the way is computed exactly. */
const EXACT = 100;

/** What else follows a figure; `follow` is told when its sliders rest. */
export type Follower<Data> = (live: Live<Data>, settings: Settings) => unknown;

/** One figure of the page, with the data that it carries: an embed's carry less than a page's. */
export type Live<Data> = Data & {
  figure: HTMLElement;
  /** Shows these settings in the next frame. `goal` is where the sliders go to, step by step: a chosen scenario stays chosen on the way. */
  change(settings: Settings, goal?: Settings): void;
};

/** How the page's address says what is set. */
export interface AddressOf<Data> {
  read(query: string, page: readonly Data[], figure: Data): Settings;
  keep(page: readonly Data[], figure: Data, settings: Settings): void;
}

/** What shows an assumption's value in its row, and may take another from the reader, which `put` is told. Returns what shows a value there. */
export type FieldOf = (row: Element, a: RunAssumption, put: (value: number) => void) => (value: number) => void;

/** The parts in which figures of a page and of an embed differ. */
export interface FigureParts<Data> {
  data(figure: HTMLElement): Data;
  address: AddressOf<Data>;
  field: FieldOf;
  /** What may stand before a name in the address: `total.boxes=5`. */
  keyOf?(data: Data): string;
  follow?: Follower<Data>;
  /** Told at each of its steps, and whether that one is computed roughly. */
  move?: (live: Live<Data>, settings: Settings, rough: boolean) => unknown;
}

/** Wires every live figure of the page, and shows what the address sets. */
export function mountFigures<Data extends FigureData>(root: Document, parts: FigureParts<Data>): void {
  const page: Live<Data>[] = [];
  for (const figure of root.querySelectorAll<HTMLElement>('[data-live]')) page.push(mount(figure, page, parts));
  for (const live of page) {
    const settings = parts.address.read(location.search, page, live);
    if (Object.keys(settings).length) live.change(settings);
    tellFormer(live.figure, location.search, parts.keyOf?.(live));
  }
}

function mount<Data extends FigureData>(
  figure: HTMLElement,
  page: readonly Live<Data>[],
  { data: dataOf, address, field, follow, move }: FigureParts<Data>,
): Live<Data> {
  const data = dataOf(figure);
  const { assumptions } = data.model;
  const find = <T extends Element>(selector: string): T => part<T>(figure, selector);
  const rows = assumptions.map((a) => {
    const row = find<HTMLElement>(`[data-row="${a.id}"]`);
    const put = (value: number): void => {
      const { [a.id]: _, ...others } = settings;
      const held = hold(a, value);
      live.change(held === a.range.central ? others : { ...others, [a.id]: held });
    };
    const slider = part<HTMLInputElement>(row, '[type=range]');
    slider.addEventListener('input', () => put(fromSlider(a, slider.valueAsNumber, Number(slider.max))));
    // As the pointer or the focus comes near, and not before, since a page has many figures: what the first step needs is made before it.
    for (const near of ['pointerover', 'focusin'])
      row.addEventListener(near, () => ready()[0]({ ...settings, [a.id]: settings[a.id] ?? a.range.central }), {
        once: true,
      });
    return { a, row, slider, print: field(row, a, put), shown: NaN };
  });
  const table = find<HTMLDetailsElement>('.live-table');
  const slots: Record<string, Element> = {};
  const slot = (name: string): Element =>
    (slots[name] ??= find(name.startsWith('row-') ? `[data-row="${name.slice(4)}"] g` : `[data-slot="${name}"]`));
  const cells = table.querySelectorAll('[data-cell]');
  const shown: Record<string, TreeNode[]> = {};
  let settings: Settings = {};
  let goal: Settings = settings;
  let outcome: Outcome | undefined;
  /** On the way, and at rest. They are one where no result bends or jumps. */
  let runs: readonly [Runner, Runner] | undefined;
  let rough = false;
  let frame = 0;
  /** Frames in a row that took too long. */
  let slow = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let exactly: ReturnType<typeof setTimeout> | undefined;
  /** When the last frame of the movement began. */
  let lately = 0;

  /** Made when first needed. */
  const ready = (): readonly [Runner, Runner] => {
    if (runs) return runs;
    const [model, exact] = [roughly(data.model), createRunner(data.model)];
    return (runs = [model === data.model ? exact : createRunner(model), exact]);
  };

  const put = (el: Element | undefined, text: string): void => {
    if (el && el.textContent !== text) el.textContent = text;
  };
  const write = (name: string, text: string): void => put(slot(name), text);

  const fill = (): void => {
    if (!outcome) return;
    Object.values(tableSlots(data.model, outcome, settings)).forEach((text, i) => put(cells[i], text));
  };

  const draw = (marks: Record<string, TreeNode[]>): void => {
    for (const [name, nodes] of Object.entries(marks)) {
      // The first step replaces what the build printed. Later steps change only what differs.
      if (!shown[name]) slot(name).replaceChildren();
      patch(slot(name), shown[name] ?? [], (shown[name] = nodes));
    }
  };

  /** The chart and the sliders, in every frame. */
  const show = (): void => {
    frame = 0;
    const began = performance.now();
    const [run, exact] = ready();
    outcome = run(settings);
    rough = run !== exact;
    clearTimeout(exactly);
    if (rough) exactly = setTimeout(settled, EXACT);
    draw(chartSlot(data, outcome, settings));
    for (const { a, slider } of rows) {
      const at = Math.round(toSlider(a, settings[a.id] ?? a.range.central, Number(slider.max)));
      if (slider.valueAsNumber !== at) slider.value = String(at);
    }
    if (slow > 1) later ??= setTimeout(say, LATER);
    else {
      say();
      // After the frame is painted.
      setTimeout(() => (slow = performance.now() - began > BUDGET ? slow + 1 : 0));
    }
    lately = began;
    rest ??= setTimeout(resting, REST);
  };

  /** What was shown roughly, exactly. */
  const settled = (): void => {
    outcome = ready()[1](settings);
    rough = false;
    draw(chartSlot(data, outcome, settings));
    clearTimeout(later);
    say();
  };

  /** One timer for a whole movement, and not one for each of its frames. */
  const resting = (): void => {
    const left = lately + REST - performance.now();
    rest = left > 0 ? setTimeout(resting, left) : undefined;
    if (!rest) settle();
  };

  /** All else that follows the sliders. */
  const say = (): void => {
    later = undefined;
    if (!outcome) return;
    draw(rowSlots(data.model, outcome, settings));
    // The next sentence may be shorter. Its place keeps the published height, so that no slider moves under the finger.
    const line = find<HTMLElement>('.live-sentence');
    line.style.minHeight ||= `${line.getBoundingClientRect().height}px`;
    write('sentence', outcome.verdict.sentence);
    for (const line of rows) {
      const { a, row, slider, print } = line;
      const value = settings[a.id] ?? a.range.central;
      if (value === line.shown) continue;
      line.shown = value;
      print(value);
      row.classList.toggle('is-out', isOutside(a, value));
      slider.setAttribute('aria-valuetext', givenAmount(value, a));
    }
    scene(goal);
    move?.(live, settings, rough);
    const moved = Object.keys(settings).length > 0;
    figure.classList.toggle('is-moved', moved);
    write('hint', rough ? MOVING : moved ? BADGE : HINT);
    write('outside', rows.some(({ row }) => row.matches('.is-out')) ? OUTSIDE : '');
    // A closed table can wait for the sliders to rest.
    if (table.open) fill();
  };

  const settle = (): void => {
    slow = Math.min(slow, 1);
    if (!outcome) return;
    fill();
    const words = chartWords(data, outcome, settings);
    find('.c-svr').setAttribute('aria-label', words);
    find('.live-say').textContent = `${words} ${outcome.verdict.sentence}`;
    follow?.(live, settings);
    address.keep(page, live, settings);
  };

  const live: Live<Data> = {
    ...data,
    figure,
    change(next, to = next) {
      settings = next;
      goal = to;
      frame ||= requestAnimationFrame(show);
    },
  };

  const go = (to: Settings): void =>
    glide(
      assumptions,
      () => settings,
      to,
      (next) => live.change(next, to),
    );
  const scene = wireScenes(live, go);
  table.addEventListener('toggle', fill);
  find('.live-reset').addEventListener('click', () => go({}));
  return live;
}
