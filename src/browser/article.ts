import { layOutLater } from './lay-out-later.ts';
import { fetchNearFigures } from './near-figures.ts';
import { offerEmbeds } from './offer.ts';
import { printSources } from './print-sources.ts';
import { openOrigins } from './near-origins.ts';

/** The script of articles, which are long. */
document.documentElement.classList.add('js');
fetchNearFigures(document);
openOrigins(document);
printSources(document);
offerEmbeds(document);
layOutLater(document.querySelectorAll('.passage, .k-home section + section'));
