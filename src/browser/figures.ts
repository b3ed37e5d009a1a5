import type { LiveData } from '../chart/live-data.ts';
import { readAddress } from './address.ts';
import { followInExtras } from './extras.ts';
import { keepAddress } from './keep-address.ts';
import { mountFigures } from './live.ts';

/** Everything that moves with a slider. The page fetches it when somebody comes near one, so what was moved or typed before it came is told to it again. */
export function wireFigures(root: Document): void {
  mountFigures<LiveData>(root, { read: readAddress, keep: keepAddress }, followInExtras);
  for (const field of root.querySelectorAll<HTMLInputElement>('[data-live] input')) {
    if (field.checked !== field.defaultChecked) {
      if (field.checked) field.dispatchEvent(new Event('change'));
    } else if (field.type !== 'radio' && field.value !== field.defaultValue) field.dispatchEvent(new Event('input'));
  }
}
