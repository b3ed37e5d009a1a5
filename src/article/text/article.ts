import type { Line, Span } from './lines.ts';

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
  /** The headline's line first where it stands in the text, then subheads and paragraphs. */
  lines: ArticleLine[];
}

export interface ArticleLine extends Line {
  kind: 'title' | 'heading' | 'body';
}

/** Something read, with the reason why a person should look at it; null where there is none. */
export interface Found {
  value: string;
  doubt: string | null;
  at: Span | null;
}
