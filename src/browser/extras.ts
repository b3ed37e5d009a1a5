import { extraData } from '../chart/extra-data.ts';
import type { ExtraData } from '../chart/extra-data.ts';
import { drawExtra } from '../chart/figure-extras.ts';
import type { ExtraName } from '../chart/figure-extras.ts';
import type { LiveData } from '../chart/live-data.ts';
import { percentileOf } from '../chart/spread-parts.ts';
import type { Settings } from '../estimate/types.ts';
import { create } from './create.ts';

/** A page's figures by their keys, with what each is set to. */
const figures = new Map<string, { data: ExtraData; settings: Settings }>();

function figureOf(key: string): { data: ExtraData; settings: Settings } | null {
  const known = figures.get(key);
  if (known) return known;
  const carried = document.querySelector(`[data-live="${CSS.escape(key)}"] > script`)?.textContent;
  if (!carried) return null;
  const made = { data: extraData(JSON.parse(carried) as LiveData), settings: {} };
  figures.set(key, made);
  return made;
}

const boxes = (start: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-extra^="${CSS.escape(start)}"]`),
];

/** Draws anew what stands under a figure, all of it when its sliders rest, and what is `named` while they move. What no longer applies is hidden, since nothing may say a thing of other numbers. */
export function drawExtras(key: string, settings: Settings, named?: ExtraName, rough = false): void {
  const figure = figureOf(key);
  if (!figure) return;
  figure.settings = settings;
  for (const box of boxes(`${key}:`)) {
    const name = box.dataset['extra']?.slice(key.length + 1) as ExtraName;
    if (named !== undefined && name !== named) continue;
    const asked = box.querySelector('input')?.value;
    const { data } = figure;
    const parts = drawExtra(name, rough ? { ...data, run: data.rough } : data, settings);
    box.hidden = parts === null;
    box.classList.toggle('is-yours', Object.keys(settings).length > 0);
    box.querySelector('.live-body')?.replaceChildren(...(parts ?? []).map((part) => create(part)));
    box.querySelector('svg[role=img]')?.setAttribute('tabindex', '0');
    const field = box.querySelector('input');
    if (field && asked) {
      field.value = asked;
      answer(field, 'off');
    }
  }
}

/** Answers what a reader asks there, and says it aloud: the value at a percentage, or two cases of many. */
export function answer(field: HTMLElement, live = 'polite'): void {
  const box = field.closest<HTMLElement>('[data-extra]');
  if (field instanceof HTMLSelectElement && box) return showTwo(box);
  const figure = figureOf(box?.dataset['extra']?.replace(/:\w+$/, '') ?? '');
  const output = box?.querySelector('output');
  if (figure && output && field instanceof HTMLInputElement) {
    output.setAttribute('aria-live', live);
    output.textContent = percentileOf(figure.data, figure.settings, field.valueAsNumber) ?? '';
  }
}

/** Hides the columns of a table but the two that are chosen. */
function showTwo(box: HTMLElement): void {
  const chosen = [...box.querySelectorAll('select')].map(({ value }) => value);
  for (const row of box.querySelectorAll('tr'))
    [...row.cells].forEach((cell, i) => {
      cell.hidden = i > 0 && !chosen.includes('') && !chosen.includes(String(i - 1));
    });
}
