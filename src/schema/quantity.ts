import { z } from 'zod';
import { date, line, slug, words } from './base.ts';

/** The hedges of the contract; the table that reads them from words is `src/language/hedge.ts`. */
export const hedge = z.enum(['exactly', 'about', 'over', 'at-least', 'up-to', 'almost', 'under', 'vague', 'none']);

/**
 * A number as a source states it. `text` is the source's own words and must stand in the quote; value, hedge and
 * rounding interval are read from it. `value`, `high` and `hedge` are given only where the words do not say it
 * ("twofold" does; "a million and a half" may not).
 */
export const statedQuantity = z.strictObject({
  text: line,
  unit: words,
  value: z.number().optional(),
  hedge: hedge.optional(),
});

/** What a number counts: what could be (capacity), what its speaker has worked out from something else (inferred), what was counted or claimed (delivery). */
export const ledgerKind = z.enum(['capacity', 'inferred', 'delivery']);

/**
 * Where a number belongs in time: what makes it comparable with others. Two statements are comparable when `quantity`, `item` and
 * `of` agree. The build finds contradictions among them and draws the ledger from them.
 */
export const ledgerEntry = z.strictObject({
  /** A quantity declared in `seeds/site.md`: `buses`, `visitors`. */
  quantity: slug,
  /** Never compared or joined with another kind. */
  of: ledgerKind,
  /** A running total at `date`, a rate (unit per time), or a share for each of something else (a total for each bus). */
  measure: z.enum(['stock', 'rate', 'each']).default('stock'),
  /** Which kind, where the source says so: `adults`. Statements of different items are not compared. */
  item: line.optional(),
  /** Whose number it is; an id of `institutions` in `seeds/site.md`. */
  institution: slug,
  /** When it was said, if not on the statement's own date. */
  date: date.optional(),
  /** When the count begins. */
  since: date.optional(),
  /** The source's own words for that beginning, where it names no month: "mid-2022". */
  since_words: line.optional(),
  /** What the number is about when not the whole: an area, a programme. Different scopes are not compared. */
  scope: line.optional(),
});

/** A dated event that a claim puts in time; two dates for one event contradict each other. */
export const eventEntry = z.strictObject({
  /** A name shared by all claims and facts about the same event: `special-forces-arrive`. */
  id: slug,
  date,
});
