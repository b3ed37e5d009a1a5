import type { Order } from '../date/full-date.ts';
import type { Line, Span } from './lines.ts';
import type { Cell } from './table.ts';

/** An article as found in a capture: what it says of itself, and its lines by their offsets in `text`. */
export interface Article {
  /** The readable capture; all offsets refer to it. */
  text: string;
  title: Found | null;
  publisher: Found | null;
  /** Where it was read, when that is not the publisher. */
  via: string | null;
  /** A day, ISO 8601. */
  published: Found | null;
  byline: Found | null;
  url: string | null;
  /** Where an archive keeps it, when the capture is the archive's page. */
  archive?: string | null;
  /** The day from which `Tuesday` and `last week` count, where it is another than that of publication: the dateline's. */
  written?: string | null;
  /** Which of day and month stands first in dates of figures. */
  order?: Order;
  /** The headline's line first where it stands in the text, then subheads and paragraphs. */
  lines: ArticleLine[];
}

export interface ArticleLine extends Line {
  /** A row is a table's, and holds its cells. A caption stands under a picture, and states a number. */
  kind: 'title' | 'heading' | 'body' | 'row' | 'caption';
  cells?: readonly Cell[];
  /** In a transcript: who says the line. Null for an answer by somebody who is not named. */
  label?: { speaker: string | null; asks: boolean };
  /** In a live blog: the update that the line belongs to, and the day of that update. */
  update?: number;
  day?: string | null;
}

/** Something read, with the reason why a person should look at it; null where there is none. */
export interface Found {
  value: string;
  doubt: string | null;
  at: Span | null;
}
