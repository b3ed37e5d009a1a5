import type { SignName } from '../../chart/sign.ts';
import { result } from '../../chart/words.ts';
import { countOf } from '../../language/count-of.ts';
import type { ArticleRecord, ClaimRecord, EstimateRecord, SiteRecord } from '../../schema/record.ts';
import type { Verdict } from '../../chart/figure.ts';
import { markWords } from '../mark-words.ts';
import { at, signColour, space, stack, tenth, type, verdicts, words, type Block } from './block.ts';
import type { Node } from '../../chart/node.ts';
import { figure, quotation, tallyBody, type Body } from './body.ts';
import { measure } from '../../raster/font.ts';
import { INNER, MARGIN, WIDTH, paper, type About, type Finished } from './frame.ts';
import { colour, type Sheet } from './style.ts';
import { claimFigureInput, estimateFigureInput } from '../parts/figure.ts';
import { tallyMark } from '../parts/tally-mark.ts';
import { saidBy } from './words.ts';
import { rights } from '../exports/citation.ts';
import { printDate } from '../../language/calendar.ts';

/** What Open Graph readers expect, in the layout's pixels: 1200 by 630 when drawn. */
const HEIGHT = 315;
const TOP = 24;
const FOOT = 38;
/** Between the body and the rule under it. */
const ABOVE_FOOT = 13;

/** A picture of an article, cut to its place, with whose it is. */
export interface Photo {
  href: string;
  credit: string;
}

/** The place of a picture on a card, without its credit. */
export const PHOTO = { width: 208, height: 196 } as const;

/** The parts of a card. */
interface Card {
  about: About;
  /** Its colour is the card's edge. */
  sign: SignName | null;
  /** Its two marks, or a word in their place. */
  verdict: readonly [Verdict, Verdict] | string | null;
  headline: string;
  sizes: readonly [number, ...number[]];
  /** The body bears the marks itself. */
  bears?: boolean;
  /** Drawn under the headline in what height is left; null where nothing fits. */
  body: Body;
  /** Drawn where the body finds no room under any headline. */
  otherwise?: Body;
  /** Stands beside the words, in place of the body. */
  photo?: Photo | undefined;
  /** Beside the site's name. */
  foot: string;
}

export function claimCard(
  claim: ClaimRecord,
  article: ArticleRecord,
  site: SiteRecord,
  url: string,
  sheet: Sheet,
): Finished {
  const input = claimFigureInput(claim, site);
  return draw(
    {
      about: about(claim.headline, `${claim.verdict.label} The claim: ${claim.says}`, url, site),
      sign: claim.withdrawn ? null : claim.verdict.sign,
      verdict: claim.withdrawn ? 'Withdrawn' : markWords(claim.verdict),
      headline: claim.headline,
      ...(input && claim.outcome && !claim.withdrawn
        ? {
            sizes: SIZES,
            bears: true,
            body: figure(input, claim.outcome, sheet),
            otherwise: quotation(claim, sheet),
          }
        : { sizes: LARGER, body: quotation(claim, sheet) }),
      foot: saidBy(claim, article),
    },
    site,
    sheet,
  );
}

export function articleCard(
  article: ArticleRecord,
  claims: readonly ClaimRecord[],
  site: SiteRecord,
  url: string,
  sheet: Sheet,
  photo?: Photo,
): Finished {
  const lead = claims.find((c) => c.id === article.lead);
  const input = lead ? claimFigureInput(lead, site) : null;
  return draw(
    {
      about: about(article.headline, `${article.summary} ${countOf(standing(claims), 'claim')} checked.`, url, site),
      sign: lead?.verdict.sign ?? null,
      verdict: lead ? markWords(lead.verdict) : null,
      headline: article.headline,
      sizes: SIZES,
      photo,
      ...(!photo && lead && input && lead.outcome
        ? { bears: true, body: figure(input, lead.outcome, sheet), otherwise: quotation(lead, sheet) }
        : { body: tallyBody(claims, sheet) }),
      foot: `Checked: ${article.publisher}, ${printDate(article.published)}`,
    },
    site,
    sheet,
  );
}

export function estimateCard(estimate: EstimateRecord, site: SiteRecord, url: string, sheet: Sheet): Finished {
  const { model, outcome } = estimate;
  return draw(
    {
      about: about(estimate.title, `${model.resultLabel}: ${result(outcome, model)}. ${model.formula}`, url, site),
      sign: null,
      verdict: null,
      headline: estimate.title,
      sizes: SIZES,
      body: figure(estimateFigureInput(estimate, site), outcome, sheet),
      foot: 'Estimate: every assumption with its origin',
    },
    site,
    sheet,
  );
}

export function homeCard(
  claims: readonly ClaimRecord[],
  articles: number,
  site: SiteRecord,
  url: string,
  sheet: Sheet,
): Finished {
  return draw(
    {
      about: about(`${site.title}: ${site.tagline}`, site.description, url, site),
      sign: null,
      verdict: null,
      headline: site.tagline,
      sizes: SIZES,
      body: tallyBody(claims, sheet),
      foot: `${countOf(standing(claims), 'claim')} of ${countOf(articles, 'article')}, one by one`,
    },
    site,
    sheet,
  );
}

