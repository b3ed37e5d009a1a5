import type { LiveData } from '../chart/live-data.ts';
import { readAddress } from './address.ts';
import { wireCopying } from './copy.ts';
import { followInExtras } from './extras.ts';
import { keepAddress } from './keep-address.ts';
import { mountFigures } from './live.ts';
import { offerEmbeds } from './offer.ts';
import { openOrigins } from './origins.ts';

/** The script of claims and estimates, whose pages show more under the chart. */
document.documentElement.classList.add('js');
mountFigures<LiveData>(document, { read: readAddress, keep: keepAddress }, followInExtras);
openOrigins(document);
wireCopying(document);
offerEmbeds(document);
