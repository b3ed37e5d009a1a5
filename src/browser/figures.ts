import type { LiveData } from '../chart/live-data.ts';
import { readAddress } from './address.ts';
import { followInExtras } from './extras.ts';
import { keepAddress } from './keep-address.ts';
import { mountFigures } from './live.ts';
import { typedField } from './typed-field.ts';

/** Everything that moves with a slider. The page fetches it when somebody comes near one, so `moved` tells again what was moved, chosen or typed before it came. */
export function wireFigures(root: Document, moved: () => ReadonlyArray<readonly [HTMLInputElement, string]>): void {
  const before = moved();
  mountFigures<LiveData>(root, {
    data: (figure) => JSON.parse(figure.querySelector('script')!.textContent) as LiveData,
    address: { read: readAddress, keep: keepAddress },
    field: typedField,
    follow: followInExtras,
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
