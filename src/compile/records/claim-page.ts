import { known } from '../../language/known.ts';
import { condition } from '../../estimate/verdict/condition.ts';
import { sameLanguage } from '../../language/direction.ts';
import { languageOf } from '../../seeds/foreign.ts';
import type { Stated } from '../../estimate/types.ts';
import type { ChartSpec } from '../../schema/chart.ts';
import type { ClaimRecord } from '../../schema/record.ts';
import type { Note } from '../prose/digest.ts';
import { lineReader, readEach } from '../prose/lines.ts';
import { aliasesOf } from '../aliases.ts';
import type { ClaimEntry } from '../lookup.ts';
import { chartOf, chartWords } from './chart.ts';
import { corrected } from './corrections.ts';
import type { Page } from './page.ts';
import type { ProseWorld } from '../prose/passage.ts';
import type { Result } from '../results.ts';
import { ratingOf, sentenceOf, substanceByArithmetic } from './marks.ts';
import { judge } from './verdicts.ts';

export function claimPage(
  world: ProseWorld,
  entry: ClaimEntry,
  result: Result | null,
  note: Note,
  contradictions: string[],
): Page<ClaimRecord> | null {
  const { claim, article, index, ref, date, stated } = entry;
  const line = lineReader(world, article.file, { article: article.slug, claim: ref });
  // A check that could not be computed has a fault of its own.
  if (claim.check && !result) return null;
  const arithmetic = result?.outcome.verdict.arithmetic ?? null;
  const { reporting, substance, finding } = judge(world.found, entry, arithmetic);
  // Under which condition it could be so, as the arithmetic has it.
  const only = substance === 'holds-only-if' && result ? condition(result.model, result.outcome.verdict) : '';
  const { marks } = world.found.site;
  const [first, second] = [marks.reporting[reporting], marks.substance[substance]];
  const at = (...path: PropertyKey[]): PropertyKey[] => ['claims', index, ...path];
  /** Words of others, in quotation marks, have their numerals from where they stand. */
  const quoting = (text: string, path: PropertyKey[]): string =>
    lineReader(
      world,
      article.file,
      { article: article.slug, claim: ref },
      [claim.quote.exact, ...(text.match(/“[^”]*”/g) ?? [])].join(' '),
    )(text, path);
  readEach(line, chartWords(claim.chart), at('chart'));
  const corrections = corrected(world, `claims/${ref}`);
  const data = {
    id: claim.id,
    ...aliasesOf(world.found, `claims/${ref}`),
    article: article.slug,
    order: index + 1,
    revision: corrections.length + 1,
    // What the claim says in our words has its numerals from the quote beside it.
    says: lineReader(
      world,
      article.file,
      { article: article.slug, claim: ref },
      claim.quote.exact,
    )(claim.says, at('says')),
    headline: line(claim.headline, at('headline')),
    quote: claim.quote,
    speaker: claim.speaker,
    institution: claim.institution ?? claim.ledger?.institution ?? null,
    reporter: article.data.publisher,
    printed: article.data.published,
    ...(sameLanguage(languageOf(article.data), world.found.site.language)
      ? {}
      : { language: languageOf(article.data) }),
    claimant: claim.claimant === 'speaker' && claim.speaker !== null ? claim.speaker : article.data.publisher,
    date,
    stated: stated && orderStated(stated),
    model: result?.model ?? null,
    outcome: result?.outcome ?? null,
    verdict: {
      arithmetic,
      finding,
      label: sentenceOf(marks, reporting, substance, only),
      rating: ratingOf(marks, reporting, substance),
      sign: worse(first, second).sign,
      reporting: {
        mark: reporting,
        word: first.word,
        sign: first.sign,
        changed: claim.changed === undefined ? null : quoting(claim.changed, at('changed')),
        firstError: claim.first_error
          ? {
              says: quoting(claim.first_error.says, at('first_error', 'says')),
              reference: claim.first_error.reference ?? null,
            }
          : null,
        why: claim.why.reporting === undefined ? null : quoting(claim.why.reporting, at('why', 'reporting')),
      },
      substance: {
        mark: substance,
        word: second.word,
        sign: second.sign,
        condition: only,
        computed: arithmetic !== null && substanceByArithmetic[arithmetic] === substance,
        why: claim.why.substance === undefined ? null : quoting(claim.why.substance, at('why', 'substance')),
      },
      sentence: result?.outcome.verdict.sentence ?? '',
      reason: note.reason,
    },
    ...(result
      ? {
          ...aboutOf(world, result),
          chart: chartOf(claim.chart ?? estimateChart(world, result), {
            found: world.found,
            result,
            claim: entry,
            spot: claim.chart
              ? { file: article.file, path: at('chart') }
              : { file: known(world.found.estimates, result.model.id, 'estimate').file, path: ['chart'] },
          }),
        }
      : {}),
    references: claim.references,
    notFound: claim.not_found.map((text, i) => quoting(text, at('not_found', i))),
    contradictions,
    corrections,
    withdrawn: claim.withdrawn
      ? { date: claim.withdrawn.date, reason: line(claim.withdrawn.reason, at('withdrawn', 'reason')) }
      : null,
    origins: note.chains.list,
  };
  return { data, body: note.body };
}

/** What the estimate's charts are about, where it says so. Its own page reads the line for faults. */
const aboutOf = ({ found }: ProseWorld, { model }: Result): { subject?: string } => {
  const subject = found.estimates.get(model.id)?.data.subject;
  return subject === undefined ? {} : { subject };
};

/** The chart that the estimate has for the claims that it tests. */
const estimateChart = ({ found }: ProseWorld, { model }: Result): ChartSpec | undefined => {
  const chart = found.estimates.get(model.id)?.data.chart;
  return chart && model.output === undefined && (model.stated || chart.form === 'total-against-pace')
    ? chart
    : undefined;
};

/** The mark that decides the sign of the claim: the one with the lower rating. A mark without a rating comes before a sound one. */
function worse<Mark extends { rating: number | null }>(first: Mark, second: Mark): Mark {
  const rank = ({ rating }: Mark): number => rating ?? 3.5;
  return rank(first) < rank(second) ? first : second;
}

/** A stated number with its keys in a fixed order, so that records differ only where their values do. */
function orderStated({ text, value, unit, hedge, edge, low, high, range }: Stated): Stated {
  return { text, value, unit, hedge, edge, low, high, ...(range ? { range } : {}) };
}
