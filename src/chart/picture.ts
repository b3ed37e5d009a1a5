import type { Element } from './node.ts';

/** What every chart gives: the drawing, its words, and its numbers as a table. */
export interface Picture {
  title: string;
  /** The text alternative: what the picture shows, with its current numbers. */
  desc: string;
  table: { head: string[]; rows: string[][] };
  svg: Element;
  /** In pixels; the width is the reader's. */
  height: number;
}
