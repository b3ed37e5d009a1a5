import { fetchLater } from './article-later.ts';
import { load } from './load.ts';

/** The name of the file with everything that moves with a slider, and its hash, put here by whoever makes the scripts of pages. */
declare const FIGURES_FILE: string, FIGURES_HASH: string;

const NEAR = ['pointerover', 'touchstart', 'focusin', 'input', 'change'] as const;

/** Fetches what the sliders need, and the keys that go through a chart, when a pointer, a finger or the focus comes to one; at once where the address sets a slider. Most readers of an article move none. */
export function fetchNearFigures(root: Document): void {
  const fields = [...root.querySelectorAll<HTMLInputElement>('[data-live] input')];
  const stateOf = (field: HTMLInputElement): string => (field.type === 'radio' ? String(field.checked) : field.value);
  const first = fields.map(stateOf);
  const moved = () =>
    fields
      .filter((field, i) => stateOf(field) !== first[i] && stateOf(field) !== 'false')
      .map((field) => [field, field.value] as const);
  let asked = false;
  const prepare = async (): Promise<void> => {
    if (asked) return;
    asked = true;
    try {
      const [{ wireFigures }, later] = await Promise.all([
        load(FIGURES_FILE, FIGURES_HASH) as Promise<typeof import('./figures.ts')>,
        fetchLater(root),
      ]);
      wireFigures(root, moved, later?.figures);
    } catch (error) {
      // What cannot follow the sliders shows none: the charts stand as they do without script.
      root.documentElement.classList.remove('js');
      throw error;
    }
  };
  if (location.search) void prepare();
  for (const chart of root.querySelectorAll('svg[role=img]')) {
    chart.setAttribute('tabindex', '0');
    chart.addEventListener('focusin', prepare, { once: true });
  }
  for (const figure of root.querySelectorAll('[data-live]'))
    for (const near of NEAR) figure.addEventListener(near, prepare, { once: true, passive: true });
}
