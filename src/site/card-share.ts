import { figureScale } from '../chart/figure-scale.ts';
import { statedVsRecomputed } from '../chart/stated-vs-recomputed.ts';
import type { SignName } from '../chart/sign.ts';
import type { Element, Node } from '../chart/node.ts';
import type { Picture } from '../chart/picture.ts';
import { formatQuantity } from '../estimate/format.ts';
import type { Model, Outcome } from '../estimate/types.ts';
import type { ArticleRecord, ClaimRecord, EstimateRecord, SiteRecord } from '../schema/record.ts';
import { at, chart, sign, signColour, space, stack, tenth, type, verdict, words } from './card-block.ts';
import type { Block } from './card-block.ts';
import { measure } from './card-font.ts';
import { INNER, MARGIN, WIDTH, paper } from './card-frame.ts';
import type { About, Finished } from './card-frame.ts';
import type { Sheet } from './card-style.ts';
import { saidBy } from './card-words.ts';
import { rights } from './data-citation.ts';
import { longDate } from './dates.ts';

/** What Open Graph readers expect, in the layout's pixels: 1200 by 630 when drawn. */
const HEIGHT = 315;
const TOP = 24;
const FOOT = 38;

interface Card {
  about: About;
  /** Its colour is the card's edge. */
  sign: SignName | null;
  verdict: string | null;
  headline: string;
  /** Drawn under the headline in what height is left; null where nothing fits. */
  body(width: number, height: number): Block | null;
  /** Beside the site's name. */
  foot: string;
}

export function claimCard(claim: ClaimRecord, article: ArticleRecord, site: SiteRecord, url: string, sheet: Sheet): Finished {
  return draw({
    about: about(claim.headline, `${claim.verdict.label}. ${claim.says}`, url, site),
    sign: claim.withdrawn ? null : claim.verdict.sign,
    verdict: claim.withdrawn ? 'Withdrawn' : claim.verdict.label,
    headline: claim.headline,
    body: claim.model && claim.outcome && !claim.withdrawn ? figure(claim.model, claim.outcome, sheet) : quotation(claim, sheet),
    foot: saidBy(claim, article),
  }, site, sheet);
}

export function articleCard(article: ArticleRecord, claims: readonly ClaimRecord[], site: SiteRecord, url: string, sheet: Sheet): Finished {
  const lead = claims.find((c) => c.id === article.lead);
  return draw({
    about: about(article.headline, `${article.summary} ${claims.length} claims checked.`, url, site),
    sign: lead?.verdict.sign ?? null,
    verdict: null,
    headline: article.headline,
    body: lead?.model && lead.outcome ? figure(lead.model, lead.outcome, sheet) : tally(claims, sheet),
    foot: `Checked: ${article.publisher}, ${longDate(article.published)}`,
  }, site, sheet);
}

export function estimateCard(estimate: EstimateRecord, site: SiteRecord, url: string, sheet: Sheet): Finished {
  const { model, outcome } = estimate;
  return draw({
    about: about(estimate.title, `${model.resultLabel}: ${formatQuantity(outcome.headline, model.unitLabel, model.percent)}. ${model.formula}`, url, site),
    sign: null,
    verdict: null,
    headline: estimate.title,
    body: figure(model, outcome, sheet),
    foot: 'Estimate: every assumption with its origin',
  }, site, sheet);
}

export function homeCard(claims: readonly ClaimRecord[], articles: number, site: SiteRecord, url: string, sheet: Sheet): Finished {
  return draw({
    about: about(`${site.title}: ${site.tagline}`, site.description, url, site),
    sign: null,
    verdict: null,
    headline: site.tagline,
    body: tally(claims, sheet),
    foot: `${claims.length} claims of ${articles} articles, one by one`,
  }, site, sheet);
}

const about = (title: string, desc: string, source: string, site: SiteRecord): About =>
  ({ title, desc, source, rights: rights(site), language: site.language });

/** Sizes for the headline, the largest first: it gets three lines and leaves the body room to be read. */
const SIZES = [31, 28, 25, 22, 20];
const MOST_LINES = 3;

function draw(card: Card, site: SiteRecord, sheet: Sheet): Finished {
  const edge = card.sign ? signColour(card.sign, sheet) : sheet.tokens['--ink']!;
  const label = card.verdict === null ? null
    : card.sign ? verdict({ sign: card.sign, label: card.verdict }, 15, INNER, sheet) : words(card.verdict, { face: 'bold', size: 15, fill: sheet.tokens['--ink-2']!, width: INNER });
  let best: { head: Block; body: Block | null } | undefined;
  for (const size of SIZES) {
    const head = words(card.headline, { face: 'serif', size, leading: 1.16, fill: sheet.tokens['--ink']!, width: INNER, most: MOST_LINES });
    const whole = !head.nodes.some((n) => typeof n !== 'string' && String(n[2]).endsWith('…'));
    const body = card.body(INNER, HEIGHT - TOP - (label ? label.height + 6 : 0) - head.height - 14 - FOOT - 8);
    best = { head, body };
    if (whole && body) break;
  }
  const top = stack(label, label && space(6), best!.head);
  const body = best!.body;
  const bodyTop = TOP + top.height + 14;
  // What room is left stands above and below the body alike.
  const left = body ? HEIGHT - FOOT - 8 - bodyTop - body.height : 0;
  const brand: Block = {
    height: FOOT,
    nodes: [
      ['rect', { x: 0, y: 0, width: INNER, height: 0.75, fill: sheet.tokens['--line-2'] }],
      ['text', { x: 0, y: 20, ...type('serif', 15), fill: sheet.tokens['--ink'] }, site.title],
      ['text', { x: INNER, y: 19.5, 'text-anchor': 'end', ...type('regular', 12.5), fill: sheet.tokens['--ink-2'] }, fitted(card.foot, INNER - 120)],
    ],
  };
  const band: Block = { height: 6, nodes: [['rect', { x: -MARGIN, y: 0, width: WIDTH, height: 6, fill: edge }]] };
  return paper(card.about, HEIGHT, sheet, [0, band], [TOP, top], ...(body ? [[tenth(bodyTop + left / 2), body] as const] : []), [HEIGHT - FOOT, brand]);
}

