import { dot, glyph } from './marks.ts';
import type { Node } from './node.ts';
import type { Statement } from './ledger-series.ts';
import { number } from './words.ts';

/** A statement of a checked article is a filled square on its corner, any other a ring: told apart without colour. */
export function statementMark({ checked, row, reports }: Statement, x: number, y: number, hue: string): Node {
  const words = `${row.date}: ${row.stated.text} (${reports.map((r) => r.from.label).join('; ')})`;
  const shape = checked ? glyph(`c-checked ${hue}`, x, y, 'M0-7L7 0L0 7L-7 0z') : dot(`c-other ${hue}`, x, y, 4.5);
  return ['g', {}, ['title', {}, words], shape];
}

/** How a label may print the stated number, best first: in the source's words if they hold a numeral and are short, else as a number. */
export function statedWords({ row: { stated } }: Statement): string[] {
  const value = number(stated.value, false);
  return /\d/.test(stated.text) && stated.text.length <= 22 ? [stated.text, value] : [value];
}
