import { withForm } from '../chart/forms/with-form.ts';
import type { FigureData } from '../chart/live-data.ts';
import { adoptStyle } from './adopt-style.ts';
import { readAddressAlone } from './address-alone.ts';
import { mountFigures } from './live.ts';
import { shownValue } from './shown-value.ts';
import { walkCharts } from './walk-charts.ts';

/** The chart's data, with the style of the parts that come with them. The chart's own file declares them and is loaded before this one. */
declare const recount: FigureData & { style?: string };
/** The rules for what only moves: the page's own style has those of its first view. */
declare const LATE_STYLE: string;

adoptStyle(LATE_STYLE + (recount.style ?? ''));

/**
 * The engine of every embed, one classic script in a file of its own: a module from a file does not run in a sandbox without `allow-same-origin`. One figure, sliders
 * alone, and an address that nobody sees.
 */
mountFigures<FigureData>(document, {
  data: () => withForm(recount),
  address: { read: readAddressAlone, keep: () => {} },
  field: shownValue,
});
walkCharts(document);
// Sliders that the reader moved while this script was loading.
for (const field of document.querySelectorAll<HTMLInputElement>('[data-moved]'))
  field.dispatchEvent(new Event(field.type === 'radio' ? 'change' : 'input'));
