import { print } from '../../chart/print.ts';
import type { SiteRecord } from '../../schema/record.ts';
import type { EmbedView } from './view.ts';
import { embedHeight } from './height.ts';

/** The width of the answer: a usual column. A static answer cannot heed `maxwidth`; the frame itself fits any. */
const WIDTH = 600;

export interface OembedInput {
  view: EmbedView;
  site: SiteRecord;
  /** Absolute addresses. */
  page: string;
  frame: string;
  home: string;
  thumbnail: { url: string; width: number; height: number };
}

/**
 * An oEmbed 1.0 answer of type `rich`. WordPress keeps of its html a blockquote, and an iframe with these attributes only; it hides the
 * iframe until a height arrives, and shows the blockquote until then.
 */
export function oembed({ view, site, page, frame, home, thumbnail }: OembedInput): Record<string, string | number> {
  const [height] = embedHeight(view, WIDTH);
  const quote = print([
    'blockquote',
    {},
    ['p', {}, view.finding],
    // WordPress takes the paragraphs away.
    ' ',
    ['p', {}, ['a', { href: page }, view.title], ` (${site.title})`],
  ]);
  const iframe = print([
    'iframe',
    {
      src: frame,
      width: '100%',
      height,
      frameborder: 0,
      marginwidth: 0,
      marginheight: 0,
      scrolling: 'auto',
      title: view.title,
    },
  ]);
  return {
    version: '1.0',
    type: 'rich',
    title: view.title,
    author_name: site.author.name,
    ...(site.author.url ? { author_url: site.author.url } : {}),
    provider_name: site.title,
    provider_url: home,
    cache_age: 86400,
    thumbnail_url: thumbnail.url,
    thumbnail_width: thumbnail.width,
    thumbnail_height: thumbnail.height,
    html: `${quote}${iframe}`,
    width: WIDTH,
    height,
  };
}
