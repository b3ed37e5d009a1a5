import type { Article, Found } from '../article/text/article.ts';
import type { Findings } from '../article/find.ts';
import type { Statement } from '../article/statement.ts';
import { isPlural } from '../language/word-classes.ts';
import { undecided, unknownMonth } from '../seeds/undecided.ts';
import type { ProposedClaim } from './claims.ts';
import type { Tie } from './tie.ts';

export interface Draft {
  slug: string;
  article: Article;
  findings: Findings;
  notes: readonly string[];
  capture: { file: string; sha256: string; words: number };
  /** At least one: without a number nothing is drafted. */
  claims: readonly [ProposedClaim, ...ProposedClaim[]];
  /** Numbers that became no claim, since the quotes would have shown too much of the article. */
  left: readonly Statement[];
  ties: ReadonlyMap<string, readonly Tie[]>;
}

/** The seed as text. Whatever comes from the article stands in double quotes, as JSON writes them, which YAML reads the same. */
export function printDraft(draft: Draft): string {
  const { article, capture, claims } = draft;
  const lead = claims[0].id;
  const front = [
    '# Proposed by the import. Nothing here is decided: judge every line, write what begins with TODO:, then take out `draft: true`.',
    ...draft.notes.map(comment),
    ...field('title', article.title, 'the headline', 'no headline stands in the capture; write it'),
    ...field('publisher', article.publisher, 'who published it', 'not named in the capture; write who published it'),
    ...(article.via ? [`via: ${text(article.via)}`] : []),
    ...(article.byline ? field('byline', article.byline, '', '') : []),
    ...(article.published
      ? [...doubtful(article.published), `published: ${article.published.value}`]
      : [comment('no day of publication stands in the capture; write it, or the month'), `published: ${unknownMonth}`]),
    ...(article.url
      ? [`url: ${text(article.url)}`]
      : [comment('where it can be read; null where no address is known'), 'url: null']),
    ...(article.archive ? [`archive: ${text(article.archive)}`] : []),
    'capture:',
    `  file: ${text(capture.file)}`,
    `  sha256: ${capture.sha256}`,
    `  words: ${capture.words}`,
    'draft: true',
    open('headline', 'what the check found, in one sentence'),
    open(
      'summary',
      'two sentences at most on what was found; until then this is the import’s proposal, which nobody has judged',
    ),
    `lead: ${lead}`,
    'claims:',
    ...claims.flatMap((claim) => printClaim(claim, draft.ties.get(claim.id) ?? [], article.published?.value ?? null)),
    ...draft.left.map(({ quantity }) =>
      comment(`not made a claim, since quotes may show only so much of an article: ${quantity.text}`),
    ),
    ...draft.findings.dates.map(({ text: words, iso, doubt }) =>
      comment(`date: ${words} = ${iso ?? 'unknown'}${doubt ? ` (${doubt})` : ''}`),
    ),
  ];
  const body = claims.map(
    ({ id }) =>
      `${undecided} the article says :claim[${id}].\n\n:::note{claim=${id}}\n${undecided} not yet judged.\n:::\n`,
  );
  return `---\n${front.join('\n')}\n---\n\n${body.join('\n')}`;
}

function printClaim(claim: ProposedClaim, ties: readonly Tie[], published: string | null): string[] {
  const { quote, stated } = claim;
  const sides = [
    `exact: ${text(quote.exact)}`,
    quote.prefix && `prefix: ${text(quote.prefix)}`,
    quote.suffix && `suffix: ${text(quote.suffix)}`,
  ].filter(Boolean);
  const [best, ...others] = ties;
  const lines = [
    `  - id: ${claim.id}`,
    ...claim.doubts.map((doubt) => `    ${comment(`uncertain: ${doubt}`)}`),
    `    ${open('says', `the claim in our words; the article gives a number${claim.noun && /^[\p{L} ]+$/u.test(claim.noun) && isPlural(claim.noun) ? ` of ${claim.noun}` : ''}`)}`,
    `    ${open('headline', 'what was found of it')}`,
    `    quote: { ${sides.join(', ')} }`,
    `    speaker: ${claim.speaker === null ? 'null' : text(claim.speaker)}`,
    ...(claim.statement.day && claim.statement.day !== published ? [`    date: ${claim.statement.day}`] : []),
    ...(stated
      ? [`    stated: ${flow(stated)}`]
      : [
          `    ${comment(`stated: { text: ${text(claim.statement.quantity.text)}, unit: ... }   ${claim.missing === 'what is counted' ? 'the sentence does not say what is counted' : `no unit \`${claim.missing}\` in site.md; declare it, or name another`}`)}`,
        ]),
    ...(best ? said(best, `proposed: ${best.estimate}`) : []),
    // An estimate that takes no number from the article, or a ratio, fits almost any number. It is named in a comment only.
    ...(best && best.score > 0 && stated?.unit !== '1'
      ? ['    check:', `      estimate: ${best.estimate}`, ...printWith(best)]
      : []),
    ...others.flatMap((tie) => said(tie, `or by ${tie.estimate}`)),
  ];
  return lines;
}

function said({ sentence, implied, with: bound }: Tie, lead: string): string[] {
  const given = Object.entries(bound)
    .map(([assumption, { claim }]) => `${assumption} from ${claim}`)
    .join(', ');
  return [
    `${lead}${given ? ` with ${given}` : ''}: ${sentence}`,
    ...(implied.length > 0 ? [`  the others as they are, ${implied.join('; ')}`] : []),
  ].map((line) => `    ${comment(line)}`);
}

function printWith({ with: bound }: Tie): string[] {
  const entries = Object.entries(bound);
  return entries.length === 0
    ? []
    : ['      with:', ...entries.map(([assumption, { claim }]) => `        ${assumption}: { claim: ${claim} }`)];
}

/** A field that a person has to write: the build does not publish what begins so. */
function open(name: string, what: string): string {
  return `${name}: ${text(`${undecided} ${what}`)}`;
}

function field(name: string, found: Found | null, otherwise: string, missing: string): string[] {
  return found ? [...doubtful(found), `${name}: ${text(found.value)}`] : [comment(missing), open(name, otherwise)];
}

function doubtful({ doubt }: Found): string[] {
  return doubt ? [comment(`uncertain: ${doubt}`)] : [];
}

function flow(stated: NonNullable<ProposedClaim['stated']>): string {
  const entries = [`text: ${text(stated.text)}`, `unit: ${text(stated.unit)}`];
  if (stated.value !== undefined) entries.push(`value: ${stated.value}`);
  if (stated.hedge !== undefined) entries.push(`hedge: ${stated.hedge}`);
  return `{ ${entries.join(', ')} }`;
}

/** One line, quoted: nothing of the article can end the string or begin a key. */
function text(value: string): string {
  return JSON.stringify(value.replace(/\s+/g, ' ').trim() === '' ? '-' : value.replace(/[\t\n\r]+/g, ' '));
}

function comment(value: string): string {
  return `# ${value
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 500)}`;
}
