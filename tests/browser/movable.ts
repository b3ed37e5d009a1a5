import type { Locator } from 'playwright-core';

/** Whether a slider has room to move to either side: what is possible may be one value alone. */
export const hasRoom = (slider: Locator): Promise<boolean> =>
  slider.evaluate((el: HTMLInputElement) => {
    const { valueAsNumber: value, min, max } = el;
    return Number(min) < value && value < Number(max);
  });

/** The first of some sliders that has room to move. */
export async function movable(sliders: Locator): Promise<Locator> {
  for (const slider of await sliders.all()) if (await hasRoom(slider)) return slider;
  throw new Error('no slider has room to move');
}
