import { z } from 'zod';
import { line } from './base.ts';

/** Did the article pass on what its source said? */
export const reporting = z.enum(['faithful', 'changed', 'own-words', 'source-not-found']);

/** Does what it says hold? */
export const substance = z.enum([
  'holds',
  'holds-only-if',
  'cannot-hold',
  'needs-context',
  'contested',
  'not-checkable',
]);

/** The drawn signs. `cross` is a full disc; `same` and `changed` are an equals sign, plain and struck through. */
export const sign = z.enum([
  'check',
  'cross',
  'tilde',
  'question',
  'context',
  'split',
  'same',
  'changed',
  'own',
  'lost',
]);

/** How a mark is shown. */
export const markRow = z.strictObject({
  /** As a label: "Changed from its source". */
  word: line,
  /** As half of a sentence: "The article changes what its source said" of reporting, "what it prints cannot be right" of substance. */
  says: line,
  sign,
  /** 1 (worst) to 5, or null for what cannot be rated. A pair has the worse of its two; null with a mark of 4 or 5 stays null. */
  rating: z.int().min(1).max(5).nullable(),
});

/** Every mark of a site with its word, its sign and its rating. */
export const marksTable = z.strictObject({
  reporting: z.strictObject({ faithful: markRow, changed: markRow, 'own-words': markRow, 'source-not-found': markRow }),
  substance: z.strictObject({
    holds: markRow,
    'holds-only-if': markRow,
    'cannot-hold': markRow,
    'needs-context': markRow,
    contested: markRow,
    'not-checkable': markRow,
  }),
});

export type Reporting = z.infer<typeof reporting>;
export type Substance = z.infer<typeof substance>;
export type MarksTable = z.infer<typeof marksTable>;
