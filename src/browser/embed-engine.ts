import type { FigureData } from '../chart/live-data.ts';
import { readAddressAlone } from './address-alone.ts';
import { mountFigures } from './live.ts';
import { shownValue } from './shown-value.ts';
import { walkCharts } from './walk-charts.ts';

/** Of the chart's own file, which comes before this one. */
declare const recount: FigureData;
/** The rules for what only moves: the page's own style has those of its first view. */
declare const LATE_STYLE: string;

const late = new CSSStyleSheet();
late.replaceSync(LATE_STYLE);
document.adoptedStyleSheets = [late];

/**
 * The engine of every embed, one classic script in a file of its own: a module from a file does not run in a sandbox without `allow-same-origin`. One figure, sliders
 * alone, and an address that nobody sees.
 */
mountFigures<FigureData>(document, {
  data: () => recount,
  address: { read: readAddressAlone, keep: () => {} },
  field: shownValue,
});
walkCharts(document);
// What was moved while this came.
for (const field of document.querySelectorAll<HTMLInputElement>('[data-moved]'))
  field.dispatchEvent(new Event(field.type === 'radio' ? 'change' : 'input'));
