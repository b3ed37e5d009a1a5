/** Made by `embed-assets.ts` when the site is built. */
declare module 'virtual:embed-assets' {
  interface Inline {
    readonly text: string;
    /** For the page's policy: `sha256-...`. */
    readonly hash: string;
  }
  /** Scripts of charts with sliders, by `partsName`. */
  export const live: Readonly<Record<string, Inline>>;
  /** The script of charts without. */
  export const still: Inline;
  export const styles: Readonly<Record<'live' | 'still', Inline>>;
}
