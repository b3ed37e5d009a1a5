import { escape } from '../../chart/escape.ts';
import { kids } from '../../chart/node.ts';
import type { Element, Node } from '../../chart/node.ts';
import { print } from '../../chart/print.ts';
import type { SiteRecord } from '../../schema/record.ts';
import { embedAssets } from './assets.ts';
import { printDate } from '../../language/calendar.ts';
import { byHash, policy } from '../scripts/policy.ts';
import { checkPath, shortCommit } from '../edition.ts';
import type { EmbedParts } from './parts.ts';
import type { EmbedView } from './view.ts';
import type { Drawn, Embed } from './embeds.ts';

export interface EmbedPage {
  embed: Embed;
  drawn: Drawn;
  view: EmbedView;
  figure: string;
  /** What of the engine the figure's script needs; null where it needs nothing. */
  parts: EmbedParts | null;
  /** Whether its address names the revision. */
  pinned: boolean;
  site: SiteRecord;
  /** Addresses: `page` and `oembed` absolute, the others as the page writes them. */
  page: string;
  oembed: string;
  live: string;
  files: ReadonlyArray<readonly [name: string, href: string]>;
}

/**
 * A page for an iframe, complete in one answer: style and script are printed into it and allowed by their hashes and nothing else is. The
 * script is classic, since a module, or a script from a file, does not run in a sandbox without `allow-same-origin`; and it stands before
 * the content, so that looks which the address asks for do not flash. Written as text rather than as a component, so that the policy
 * comes before what it governs.
 */
export async function embedPage(given: EmbedPage): Promise<string> {
  const { view, site } = given;
  const line: Element = ['p', { class: given.drawn.kind === 'claims' ? 'e-claim' : 'e-finding' }, ...view.lineNodes];
  const body = `<main>${[...notices(given), ['h1', {}, view.title] as Element, line].map(print).join('')}${given.figure}</main>${print(foot(given))}`;
  const { script, style } = await embedAssets(body, given.parts);
  const head: Node[] = [
    [
      'meta',
      {
        'http-equiv': 'content-security-policy',
        content: policy({ 'script-src': byHash([script.hash]), 'style-src': byHash([style.hash]) }),
      },
    ],
    ['meta', { charset: 'utf-8' }],
    ['meta', { name: 'viewport', content: 'width=device-width' }],
    ['title', {}, view.title],
    ['link', { rel: 'canonical', href: given.page }],
    ['link', { rel: 'alternate', type: 'application/json+oembed', href: given.oembed }],
  ];
  return `<!doctype html><html lang="${escape(site.language)}"><head>${head.map(print).join('')}<style>${style.text}</style></head><body><script>${script.text}</script>${body}</body></html>`;
}

/** Above the chart: that the claim was withdrawn, that a newer revision exists and why. */
function notices({ embed, drawn, live }: EmbedPage): Node[] {
  const { record } = drawn;
  const newest = embed.current.record;
  const corrections = 'corrections' in newest ? newest.corrections : [];
  const why = corrections.filter((c) => c.revision > record.revision).sort((a, b) => a.revision - b.revision);
  const withdrawn = 'withdrawn' in newest ? newest.withdrawn : null;
  return kids(
    withdrawn && [
      'p',
      { class: 'e-notice' },
      ['b', {}, `Withdrawn on ${printDate(withdrawn.date)}:`],
      ` ${withdrawn.reason}`,
    ],
    record.revision < newest.revision && [
      'p',
      { class: 'e-notice' },
      ['b', {}, `This is revision ${record.revision}, kept as it was. It has been superseded.`],
      why.map((c) => ` ${printDate(c.date)}: ${c.reason}`).join('') + ' ',
      ['a', { href: live }, `Show the current revision, ${newest.revision}`],
      '.',
    ],
  );
}

/** Below it: where it comes from, with a way back, its data and its licence. A sandbox may open no new tab, so the address is there as text too. */
function foot({ embed, drawn, site, pinned, page, files }: EmbedPage): Element {
  const out = (href: string, text: string, rel = 'noopener'): Node => ['a', { href, target: '_blank', rel }, text];
  const { revision } = drawn.record;
  // A pinned page stays as it is for ever, whatever commit it is built from.
  const commit = pinned ? null : shortCommit();
  const downloads = files.flatMap(([name, href], i): Node[] => [i > 0 ? ', ' : 'Download: ', out(href, name)]);
  return [
    'footer',
    { class: 'e-foot' },
    [
      'p',
      {},
      'Source: ',
      out(page, `${site.title}: the whole check`),
      `. Checked by ${site.author.name}, ${printDate(site.checked)}. Revision ${revision}${pinned ? ', pinned' : ''}. `,
      out(checkPath(), commit === null ? 'How to check' : `Commit ${commit}: how to check`),
      '.',
    ],
    ['p', {}, page.replace(/^https?:\/\//, '')],
    // Data files are of the current revision.
    ...kids(
      revision === embed.current.record.revision && [
        'p',
        {},
        ...downloads,
        '. Licence: ',
        out(site.licence.url, site.licence.name, 'license noopener'),
        '.',
      ],
    ),
  ];
}
