/** The absolute address of a path within the site, such as `/claims/a/b/`: under the origin and base path that the site is built for. */
export type Link = (to: string) => string;

/** Addresses for a site at `origin` under `base`, as Astro gives them. */
export const linkUnder = (origin: URL | undefined, base: string): Link => {
  if (origin === undefined) throw new Error('`site` is not set in astro.config.mjs: absolute addresses need it');
  return (to) => new URL(`${base.replace(/\/$/, '')}${to}`, origin).href;
};
