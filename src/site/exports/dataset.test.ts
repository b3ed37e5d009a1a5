import { expect, test } from 'vitest';
import { estimate, site } from '../../../tests/samples/records.ts';
import { estimateDataset, siteDataset } from './dataset.ts';
import { website } from './organisation.ts';

const home = new URL('https://count.example/sub/');
const page = new URL('estimates/boxes/', home);

test.each([
  ['siteDataset', siteDataset(site(), new URL('about/data/', home), home)],
  ['estimateDataset', estimateDataset(estimate(), site(), page, home)],
])('%s has what Google wants of a Dataset: a name and 50 to 5,000 characters of description', (_, data) => {
  expect(data).toMatchObject({ '@type': 'Dataset', isAccessibleForFree: true, license: site().licence.url });
  expect(data['name']).toBeTruthy();
  expect(String(data['description']).length).toBeGreaterThanOrEqual(50);
  expect(String(data['description']).length).toBeLessThanOrEqual(5000);
});

test('estimateDataset names its files by whole addresses, with their kinds', () => {
  const { id } = estimate();
  expect(estimateDataset(estimate(), site(), page, home)).toMatchObject({
    url: page.href,
    distribution: [
      { contentUrl: `https://count.example/sub/data/estimates/${id}.csv`, encodingFormat: 'text/csv' },
      { contentUrl: `https://count.example/sub/data/estimates/${id}.json`, encodingFormat: 'application/json' },
      { contentUrl: `https://count.example/sub/data/estimates/${id}.zip`, encodingFormat: 'application/zip' },
    ],
  });
});

test('website(site, home) names the site, and who makes it with an address and a logo', () => {
  expect(website(site(), home)).toMatchObject({
    '@graph': [
      { '@type': 'WebSite', url: home.href, name: site().title },
      { '@type': 'Organization', logo: { url: 'https://count.example/sub/apple-touch-icon.png' } },
    ],
  });
});
