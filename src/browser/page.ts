import { wireCopying } from './copy.ts';
import { fetchNearFigures } from './near-figures.ts';
import { offerEmbeds } from './offer.ts';
import { openOrigins } from './origins.ts';

/** The script of claims and estimates. */
document.documentElement.classList.add('js');
fetchNearFigures(document);
openOrigins(document);
wireCopying(document);
offerEmbeds(document);
