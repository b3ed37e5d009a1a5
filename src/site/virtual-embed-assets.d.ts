/** Made by `embed-assets.ts` when the site is built. */
declare module 'virtual:embed-assets' {
  interface Inline {
    readonly text: string;
    /** For the page's policy: `sha256-...`. */
    readonly hash: string;
  }
  export const style: Inline;
  /** For charts with sliders. */
  export const live: Inline;
  /** For charts without. */
  export const still: Inline;
}
