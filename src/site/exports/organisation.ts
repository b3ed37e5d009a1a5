import type { SiteRecord } from '../../schema/record.ts';

/** Who checks, with the address and the picture by which a search engine knows a publisher: his own, or the site's. `home` is the site's address. */
export const organisation = ({ author: { name, url } }: SiteRecord, home: URL): Record<string, unknown> => ({
  '@type': 'Organization',
  name,
  url: url ?? home.href,
  logo: { '@type': 'ImageObject', url: new URL('apple-touch-icon.png', home).href, width: 180, height: 180 },
});

/** The home page's markup: the site by its name, and who makes it. */
export const website = (site: SiteRecord, home: URL): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: site.title, url: home.href, description: site.description, inLanguage: site.language },
    organisation(site, home),
  ],
});