function fitted(text: string, width: number): string {
  let out = text;
  while (measure(out, 'regular', 12.5) > width && out.includes(' ')) out = `${out.slice(0, out.lastIndexOf(' ')).replace(/[,…]*$/, '')}…`;
  return out;
}

/** A chart is drawn at this size at most, and not at all below the smallest that can be read on a phone. */
const [LARGEST, SMALLEST] = [1.45, 0.98];

/** The stated number against the recomputed one. */
const figure = (model: Model, outcome: Outcome, sheet: Sheet) => (width: number, height: number): Block | null => {
  const whole = statedVsRecomputed({ model, outcome, scale: figureScale(model, outcome), width: INNER / 1.2 });
  const picture = model.stated ? withoutAxis(whole) : whole;
  const scale = Math.min(LARGEST, height / picture.height);
  return scale < SMALLEST ? null : chart(picture.svg, picture.height, width, scale, sheet);
};

/** How far an axis' ticks reach below its line, and a little. */
const TICK = 6;

/** Leaves out an axis' grid and texts, since both numbers are written at their marks; unless it has to say that its scale is logarithmic. */
function withoutAxis(picture: Picture): Picture {
  if (JSON.stringify(picture.svg).includes('(log scale)')) return picture;
  let height = picture.height;
  const strip = (node: Node): Node => {
    if (typeof node === 'string' || node[1].class !== 'c-axis') return node;
    const [tag, attributes, ...parts] = node as Element;
    const base = parts.find((p) => typeof p !== 'string' && p[1].class === 'c-base') as Element | undefined;
    if (base) height = Number(base[1].y1) + TICK;
    return [tag, attributes, ...parts.filter((p) => p[0] !== 'text' && (p as Element)[1].class !== 'c-grid')];
  };
  const [tag, attributes, ...children] = picture.svg;
  const svg: Element = [tag, attributes, ...children.map(strip)];
  return { ...picture, height, svg };
}

/** The words that were checked, as printed. */
const quotation = (claim: ClaimRecord, sheet: Sheet) => (width: number, height: number): Block | null => {
  for (const size of [21, 19, 17, 15]) {
    const set = words(`“${claim.quote.exact}”`, { size, leading: 1.35, fill: sheet.tokens['--ink']!, width: width - 34 });
    if (set.height + 28 > height) continue;
    return {
      height: set.height + 28,
      nodes: [
        ['rect', { x: 0, y: 0, width, height: tenth(set.height + 28), fill: sheet.tokens['--mark'] }],
        ['rect', { x: 0, y: 0, width: 4, height: tenth(set.height + 28), fill: sheet.tokens['--ink'] }],
        at(18, 12, set),
      ],
    };
  }
  return null;
};

const ORDER: SignName[] = ['cross', 'tilde', 'context', 'check', 'question'];
const WORDS: Record<SignName, string> = { cross: 'wrong', tilde: 'only if', context: 'needs context', check: 'hold', question: 'not checkable' };

/** One sign a claim, by verdict: how many of which kind at a glance. */
const tally = (claims: readonly ClaimRecord[], sheet: Sheet) => (width: number, height: number): Block | null => {
  const groups = ORDER.map((s) => ({ sign: s, n: claims.filter((c) => c.verdict.sign === s && !c.withdrawn).length })).filter((g) => g.n > 0);
  if (groups.length === 0) return null;
  const row = Math.min(32, height / groups.length);
  if (row < 20) return null;
  const most = Math.max(...groups.map((g) => g.n));
  const step = Math.min(row * 0.82, (width - 168) / most);
  return {
    height: row * groups.length,
    nodes: groups.flatMap(({ sign: s, n }, i): Node[] => {
      const y = i * row + row / 2;
      const signs = Math.min(n, Math.floor((width - 168) / Math.max(step, 4)));
      return [
        ['text', { x: 34, y: tenth(y + 6), 'text-anchor': 'end', ...type('bold', 18), fill: signColour(s, sheet) }, String(n)],
        ['text', { x: 42, y: tenth(y + 5.5), ...type('regular', 15), fill: sheet.tokens['--ink'] }, WORDS[s]],
        ...Array.from({ length: signs }, (_, k): Node => sign(s, tenth(160 + k * step), tenth(y - step * 0.4), step * 0.8, sheet)),
      ];
    }),
  };
};
