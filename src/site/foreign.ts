import { escape } from '../chart/escape.ts';
import type { Node } from '../chart/node.ts';
import { directionOf, sameLanguage } from '../language/direction.ts';
import type { SiteRecord } from '../schema/record.ts';

/** The attributes of a text in another language than the site's. A screen reader then reads it in that language, and its direction does not turn the words around it. */
export interface Tongue {
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** Null where the text is in the site's language, or where its record is older than the field. */
export function tongueOf(
  { language }: { language?: string | undefined },
  site: Pick<SiteRecord, 'language'>,
): Tongue | null {
  return language === undefined || sameLanguage(language, site.language)
    ? null
    : { lang: language, dir: directionOf(language) };
}

/** The text as a part of a tree, isolated where it is foreign. */
export const foreignNode = (text: string, tongue: Tongue | null): Node =>
  tongue ? ['bdi', { ...tongue }, text] : text;

/** A text in its own language, as HTML. */
export const foreignHtml = (text: string, tongue: Tongue | null): string =>
  tongue ? `<bdi lang="${escape(tongue.lang)}" dir="${tongue.dir}">${escape(text)}</bdi>` : escape(text);

/** The attributes for an element that holds the text alone: ` lang="uk" dir="ltr"`. */
export const foreignAttributes = (tongue: Tongue | null): string =>
  tongue ? ` lang="${escape(tongue.lang)}" dir="${tongue.dir}"` : '';
