import { formatNumber } from '../../src/estimate/format.ts';
import { mathml } from '../../src/estimate/mathml.ts';
import { sensitivity } from '../../src/estimate/sensitivity.ts';
import type { Stated } from '../../src/estimate/types.ts';
import type { ArticleRecord, ClaimRecord, ContradictionRecord, EstimateRecord, PageRecord, ReferenceRecord, SiteRecord } from '../../src/schema/record.ts';
import { printDate } from './calendar.ts';
import type { Digest, Note } from './digest.ts';
import { type ClaimEntry, fault, findFact, type Lookup, unitWords } from './lookup.ts';
import { applyEdits, Chains, editProse, type Passage, plainLine, type ProseWorld } from './prose.ts';
import { extent, type Node } from './directives.ts';
import { factQuantity, withUnit } from './quantities.ts';
import type { Result } from './results.ts';
import type { SeedFile } from './seed-file.ts';
import type { Article, Estimate, Reference, Seed, Site } from './validate.ts';
import { verdictOf } from './verdicts.ts';
import { quotedWords } from './quotes.ts';

/** A record and its body, before it is printed. */
export interface Page<Data> {
  data: Data;
  body: string;
}

type Line = (text: string, path: readonly PropertyKey[]) => string;

/** Lines of one seed's front matter as plain text, their figures belonging to `claim` or `estimate` where given. */
export function lineReader(world: ProseWorld, file: SeedFile, owner: Partial<Passage['owner']>, restates?: string): Line {
  const whole = { article: null, claim: null, estimate: null, ...owner };
  return (text, path) => plainLine(world, text, { file, owner: whole, at: (offset) => file.placeWithin(path, offset), ...(restates === undefined ? {} : { restates }) });
}

/** A body of prose whose figures have their chains in the record. */
function proseBody(world: ProseWorld, file: SeedFile, nodes: readonly Node[], owner: Partial<Passage['owner']>): { body: string; chains: Chains } {
  const chains = new Chains();
  if (nodes.length === 0) return { body: '', chains };
  const edits = editProse(world, nodes, file.text, { file, owner: { article: null, claim: null, estimate: null, ...owner }, at: file.at }, chains);
  return { body: applyEdits(file.text, extent(nodes[0]!)[0], extent(nodes.at(-1)!)[1], edits), chains };
}

const corrected = (list: readonly { date: string; reason: string }[], line: (text: string, i: number) => string) =>
  list.map(({ date, reason }, i) => ({ date, reason: line(reason, i), revision: i + 2 }));

export function claimPage(world: ProseWorld, entry: ClaimEntry, result: Result | null, note: Note, contradictions: string[]): Page<ClaimRecord> | null {
  const { claim, article, index, ref, date, stated } = entry;
  const line = lineReader(world, article.file, { article: article.slug, claim: ref });
  // A check that could not be computed has a fault of its own.
  const row = claim.check && !result ? null : verdictOf(world.found, entry, result?.outcome.verdict.arithmetic ?? null);
  const at = (...path: PropertyKey[]): PropertyKey[] => ['claims', index, ...path];
  const data = {
    id: claim.id,
    article: article.slug,
    order: index + 1,
    revision: claim.corrections.length + 1,
    // What the claim says in our words has its numerals from the quote beside it.
    says: lineReader(world, article.file, { article: article.slug, claim: ref }, claim.quote.exact)(claim.says, at('says')),
    headline: line(claim.headline, at('headline')),
    quote: claim.quote,
    speaker: claim.speaker,
    institution: claim.institution ?? claim.ledger?.institution ?? null,
    reporter: article.data.publisher,
    claimant: claim.claimant === 'speaker' && claim.speaker !== null ? claim.speaker : article.data.publisher,
    date,
    stated: stated && orderStated(stated),
    model: result?.model ?? null,
    outcome: result?.outcome ?? null,
    verdict: {
      arithmetic: result?.outcome.verdict.arithmetic ?? null,
      finding: claim.finding,
      label: row?.label ?? '',
      rating: row?.rating ?? null,
      sign: row?.sign ?? ('question' as const),
      sentence: result?.outcome.verdict.sentence ?? '',
      reason: note.reason,
    },
    references: claim.references,
    contradictions,
    corrections: corrected(claim.corrections, (text, i) => line(text, at('corrections', i, 'reason'))),
    withdrawn: claim.withdrawn ? { date: claim.withdrawn.date, reason: line(claim.withdrawn.reason, at('withdrawn', 'reason')) } : null,
    origins: note.chains.list,
  };
  return row && { data, body: note.body };
}

/** The same order of keys wherever a stated number is written. */
function orderStated({ text, value, unit, hedge, edge, low, high }: Stated): Stated {
  return { text, value, unit, hedge, edge, low, high };
}

export function articlePage(world: ProseWorld, { slug, file, data }: Seed<Article>, digest: Digest): Page<ArticleRecord> {
  const line = lineReader(world, file, { article: slug, claim: `${slug}/${data.lead}` });
  return {
    data: {
      slug,
      title: data.title,
      publisher: data.publisher,
      via: data.via ?? null,
      byline: data.byline ?? null,
      published: data.published,
      url: data.url,
      archive: data.archive,
      language: data.language,
      headline: line(data.headline, ['headline']),
      summary: line(data.summary, ['summary']),
      lead: data.lead,
      claims: data.claims.map(({ id }) => id),
      words: data.capture.words,
      quotedWords: quotedWords(data),
      draft: data.draft,
      origins: digest.chains.list,
    },
    body: digest.body,
  };
}

