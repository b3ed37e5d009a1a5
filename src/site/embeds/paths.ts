import { path } from '../paths.ts';

/** `path` is what stands behind `/embed/`: `claims/report/total`; `revision` pins it. */
export const embedPath = (to: string, revision: number | null = null): string =>
  path(`/embed/${to}/${revision === null ? '' : `r${revision}/`}`);
export const oembedPath = (to: string, revision: number | null = null): string =>
  path(`/oembed/${to}${revision === null ? '' : `/r${revision}`}.json`);
export const dataPath = (to: string, extension: 'spreadsheet.csv' | 'json' | 'svg' | 'png'): string =>
  path(`/data/${to}.${extension}`);

/** A path within the site as others must write it. */
export const absolute = (to: string, site: URL | undefined): string => new URL(to, site).href;
