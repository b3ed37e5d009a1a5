import { wireCopying } from './copy.ts';
import { followInExtras } from './extras.ts';
import { mountFigures } from './live.ts';
import { offerEmbeds } from './offer.ts';
import { openOrigins } from './origins.ts';

/** The script of claims and estimates, whose pages show more under the chart. */
document.documentElement.classList.add('js');
mountFigures(document, followInExtras);
openOrigins(document);
wireCopying(document);
offerEmbeds(document);