/** How many of them are not withdrawn. */
const standing = (claims: readonly ClaimRecord[]): number => claims.filter((c) => !c.withdrawn).length;

const about = (title: string, desc: string, source: string, site: SiteRecord): About => ({
  title,
  desc,
  source,
  rights: rights(site),
  language: site.language,
});

/** Sizes for the headline, the largest first: it gets three lines and leaves the body room to be read. */
const SIZES = [31, 28, 25, 22, 20] as const;
/** Larger sizes, for cards whose body is only words. */
const LARGER = [38, 34, ...SIZES] as const;
const MOST_LINES = 3;

function draw(card: Card, site: SiteRecord, sheet: Sheet): Finished {
  const { photo } = card;
  const across = photo ? INNER - PHOTO.width - 22 : INNER;
  const edge = card.sign ? signColour(card.sign, sheet) : colour(sheet, '--ink');
  const label =
    card.verdict === null
      ? null
      : typeof card.verdict !== 'string'
        ? verdicts(card.verdict, photo ? 13 : 15, across, sheet)
        : words(card.verdict, { face: 'bold', size: 15, fill: colour(sheet, '--ink-2'), width: across });
  const fit = (draw: Body, label: Block | null) => {
    const room = HEIGHT - TOP - (label ? label.height + 6 : 0) - 14 - FOOT - ABOVE_FOOT;
    const at = (size: number) => {
      const head = words(card.headline, {
        face: 'serif',
        size,
        leading: 1.16,
        fill: colour(sheet, '--ink'),
        width: across,
        most: photo ? 2 * MOST_LINES : MOST_LINES,
      });
      const whole = !head.nodes.some((n) => typeof n !== 'string' && String(n[2]).endsWith('…'));
      return {
        label,
        head,
        body: photo ? space(0) : draw(INNER, room - head.height),
        whole: whole && head.height <= room,
      };
    };
    const [first, ...smaller] = card.sizes;
    let tried = at(first);
    for (const size of smaller) {
      if (tried.whole && tried.body) break;
      tried = at(size);
    }
    return tried;
  };
  const first = fit(card.body, card.bears ? null : label);
  const best = first.body === null && card.otherwise ? fit(card.otherwise, label) : first;
  const top = stack(best.label, best.label && space(6), best.head);
  const body = best.body;
  const bodyTop = TOP + top.height + 14;
  // The room that is left is shared above and below the body.
  const left = body ? HEIGHT - FOOT - ABOVE_FOOT - bodyTop - body.height : 0;
  const brand: Block = {
    height: FOOT,
    nodes: [
      ['rect', { x: 0, y: 0, width: INNER, height: 0.75, fill: sheet.tokens['--line-2'] }],
      [
        'g',
        { transform: 'translate(-2.25 4.75) scale(0.75)' },
        [
          'path',
          {
            d: tallyMark.strokes,
            fill: 'none',
            stroke: colour(sheet, '--ink'),
            'stroke-width': 2,
            'stroke-linecap': 'round',
            'stroke-linejoin': 'round',
          },
        ],
        ['circle', { ...tallyMark.dot, fill: colour(sheet, '--computed') }],
      ],
      ['text', { x: 26, y: 20, ...type('serif', 15), fill: sheet.tokens['--ink'] }, site.title],
      [
        'text',
        { x: INNER, y: 19.5, 'text-anchor': 'end', ...type('regular', 12.5), fill: sheet.tokens['--ink-2'] },
        fitted(card.foot, INNER - 120),
      ],
    ],
  };
  const band: Block = { height: 6, nodes: [['rect', { x: -MARGIN, y: 0, width: WIDTH, height: 6, fill: edge }]] };
  return paper(
    card.about,
    HEIGHT,
    sheet,
    [0, band],
    [TOP, top],
    ...(photo ? [[TOP, photograph(photo, sheet)] as const] : body ? [[tenth(bodyTop + left / 2), body] as const] : []),
    [HEIGHT - FOOT, brand],
  );
}

/** A picture at the right edge, and below it whose it is. */
function photograph({ href, credit }: Photo, sheet: Sheet): Block {
  const { width, height } = PHOTO;
  const below = words(credit, { size: 9.5, leading: 1.25, fill: colour(sheet, '--ink-2'), width, most: 3 });
  const image: Node = ['image', { href, width, height, preserveAspectRatio: 'xMidYMid slice' }];
  const whole = {
    height: 0,
    nodes: [['rect', { width, height, fill: '#fff' }] as Node, image, at(0, height + 4, below)],
  };
  return { height: height + 4 + below.height, nodes: [at(INNER - width, 0, whole)] };
}

function fitted(text: string, width: number): string {
  let out = text;
  while (measure(out, 'regular', 12.5) > width && out.includes(' '))
    out = `${out.slice(0, out.lastIndexOf(' ')).replace(/[,…]*$/, '')}…`;
  return out;
}
