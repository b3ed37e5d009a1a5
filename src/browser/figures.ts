import { withForm } from '../chart/forms/with-form.ts';
import type { LiveData } from '../chart/live-data.ts';
import { readAddress } from './address.ts';
import { adoptStyle } from './adopt-style.ts';
import type { ArticleLater } from './article-later.ts';
import { create } from './create.ts';
import { keepAddress } from './keep-address.ts';
import { mountFigures } from './live.ts';
import type { Rested } from './near-extras.ts';
import { part } from './part.ts';
import { typedField } from './typed-field.ts';
import { walkCharts } from './walk-charts.ts';

/** The style of what is drawn once a slider moves, put here by whoever makes the scripts of pages. */
declare const FIGURES_STYLE: string;

/** How much of a chart stays in sight on a phone while its sliders are moved, in pixels; `article.css` has the same for what stands under it. */
const IN_SIGHT = 300;
/** Over the number of the result: the line with its name, in pixels. */
const ABOVE = 42;

/** Lets the upper part of a tall chart scroll away, so that its result and the slider under the finger are both seen. */
function keepInSight(root: Document): void {
  for (const chart of root.querySelectorAll<SVGSVGElement>('.live > .c')) {
    const result = Number(chart.querySelector('[data-slot=chart] .c-computed-t')?.getAttribute('y') ?? 0);
    chart.style.top = `${-Math.max(0, Math.min(chart.height.baseVal.value - IN_SIGHT, result - ABOVE))}px`;
  }
}

/** Puts into the closed parts of figures what an article's page comes without, in the place of the link that stands there. */
function fillClosed(root: Document, closed: ArticleLater['closed']): void {
  for (const [key, parts] of Object.entries(closed)) {
    const places = root.querySelectorAll(`[data-live="${key}"] > details > a`);
    parts.forEach((nodes, i) => places[i]?.replaceWith(...nodes.map((node) => create(node))));
  }
}

/**
 * Everything that moves with a slider. The page fetches it when somebody comes near one, so what was moved, chosen or typed before it came is told again. `later` is
 * what the page comes without.
 */
export function wireFigures(root: Document, later?: ArticleLater | null): void {
  fillClosed(root, later?.closed ?? {});
  const before = [...root.querySelectorAll<HTMLInputElement>('[data-live] input')].flatMap((field) =>
    field.value !== field.defaultValue || (field.checked && !field.defaultChecked)
      ? [[field, field.value] as const]
      : [],
  );
  adoptStyle(FIGURES_STYLE);
  keepInSight(root);
  walkCharts(root);
  mountFigures<LiveData>(root, {
    data(figure) {
      return withForm(
        later?.figures.find(({ key }) => key === figure.dataset['live']) ??
          (JSON.parse(part(figure, 'script').textContent) as LiveData),
      );
    },
    address: { read: readAddress, keep: keepAddress },
    field: typedField,
    keyOf: ({ key }) => key,
    move: ({ key, model }, settings, rough) =>
      model.outputs && root.dispatchEvent(new CustomEvent<Rested>('moved', { detail: { key, settings, rough } })),
    follow: ({ key }, settings) => root.dispatchEvent(new CustomEvent<Rested>('rested', { detail: { key, settings } })),
  });
  for (const [field, value] of before) {
    if (field.type === 'radio') {
      field.checked = true;
      field.dispatchEvent(new Event('change'));
    } else {
      field.value = value;
      field.dispatchEvent(new Event('input'));
    }
  }
}
