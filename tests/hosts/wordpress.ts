/** What WordPress lets through of an oEmbed answer (`wp_filter_oembed_result`), written anew. */
const ALLOWED: Record<string, readonly string[]> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** The answer's html without what WordPress strips: other elements lose their tags, other attributes go. */
export const filtered = (html: string): string =>
  html.replace(/<(\/?)([a-z]+)([^>]*)>/g, (_, slash: string, tag: string, rest: string) => {
    const allowed = ALLOWED[tag];
    if (allowed === undefined) return '';
    const kept = [...rest.matchAll(/\s([a-z]+)="([^"]*)"/g)]
      .filter(([, name]) => allowed.includes(name!))
      .map(([whole]) => whole);
    return `<${slash}${tag}${kept.join('')}>`;
  });

/** What WordPress puts into its page: the blockquote, and the iframe in a sandbox, out of sight until it says how high it is. */
export function embedded(html: string, secret: string): string {
  const [, quote = '', frame] =
    /(<blockquote>.*?<\/blockquote>)?.*?(<iframe.*?><\/iframe>)/s.exec(filtered(html)) ?? [];
  if (frame === undefined) throw new Error('WordPress shows nothing of an answer without an iframe');
  const source = / src="([^"]*)"/.exec(frame)![1]!;
  return (
    quote.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) +
    frame
      .replace(` src="${source}"`, ` src="${source}#?secret=${secret}" data-secret="${secret}"`)
      .replace(
        '<iframe',
        '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"' +
          (quote && ' style="position: absolute; visibility: hidden;"'),
      )
  );
}
