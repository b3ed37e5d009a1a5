import type { AstroIntegration } from 'astro';
import type { Render } from './live-content.ts';

type Config = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:done']>>[0]['config'];

export interface Markdown {
  integration: AstroIntegration;
  render: Render;
}

/** Markdown rendered by the processor that the site's own configuration names; known once the server has read it. */
export function markdownOf(): Markdown {
  let known: (config: Config) => void;
  const config = new Promise<Config>((resolve) => {
    known = resolve;
  });
  const renderer = config.then(({ image, markdown }) =>
    markdown.processor.createRenderer({
      image,
      syntaxHighlight: markdown.syntaxHighlight,
      shikiConfig: markdown.shikiConfig,
      gfm: markdown.gfm,
      smartypants: markdown.smartypants,
    }),
  );
  return {
    integration: { name: 'live-markdown', hooks: { 'astro:config:done': ({ config }) => known(config) } },
    render: async (body, data) =>
      (await (await renderer).render(body, { frontmatter: data as Record<string, unknown> })).code,
  };
}
