/** Kinds of pages that have a card of their own. */
const OWN = /^\/(articles\/[^/]+|claims\/[^/]+\/[^/]+|estimates\/[^/]+)\/$/;

/** Pixels of every card, as Open Graph readers expect them. */
export const CARD = { width: 1200, height: 630 } as const;

/** The share card of a page, by the page's path within the site: its own, or the site's. */
export const cardAddress = (page: string): string =>
  OWN.test(page) ? `/cards${page.slice(0, -1)}.png` : '/cards/home.png';
