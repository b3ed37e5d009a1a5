import { wireCopying } from './copy.ts';
import { mountFigures } from './live.ts';
import { openOrigins } from './origins.ts';

/** The script of articles, claims and estimates. */
document.documentElement.classList.add('js');
mountFigures(document);
openOrigins(document);
wireCopying(document);
