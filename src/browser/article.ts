import type { LiveData } from '../chart/live-data.ts';
import { readAddress } from './address.ts';
import { wireCopying } from './copy.ts';
import { keepAddress } from './keep-address.ts';
import { layOutLater } from './lay-out-later.ts';
import { mountFigures } from './live.ts';
import { offerEmbeds } from './offer.ts';
import { openOrigins } from './origins.ts';

/** The script of articles: what stands under a chart on its own page is not carried along. */
document.documentElement.classList.add('js');
mountFigures<LiveData>(document, { read: readAddress, keep: keepAddress });
openOrigins(document);
wireCopying(document);
offerEmbeds(document);
layOutLater(document.querySelectorAll('.passage, .chains > details, .ledger, .k-home section + section'));
