import { wireCopying } from './copy.ts';
import { layOutLater } from './lay-out-later.ts';
import { mountFigures } from './live.ts';
import { offerEmbeds } from './offer.ts';
import { openOrigins } from './origins.ts';
import { followInProse } from './prose.ts';

/** The script of articles and of pages with figures in their prose: what stands under a chart on its own page is not carried along. */
document.documentElement.classList.add('js');
mountFigures(document, followInProse);
openOrigins(document);
wireCopying(document);
offerEmbeds(document);
layOutLater(document.querySelectorAll('.passage, .chains > details'));