export function estimatePage(world: ProseWorld, { slug, file, data }: Seed<Estimate>, result: Result | null, claims: readonly string[]): Page<EstimateRecord> | null {
  const line = lineReader(world, file, { estimate: slug });
  const { body, chains } = proseBody(world, file, file.body.children, { estimate: slug });
  line(data.title, ['title']);
  line(data.result, ['result']);
  for (const [id, { label }] of Object.entries(data.assumptions)) line(label, ['assumptions', id, 'label']);
  if (!result) return null;
  return {
    data: {
      id: slug,
      revision: data.corrections.length + 1,
      title: data.title,
      model: result.model,
      outcome: result.outcome,
      mathml: mathml(result.model),
      sensitivity: sensitivity(result.model),
      claims: [...claims],
      compare: data.compare.flatMap((ref, i) => compared(world.found, ref, result, file, i)),
      corrections: corrected(data.corrections, (text, i) => line(text, ['corrections', i, 'reason'])),
      origins: chains.list,
    },
    body,
  };
}

function compared(found: Lookup, ref: string, { model }: Result, file: SeedFile, index: number): EstimateRecord['compare'] {
  const spot = { file, path: ['compare', index] };
  const entry = findFact(found, ref, spot);
  const quantity = entry && factQuantity(found, entry);
  if (!entry || !quantity) return [];
  try {
    const value = found.units.convert(quantity.range.central, quantity.unit, model.unit);
    return [{ label: entry.fact.label, value, origin: quantity.origin }];
  } catch (error) {
    fault(found, spot, `the fact \`${ref}\` is in \`${quantity.unit}\` and the result in \`${model.unit}\`: ${(error as Error).message}`);
    return [];
  }
}

export function referencePage(world: ProseWorld, { slug, file, data }: Seed<Reference>, citedBy: ReferenceRecord['citedBy']): Page<ReferenceRecord> {
  const line = lineReader(world, file, {});
  const { body, chains } = proseBody(world, file, file.body.children, {});
  return {
    data: {
      id: slug,
      title: line(data.title, ['title']),
      publisher: data.publisher,
      url: data.url,
      archive: data.archive,
      kind: data.kind,
      published: data.published,
      accessed: data.accessed,
      facts: Object.entries(data.facts).map(([id, fact]) => ({
        id,
        label: line(fact.label, ['facts', id, 'label']),
        value: factValue(world.found, `${slug}/${id}`),
        speaker: fact.speaker ?? null,
        note: fact.note === undefined ? null : line(fact.note, ['facts', id, 'note']),
      })),
      citedBy,
      origins: chains.list,
    },
    body,
  };
}

/** "over 20,000 containers", "28,180 kg", "18 October 2024". */
function factValue(found: Lookup, ref: string): string {
  const entry = found.facts.get(ref)!;
  if (entry.fact.event) return printDate(entry.fact.event.date);
  if (entry.stated) return withUnit(found, entry.stated);
  const quantity = factQuantity(found, entry);
  if (!quantity) return '';
  const [one, many] = unitWords(found, quantity.unit);
  return `${quantity.printed} ${quantity.printed === formatNumber(1) ? one : many}`.trim();
}

export function sitePage(world: ProseWorld, { file, data }: Seed<Site>, contradictions: ContradictionRecord[]): Page<SiteRecord> {
  const line = lineReader(world, file, {});
  const { title, tagline, description, language, published, author, checked, licence, institutions, verdicts, ratio } = data;
  return {
    data: { title, tagline: line(tagline, ['tagline']), description: line(description, ['description']), language, published, author, checked, licence, institutions, verdicts, ratio: ratio ? { title: null, item: null, estimate: null, limit: null, ...ratio } : null, contradictions },
    body: '',
  };
}

/** One page for each section of the site's body, named by its heading. */
export function sectionPages(world: ProseWorld, { file }: Seed<Site>): Page<PageRecord>[] {
  const sections: { title: string; at: number; nodes: Node[] }[] = [];
  for (const node of file.body.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const [from, to] = extent(node);
      sections.push({ title: file.text.slice(from, to).replace(/^##\s*|\s*#*$/g, ''), at: from, nodes: [] });
    } else if (sections.length === 0) {
      world.found.faults.add(file.file, file.at(extent(node)[0]), 'text before the first section; put it under a heading, such as `## Home`');
    } else sections.at(-1)!.nodes.push(node);
  }
  const names = new Set<string>();
  return sections.flatMap(({ title, at, nodes }) => {
    const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
    if (name === '' || names.has(name)) {
      world.found.faults.add(file.file, file.at(at), `the section \`${title}\` ${name === '' ? 'has no name in letters' : 'is there already'}; give each a heading of its own`);
      return [];
    }
    names.add(name);
    const { body, chains } = proseBody(world, file, nodes, {});
    return [{ data: { name, title, origins: chains.list }, body }];
  });
}
