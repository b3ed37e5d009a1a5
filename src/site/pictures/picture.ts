import { claimFigureInput, estimateFigureInput } from '../parts/figure.ts';
import { WIDE, ledger } from '../../chart/ledger.ts';
import { formMarks, type FigureInput } from '../../chart/figure.ts';
import { drawForm } from '../../chart/forms/draw-form.ts';
import { NO_UNIT, formatGiven, formatGivenRange } from '../../estimate/format.ts';
import { ends } from '../../estimate/range.ts';
import type { Model, Outcome } from '../../estimate/types.ts';
import { allOf } from '../../language/count-of.ts';
import type { ArticleRecord, ClaimRecord, EstimateRecord, LedgerRecord, SiteRecord } from '../../schema/record.ts';
import { chart, space, stack, verdicts, words, type Block } from './block.ts';
import { INNER, paper, type Finished } from './frame.ts';
import { colour, type Sheet } from './style.ts';
import { saidBy } from './words.ts';
import { rights, shownAddress } from '../exports/citation.ts';
import { markWords } from '../mark-words.ts';
import { printDate } from '../../language/calendar.ts';

/** What a picture says besides its chart. */
interface Frame {
  title: string;
  /** Under the title: what the number is about. */
  stand: string | null;
  desc: string;
  /** Whose numbers these are: the first words under the picture. */
  from: string | null;
  url: string;
  site: SiteRecord;
  sheet: Sheet;
}

const PAD = 26;

/**
 * One claim's charts, to be printed elsewhere: finding, verdict, charts and the source line inside the picture. Where nothing is computed
 * any more, or the claim is withdrawn, the picture says so at the same address.
 */
export function claimPicture(
  claim: ClaimRecord,
  article: ArticleRecord,
  site: SiteRecord,
  url: string,
  sheet: Sheet,
): Finished {
  const { outcome, withdrawn } = claim;
  const said = `“${claim.quote.exact}” (${saidBy(claim, article)})`;
  const about = {
    title: claim.headline,
    stand: said,
    from: `Claim: ${article.publisher}, ${printDate(article.published)}.`,
    url,
    site,
    sheet,
  };
  if (withdrawn) {
    const notice = `Withdrawn on ${printDate(withdrawn.date)}: ${withdrawn.reason}`;
    return frame(
      { ...about, desc: notice },
      words(notice, { face: 'bold', size: 15, fill: colour(sheet, '--ink'), width: INNER }),
    );
  }
  const input = claimFigureInput(claim, site);
  const charts = input && outcome ? chartOf(input, outcome, sheet) : null;
  const reason = charts
    ? []
    : [words(claim.verdict.reason, { size: 14.5, leading: 1.35, fill: colour(sheet, '--ink'), width: INNER })];
  return frame(
    { ...about, desc: `${claim.verdict.label} ${charts?.desc ?? claim.verdict.reason}` },
    ...(charts ? [] : [verdicts(markWords(claim.verdict), 15, INNER, sheet), space(10)]),
    ...reason,
    ...(charts ? [charts.block] : []),
  );
}

/** One estimate's charts, likewise. */
export function estimatePicture(estimate: EstimateRecord, site: SiteRecord, url: string, sheet: Sheet): Finished {
  const { model, outcome, title } = estimate;
  const charts = chartOf(estimateFigureInput(estimate, site), outcome, sheet);
  return frame({ title, stand: inputs(model), desc: charts.desc, from: 'Estimate.', url, site, sheet }, charts.block);
}

/** What a result rests on, as published: "Boats: 40. Passengers on each boat: 300 to 500." One input alone is the result itself. */
function inputs({ assumptions }: Model): string | null {
  if (assumptions.length < 2) return null;
  return assumptions
    .map(({ label, range, unitLabel, percent }) => {
      const [low, high] = ends(range);
      // "Boats sent: 40" need not say "boats" again, nor "People on each boat: 30" whose people.
      const unit = label.toLowerCase().includes(unitLabel[1].replace(/ an? .*/, '')) ? NO_UNIT : unitLabel;
      return `${label}: ${low === high ? formatGiven(low, unit, percent) : formatGivenRange(low, high, unit, percent)}.`;
    })
    .join(' ');
}

/** One quantity through time, likewise. */
export function ledgerPicture(record: LedgerRecord, site: SiteRecord, url: string, sheet: Sheet): Finished {
  const picture = ledger({ record, institutions: site.institutions, kinds: site.kinds });
  const stand = `${site.subject ? `${site.subject} ` : ''}The table at the address below has ${allOf(record.rows.length, 'statement', 'all')}, with dates, institutions and sources.`;
  return frame(
    {
      title: picture.title,
      stand,
      desc: picture.desc,
      from: null,
      url,
      site,
      sheet,
    },
    chart(picture.wide, picture.height, INNER, INNER / WIDE, sheet),
  );
}

/** The chart alone, and all that it says in words. */
function chartOf(input: FigureInput, outcome: Outcome, sheet: Sheet): { desc: string; block: Block } {
  const { model } = input;
  const first = drawForm({ ...input, outcome, marks: formMarks(input.verdicts), width: INNER });
  const said = model.stated ? outcome.verdict.sentence : '';
  return {
    desc: [first.desc, said].filter(Boolean).join(' '),
    block: chart(first.svg, first.height, INNER, 1, sheet),
  };
}

function frame({ title, stand, desc, from, url, site, sheet }: Frame, ...blocks: Block[]): Finished {
  const ink = colour(sheet, '--ink');
  const soft = colour(sheet, '--ink-2');
  const rule: Block = {
    height: 10,
    nodes: [['rect', { x: 0, y: 0, width: INNER, height: 0.75, fill: sheet.tokens['--line-2'] }]],
  };
  const whole = stack(
    words(title, { face: 'serif', size: 25, leading: 1.18, fill: ink, width: INNER }),
    stand !== null && space(6),
    stand !== null && words(stand, { size: 14.5, leading: 1.35, fill: soft, width: INNER }),
    space(14),
    ...blocks,
    space(18),
    rule,
    words(
      `${from === null ? '' : `${from} `}Check and chart: ${site.title}, ${printDate(site.checked)}, ${site.licence.name}.`,
      {
        size: 11.5,
        fill: soft,
        width: INNER,
      },
    ),
    words(shownAddress(url), { size: 11.5, fill: soft, width: INNER }),
  );
  const height = Math.ceil(whole.height + 2 * PAD);
  return paper({ title, desc, source: url, rights: rights(site), language: site.language }, height, sheet, [
    PAD,
    whole,
  ]);
}
