import { tallyMark } from '../parts/tally-mark.ts';
import { createHash } from 'node:crypto';
import { escape } from '../../chart/escape.ts';
import { kids } from '../../chart/node.ts';
import type { Element, Node } from '../../chart/node.ts';
import { print, printBriefly } from '../../chart/print.ts';
import type { SiteRecord } from '../../schema/record.ts';
import { printDate } from '../../language/calendar.ts';
import { checkPath, shortCommit } from '../edition.ts';
import { byHash, hashOf, policy } from '../scripts/policy.ts';
import { shownAddress } from '../exports/citation.ts';
import { embedScripts } from './scripts.ts';
import { embedStyle } from './style.ts';
import type { EmbedView } from './view.ts';
import { formerNames } from './embeds.ts';
import type { Drawn, Embed } from './embeds.ts';

export interface EmbedPage {
  embed: Embed;
  drawn: Drawn;
  view: EmbedView;
  figure: Node;
  /** The script with the model of its sliders; null where it has none. */
  model: string | null;
  /** Whether its address names the revision. */
  pinned: boolean;
  site: SiteRecord;
  /** Addresses: `page`, `card` and `oembed` absolute, the others as the page writes them. */
  page: string;
  card: string;
  oembed: string;
  live: string;
  files: ReadonlyArray<readonly [name: string, href: string]>;
}

/**
 * A page for an iframe. Its first view is complete in one answer: style and script are printed into it and allowed by their hashes. The script is classic, since a module
 * does not run in a sandbox without `allow-same-origin`; and it stands before the content, so that looks which the address asks for do not flash. Written as text rather
 * than as a component, so that the policy comes before what it governs.
 */
export async function embedPage(given: EmbedPage): Promise<string> {
  const { embed, view, site, drawn, pinned, model } = given;
  const { live, still, engine } = await embedScripts();
  const script = model === null ? still : live;
  const modelHash = hashOf(model ?? '');
  const line: Element | false = view.lineNodes.length > 0 && [
    'p',
    { class: drawn.kind === 'claims' ? 'e-claim' : 'e-finding' },
    ...view.lineNodes,
  ];
  // From the page, so that a copy of the site works under any address.
  const up = '../'.repeat(embed.path.split('/').length + (pinned ? 1 : 0));
  const main: Element = [
    'main',
    model === null
      ? {}
      : {
          // The name changes with what is in it, so that no old copy is taken for it.
          'data-model': `model.js?${createHash('sha256').update(model).digest('hex').slice(0, 8)}`,
          'data-hash': modelHash,
          'data-engine': `${up}engine/${engine.file}`,
          'data-former': formerNames(embed, drawn),
        },
    ...notices(given),
    ['h1', {}, view.title],
    ...kids(line),
    given.figure,
  ];
  const body = [main, foot(given)];
  const style = await embedStyle(body, script.text);
  const head: Node[] = [
    [
      'meta',
      {
        'http-equiv': 'content-security-policy',
        content: policy({
          // A file cannot show its hash in a sandbox: there the page's own script answers for what it fetches (`strict-dynamic`).
          'script-src':
            model === null
              ? byHash([still.hash])
              : [...byHash([live.hash, modelHash, engine.hash]), "'strict-dynamic'"],
          'style-src': byHash([style.hash]),
        }),
      },
    ],
    ['meta', { charset: 'utf-8' }],
    ['meta', { name: 'viewport', content: 'width=device-width' }],
    ...kids(site.drafts && ['meta', { name: 'robots', content: 'noindex' }]),
    ['title', {}, view.title],
    // For whoever pastes the address bare: the live one, which people share. The words stand in the page too, so that they weigh little.
    ...kids(
      !pinned && ['meta', { name: 'description', content: view.line }],
      !pinned && ['meta', { property: 'og:image', content: given.card }],
    ),
    ['link', { rel: 'canonical', href: given.page }],
    ['link', { rel: 'alternate', type: 'application/json+oembed', href: given.oembed }],
  ];
  return `<!DOCTYPE html><html lang="${escape(site.language)}"><head>${head.map(print).join('')}${inline('style', style.text)}</head><body>${inline('script', script.text)}${body.map(printBriefly).join('')}</body></html>`;
}

/** An element whose text stands in the page as it is. */
function inline(tag: 'script' | 'style', text: string): string {
  if (/<\/(script|style)|<!--/i.test(text))
    throw new Error(
      `"</script", "</style" or "<!--" in the ${tag} of embeds would end the element that it is printed in`,
    );
  return `<${tag}>${text}</${tag}>`;
}

/** Above the chart: that the claim was withdrawn, that a newer revision exists and why. */
function notices({ embed, drawn, live, site }: EmbedPage): Node[] {
  const { record } = drawn;
  const newest = embed.current.record;
  const corrections = 'corrections' in newest ? newest.corrections : [];
  const why = corrections.filter((c) => c.revision > record.revision).sort((a, b) => a.revision - b.revision);
  const withdrawn = 'withdrawn' in newest ? newest.withdrawn : null;
  return kids(
    site.drafts && ['p', { class: 'e-notice' }, 'Not published. This copy of the site shows drafts, for colleagues.'],
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
  const downloads = files.flatMap(([name, href], i): Node[] => [
    i > 0 ? ', ' : 'Download: ',
    out(href, name),
    ...(i === files.length - 1 ? ['. '] : []),
  ]);
  return [
    'footer',
    { class: 'e-foot' },
    [
      'p',
      {},
      [
        'svg',
        { viewBox: '3 3 26 26', width: 16, height: 16, 'aria-hidden': 'true' },
        ['path', { d: tallyMark.strokes, fill: 'none', stroke: 'currentColor', 'stroke-width': 2 }],
        ['circle', { ...tallyMark.dot, class: 'c-computed' }],
      ],
      ' Source: ',
      out(page, `${site.title}: the whole check`),
      `. Checked by ${site.author.name}, ${printDate(site.checked)}. Revision ${revision}${pinned ? ', pinned' : ''}. `,
      out(checkPath(), commit === null ? 'How to check' : `Commit ${commit}: how to check`),
      '.',
    ],
    ['p', {}, shownAddress(page).replace(/^https?:\/\//, '')],
    // Data files are of the current revision.
    ...kids(
      revision === embed.current.record.revision && [
        'p',
        {},
        ...downloads,
        'Licence: ',
        out(site.licence.url, site.licence.name, 'license noopener'),
        '.',
      ],
    ),
  ];
}
