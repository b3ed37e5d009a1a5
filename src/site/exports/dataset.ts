import type { EstimateRecord, SiteRecord } from '../../schema/record.ts';
import { organisation } from './organisation.ts';

/** Data that can be taken from a page: their address behind `/data/` and what they are. */
export type Download = readonly [path: string, mediatype: string];

const TABLE = 'text/csv';
const JSON_DATA = 'application/json';

/** A Dataset (schema.org), with all that search engines ask for: Google wants a name, and a description of 50 to 5,000 characters. */
function dataset(
  { name, description, page, files }: { name: string; description: string; page: URL; files: readonly Download[] },
  site: SiteRecord,
  home: URL,
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${page.href}#data`,
    name,
    description: description.slice(0, 5000),
    url: page.href,
    license: site.licence.url,
    isAccessibleForFree: true,
    inLanguage: site.language,
    version: site.checked,
    creator: organisation(site, home),
    distribution: files.map(([path, mediatype]) => ({
      '@type': 'DataDownload',
      contentUrl: new URL(`data/${path}`, home).href,
      encodingFormat: mediatype,
    })),
  };
}

/** The whole record of a site. */
export const siteDataset = (site: SiteRecord, page: URL, home: URL): Record<string, unknown> =>
  dataset(
    {
      name: `${site.title}: the record as data`,
      description: `Every claim with its quote, the number it states and the verdict, every estimate with its assumptions and their origins, and every statement of the ledger. ${site.description}`,
      page,
      files: [
        ['claims.json', JSON_DATA],
        ['estimates.json', JSON_DATA],
        ['ledger.csv', TABLE],
        ['datapackage.json', JSON_DATA],
      ],
    },
    site,
    home,
  );

/** The numbers of one estimate. */
export const estimateDataset = (
  estimate: EstimateRecord,
  site: SiteRecord,
  page: URL,
  home: URL,
): Record<string, unknown> => {
  const at = `estimates/${estimate.id}`;
  return dataset(
    {
      name: estimate.title,
      description: `The numbers of one estimate: “${estimate.title}”. Its formula is ${estimate.model.formula}. Each assumption has its range, its limits and its origin; the result has its range.`,
      page,
      files: [
        [`${at}.csv`, TABLE],
        [`${at}.json`, JSON_DATA],
        [`${at}.zip`, 'application/zip'],
      ],
    },
    site,
    home,
  );
};
