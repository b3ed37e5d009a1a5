import type { Locator } from 'playwright-core';

/** The first of some sliders that has room to move to either side: what is possible may be one value alone. */
export async function movable(sliders: Locator): Promise<Locator> {
  for (const slider of await sliders.all()) {
    const free = await slider.evaluate((el: HTMLInputElement) => {
      const { valueAsNumber: value, min, max } = el;
      return Number(min) < value && value < Number(max);
    });
    if (free) return slider;
  }
  throw new Error('no slider has room to move');
}
