import { path } from '../paths.ts';

/**
 * Speculation rules: a browser that knows them readies the page behind a link of ours while a pointer rests on it, so that it is there at once. Pages alone, whose addresses
 * end in a slash. The page's policy allows the text by its hash, as it does a script.
 */
export const nextPage = JSON.stringify({
  prerender: [
    {
      where: { href_matches: path('/*/') },
      eagerness: 'moderate',
    },
  ],
});
