import { readStated } from '../language/stated.ts';
import type { Hedge } from '../estimate/types.ts';
import { quote as quoteSeed } from '../schema/article.ts';
import { line } from '../schema/base.ts';
import type { Units } from '../estimate/formula/units.ts';
import { largestShare, longestQuote, misquoted } from '../seeds/quotes.ts';
import type { Site } from '../seeds/types.ts';
import { countWords, flatten, wordsShown } from '../language/words.ts';
import type { Article } from '../article/text/article.ts';
import type { Span } from '../article/text/lines.ts';
import type { Findings } from '../article/find.ts';
import type { Statement } from '../article/statement.ts';
import { type Selector, selectorFor } from './selector.ts';
import { siteUnit } from './site-unit.ts';
import { shortSlug, untaken } from './slug.ts';

/** A claim as proposed: nothing in it is decided. */
export interface ProposedClaim {
  id: string;
  quote: Selector;
  speaker: string | null;
  /** Null where the site has no such unit; then `missing` names it. */
  stated: { text: string; unit: string; value?: number; hedge?: Hedge } | null;
  missing: string | null;
  /** The thing that is counted, for the sentence that a person will replace. */
  noun: string | null;
  statement: Statement;
  doubts: string[];
}

/** The most claims of one draft. Further numbers are listed in a comment, and the person chooses among them. */
const mostClaims = 30;

/** How many words of the article the quotes of some claims show. */
const shownBy = (claims: readonly ProposedClaim[]): number =>
  wordsShown(claims.map(({ quote }) => quote.prefix + quote.exact + quote.suffix));

/** One claim for each number that was found, in the order of the text, within the limits on quotes. */
export function proposeClaims(
  article: Article,
  findings: Findings,
  captureWords: number,
  site: Site | null,
  units: Units | null,
): { claims: ProposedClaim[]; left: Statement[] } {
  const claims: ProposedClaim[] = [];
  const left: Statement[] = [];
  for (const statement of inOrder(findings.statements)) {
    const claim = claims.length < mostClaims ? propose(article, statement, claims, site, units) : null;
    if (claim && shownBy([...claims, claim]) <= largestShare * captureWords) claims.push(claim);
    else left.push(statement);
  }
  return { claims, left };
}

/** Numbers of captions and headlines last, so that none of them leads. What a headline says the body says in full, and then they are the same claim. */
export function inOrder(statements: readonly Statement[]): Statement[] {
  const title = statements.filter(({ kind }) => kind === 'title');
  const captions = statements.filter(({ kind }) => kind === 'caption');
  const body = [...statements.filter(({ kind }) => kind !== 'title' && kind !== 'caption'), ...captions];
  const said = (one: Statement) =>
    body.some(({ quantity }) => quantity.value === one.quantity.value && quantity.high === one.quantity.high);
  return [...body, ...title.filter((one) => !said(one))];
}

function propose(
  article: Article,
  statement: Statement,
  others: readonly ProposedClaim[],
  site: Site | null,
  units: Units | null,
): ProposedClaim | null {
  const { quantity } = statement;
  // A name that the build would refuse, such as one under a pile of accents, is none.
  const speaker = statement.speaker !== null && line.safeParse(statement.speaker).success ? statement.speaker : null;
  const quote = selectorFor(article.text, statement.kind === 'row' ? rowUpTo(article, statement) : quantity.phrase);
  if (
    !quote ||
    countWords(quote.exact) > longestQuote ||
    !quoteSeed.safeParse(quote).success ||
    misquoted(flatten(article.text), quote) !== null
  )
    return null;
  const noun = quantity.unit;
  const named = siteUnit(noun, site, units);
  const doubts = [...statement.doubts];
  const id = untaken(shortSlug(idWord(noun), 30) || 'number', (name) => others.some((other) => other.id === name));
  const stated = 'unit' in named ? statedOf(statement, named.unit) : null;
  if (quantity.high !== null && (stated === null || stated.value !== undefined))
    doubts.push('a range is stated; `stated` holds one number, and the lower was taken');
  return { id, quote, speaker, stated, missing: 'missing' in named ? named.missing : null, noun, statement, doubts };
}

/** The row of a table up to the cell. The cell `300` alone says nothing; `Lund | 300` does. */
function rowUpTo({ text }: Article, { sentence, quantity }: Statement): Span {
  const lead = text.slice(sentence.start, sentence.end).search(/[^\s|]|$/);
  return { start: sentence.start + lead, end: quantity.end };
}

/** A name for the claim from what is counted. */
function idWord(unit: string | null): string {
  const [head = ''] = (unit ?? 'number').split('/');
  if (head === '%' || head === 'share') return 'share';
  if (/^[A-Z]{3}$/.test(head)) return 'amount';
  return /^(C|°C|°F)$/.test(head) ? 'temperature' : head;
}

/** `value` and `hedge` are written only where the engine does not read the same from the words. */
function statedOf({ quantity }: Statement, unit: string): NonNullable<ProposedClaim['stated']> | null {
  const text = flatten(quantity.text);
  const scale = quantity.unit?.split('/')[0] === '%' ? 0.01 : 1;
  const value = Number((quantity.value * scale).toPrecision(12));
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.abs(b);
  const read = (() => {
    try {
      return readStated({ text, unit });
    } catch {
      return null;
    }
  })();
  // A range stays one, with both of its ends.
  const sameRange =
    quantity.high !== null && read?.range === true && same(read.low, value) && same(read.high, quantity.high * scale);
  // The engine reads a range from a vague word (`several` is 3 to 9), which says more than a power of ten.
  const keep =
    sameRange ||
    (quantity.high === null && read !== null && same(read.value, value)) ||
    (quantity.hedge === 'vague' && read?.hedge === 'vague');
  const stated = {
    text,
    unit,
    ...(keep ? {} : { value }),
    ...(read?.hedge === quantity.hedge ? {} : { hedge: quantity.hedge }),
  };
  try {
    readStated(stated);
    return stated;
  } catch {
    // The words by themselves say another number than the sentence did. Without `value` the build reads the words; with it, it would stop.
    return read === null ? stated : { text, unit };
  }
}
