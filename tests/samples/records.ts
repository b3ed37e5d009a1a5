import { crowd } from './chart-models.ts';
import { createRunner } from '../../src/estimate/run.ts';
import { kindsTable } from '../../src/schema/kinds.ts';
import type { MarksTable } from '../../src/schema/marks.ts';
import type { ArticleRecord, ClaimRecord, EstimateRecord, LedgerRecord, SiteRecord } from '../../src/schema/record.ts';

const kinds = kindsTable.parse({});

const marks: MarksTable = {
  reporting: {
    faithful: {
      word: 'Passed on correctly',
      says: 'The article passes on correctly what its source said',
      sign: 'same',
      rating: 5,
    },
    changed: {
      word: 'Changed from its source',
      says: 'The article changes what its source said',
      sign: 'changed',
      rating: 2,
    },
    'own-words': {
      word: 'The article’s own words',
      says: 'The article says this in its own words',
      sign: 'own',
      rating: 5,
    },
    'source-not-found': {
      word: 'We found no source',
      says: 'We found no source that says this',
      sign: 'lost',
      rating: 3,
    },
  },
  substance: {
    holds: { word: 'Correct', says: 'what it prints is correct', sign: 'check', rating: 5 },
    'holds-only-if': {
      word: 'Possible, not proved',
      says: 'what it prints is possible, not proved',
      sign: 'tilde',
      rating: 3,
    },
    'cannot-hold': { word: 'Cannot be right', says: 'what it prints cannot be right', sign: 'cross', rating: 1 },
    'needs-context': { word: 'Partly right', says: 'what it prints is only partly right', sign: 'context', rating: 3 },
    contested: { word: 'Sources disagree', says: 'sources disagree about it', sign: 'split', rating: 3 },
    'not-checkable': { word: 'We could not check it', says: 'we could not check it', sign: 'question', rating: null },
  },
};

/** Records for tests, about a crowd on a square: whole, so that a test changes only what it is about. */
export const site = (more: Partial<SiteRecord> = {}): SiteRecord => ({
  title: 'Headcount',
  tagline: 'How many there were',
  description: 'Crowds, counted again.',
  language: 'en',
  published: true,
  author: { name: 'The Headcount desk', url: null, contact: null },
  answers: null,
  funding: null,
  subject: null,
  objections: null,
  checked: '2025-03-02',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  institutions: { police: { name: 'Metropolitan Police', short: 'Police' } },
  kinds,
  marks,
  ratio: null,
  contradictions: [],
  ...more,
});

export const article = (more: Partial<ArticleRecord> = {}): ArticleRecord => ({
  slug: 'march',
  title: 'Huge “march” fills <Main> Square & more',
  publisher: 'The Daily Square',
  via: null,
  byline: null,
  published: '2025-03-01',
  url: 'https://news.example/march?id=1',
  archive: null,
  language: 'en',
  headline: 'The square holds half of what was said',
  summary: 'One count & one guess.',
  lead: 'total',
  claims: ['total'],
  words: 400,
  quotedWords: 9,
  draft: false,
  made: null,
  changed: null,
  origins: [],
  ...more,
});

export function claim(more: Partial<ClaimRecord> = {}): ClaimRecord {
  const model = crowd();
  return {
    id: 'total',
    article: 'march',
    order: 1,
    revision: 1,
    says: 'More than 200,000 people came.',
    headline: 'Two hundred thousand need four on a square metre',
    quote: { exact: 'over 200,000 people, half of them young', prefix: 'said that ', suffix: ', had come' },
    speaker: 'Jane Doe',
    institution: 'police',
    reporter: 'The Daily Square',
    printed: '2025-03-02',
    claimant: 'Jane Doe',
    date: '2025-03-01',
    stated: model.stated,
    model,
    outcome: createRunner(model)(),
    verdict: {
      arithmetic: 'adds-up-only-if',
      finding: null,
      label: 'The article passes on correctly what its source said, but what it prints is possible, not proved.',
      rating: 3,
      sign: 'tilde',
      reporting: {
        mark: 'faithful',
        word: 'Passed on correctly',
        sign: 'same',
        changed: null,
        firstError: null,
        why: null,
      },
      substance: {
        mark: 'holds-only-if',
        word: 'Possible, not proved',
        sign: 'tilde',
        condition: '',
        computed: true,
        why: null,
      },
      sentence: 'It needs more.',
      reason: 'A dense crowd, "packed" they said.',
    },
    references: [],
    notFound: [],
    contradictions: [],
    corrections: [],
    withdrawn: null,
    origins: [],
    ...more,
  };
}

export function estimate(more: Partial<EstimateRecord> = {}): EstimateRecord {
  const model = crowd({ stated: null });
  return {
    id: 'crowd',
    revision: 1,
    title: 'People on a square',
    model,
    outcome: createRunner(model)(),
    mathml: '<math></math>',
    sensitivity: [{ assumption: 'density', share: 0.7 }],
    claims: ['march/total'],
    compare: [],
    corrections: [],
    origins: [],
    ...more,
  };
}

export const ledger = (more: Partial<LedgerRecord> = {}): LedgerRecord => ({
  quantity: 'people',
  label: 'People',
  unit: 'person',
  revision: 1,
  ratios: [],
  rows: [
    {
      date: '2025-03',
      quantity: 'people',
      of: 'delivery',
      measure: 'stock',
      item: null,
      scope: null,
      institution: 'police',
      speaker: '=HYPERLINK("x")',
      since: null,
      sinceWords: null,
      stated: { text: '-5 to 10', value: -5, unit: 'person', hedge: 'none', edge: 'middle', low: -5.5, high: -4.5 },
      from: { kind: 'claim', id: 'march/total', label: 'The Daily Square', href: '/claims/march/total/' },
    },
  ],
  ...more,
});
