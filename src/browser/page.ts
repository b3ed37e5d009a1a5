import { fetchNearExtras } from './near-extras.ts';
import { fetchNearFigures } from './near-figures.ts';
import { offerEmbeds } from './offer.ts';
import { openOrigins } from './near-origins.ts';

/** The script of a claim's or an estimate's page, which starts everything that such a page can do. */
document.documentElement.classList.add('js');
fetchNearFigures(document);
fetchNearExtras(document);
openOrigins(document);
offerEmbeds(document);
