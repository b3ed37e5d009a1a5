import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { experimental_AstroContainer as Container } from 'astro/container';
import { markdownOptions } from '../markdown/plugins.ts';
import { placeOf, type Collection, type Collections, type RecordEntry } from '../schema/record-source.ts';
import { handOver } from '../site/handed-over.ts';
import type { Files } from './check-files.ts';
import type { Manifest } from './manifest.ts';
import type { RecordsOf } from './read-records.ts';
import { drawWithScripts } from './site-scripts.ts';
import { drawEmbed, engineOf, partsIn } from './site-embeds.ts';

type Params = Record<string, string>;
interface Path {
  params: Params;
  props?: object;
}
/** A file of `src/pages/`: a component, or an endpoint. */
export interface PageModule {
  default?: unknown;
  getStaticPaths?: () => Promise<Path[]> | Path[];
  GET?: (context: { params: Params; props: object; site: URL; url: URL }) => Promise<Response> | Response;
}
/** Pages by their file within `src/pages/`. */
export type PageModules = ReadonlyArray<readonly [file: string, page: PageModule]>;

/** A file of the site as it follows from the records. */
export interface DrawnFile {
  path: string;
  text: string;
}

let markdown: { base: string; render: (body: string, data: object) => Promise<string> } | null = null;

async function rendererFor(base: string): Promise<(body: string, data: object) => Promise<string>> {
  if (markdown?.base === base) return markdown.render;
  const processor = await createMarkdownProcessor({ syntaxHighlight: false, ...markdownOptions(base) });
  const render = async (body: string, data: object): Promise<string> =>
    (await processor.render(body, { frontmatter: data as Record<string, unknown> })).code;
  markdown = { base, render };
  return render;
}

/** Bodies that were rendered, by record: a site is checked again and again where its copies differ in a file or two. */
const rendered = new WeakMap<object, Promise<string>>();

/** Draws every page, embed and data file of a site again, from its records. `wanted` leaves out those that nobody asks for. */
export async function* drawPages(
  modules: PageModules,
  files: Files,
  manifest: Manifest,
  records: RecordsOf,
  wanted: (path: string) => boolean = () => true,
): AsyncGenerator<DrawnFile> {
  const home = new URL(manifest.site);
  const base = home.pathname.replace(/(.)\/$/, '$1');
  const render = await rendererFor(base);
  const collections = new Map<string, RecordEntry[]>();
  for (const [path, { data, body }] of records.all) {
    const { collection, id } = placeOf(path);
    const html = (): Promise<string> => {
      let made = rendered.get(data);
      if (made === undefined) rendered.set(data, (made = render(body, data)));
      return made;
    };
    collections.set(collection, [...(collections.get(collection) ?? []), { id, data, body, html }]);
  }
  const { commit, changed, project } = manifest;
  handOver({
    records: {
      entries: async <Name extends Collection>(name: Name) =>
        [...(collections.get(name) ?? [])] as RecordEntry<Collections[Name]>[],
    },
    edition: { commit, changed, version: project.version },
  });
  drawWithScripts(files);
  const [engine, parts] = [engineOf(files), partsIn(files)];
  const origin = new URL(home.origin);
  const container = await Container.create({ astroConfig: { site: home.origin } });
  for (const [file, page] of modules) {
    const component = file.endsWith('.astro');
    const route = file.replace(/\.(astro|ts)$/, '');
    const paths = page.getStaticPaths ? await page.getStaticPaths() : [{ params: {} }];
    for (const { params, props = {} } of paths) {
      const address = route.replace(/\[(?:\.\.\.)?([^\]]+)\]/g, (_, name: string) => params[name] ?? '');
      const path = component ? pageFile(address) : address;
      if (!wanted(path)) continue;
      const url = new URL(
        manifest.site + (component ? path.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '/') : path),
      );
      drawEmbed({ page: path.startsWith('embed/') ? new TextDecoder().decode(files.get(path)) : '', engine, parts });
      const text = component
        ? await container.renderToString(page.default as never, {
            params,
            props: props as never,
            request: new Request(url),
            partial: false,
          })
        : new TextDecoder('utf-8', { ignoreBOM: true }).decode(
            await (await (page.GET ?? missing(file))({ params, props, site: origin, url })).arrayBuffer(),
          );
      yield { path, text };
    }
  }
}

/** `claims/index` is `claims/index.html`, `about` is `about/index.html`; the page for what is not there is a file of its own. */
const pageFile = (address: string): string =>
  address === '404' ? '404.html' : `${address.replace(/(^|\/)index$/, '').replace(/(.)$/, '$1/')}index.html`;

function missing(file: string): never {
  throw new Error(`\`${file}\` exports no GET`);
}
