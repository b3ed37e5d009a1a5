import { escape } from '../chart/escape.ts';

/** A chart that others may embed: everything its code needs. */
export interface EmbedTarget {
  /** The site's address without a slash behind it: `https://example.org/checks`. */
  at: string;
  /** Behind `/embed/`, `/data/` and `/oembed/`: `claims/report/total`. */
  path: string;
  /** The page that it belongs to, behind `at`. */
  page: string;
  title: string;
  /** Height to reserve for a frame of 360 px, with its sliders and without. */
  height: readonly [number, number];
  revision: number;
  /** Whether the chart has sliders at all. */
  sliders: boolean;
  /** The picture's text alternative and its size; null where there is no picture. */
  picture: { alt: string; width: number; height: number } | null;
}

export interface EmbedChoice {
  way: 'frame' | 'script' | 'picture';
  pinned: boolean;
  theme: 'auto' | 'light' | 'dark';
  controls: boolean;
}

/** The choice that a page without script offers. The dialog begins with it too. */
export const plainChoice: EmbedChoice = { way: 'frame', pinned: false, theme: 'auto', controls: true };

/** The frame's address at `at`. Only what differs from the default is written. */
export function embedAddress(
  { path, revision, sliders }: EmbedTarget,
  { pinned, theme, controls }: EmbedChoice,
  at: string,
): string {
  const query = [theme !== 'auto' && `theme=${theme}`, sliders && !controls && 'controls=0'].filter(Boolean).join('&');
  return `${at}/embed/${path}/${pinned ? `r${revision}/` : ''}${query && `?${query}`}`;
}

/** The code to copy: plain HTML with absolute addresses, which any editor takes. */
export function embedCode(target: EmbedTarget, choice: EmbedChoice): string {
  const { at, path, page, title, height, picture } = target;
  if (choice.way === 'picture' && picture) {
    const { alt, width, height: h } = picture;
    return `<a href="${escape(at + page)}"><img src="${escape(`${at}/data/${path}.png`)}" alt="${escape(alt)}" width="${width}" height="${h}" style="max-width:100%;height:auto"></a>`;
  }
  const src = escape(embedAddress(target, choice, at));
  const frame = `<iframe src="${src}" title="${escape(title)}" width="100%" height="${height[choice.controls ? 0 : 1]}" frameborder="0" loading="lazy"></iframe>`;
  return choice.way === 'script' ? `${frame}\n<script async src="${escape(at)}/embed/v1.js"></script>` : frame;
}
