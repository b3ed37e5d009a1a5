import { FILES } from './table.ts';

/** Addresses of a site's pages by the names at its top: the home page, single pages, and folders of them. */
export const pagesOf = (top: ReadonlyArray<{ name: string; folder: boolean }>): string[] =>
  [
    '/',
    ...top.filter(({ name, folder }) => folder && !FILES.includes(name)).map(({ name }) => `/${name}/*`),
    ...top.filter(({ name }) => name.endsWith('.html') && name !== 'index.html').map(({ name }) => `/${name}`),
  ].sort();
