import type { Stated } from '../estimate/types.ts';
import { pair } from './marks.ts';
import type { Element } from './node.ts';
import { textWidth } from './text-width.ts';
import { givenSpan, number } from './words.ts';

/** The stated number over its line: in the source's own words, unless they are longer than the picture is wide. A range stays one. */
export function statedLabel({ text, value, low, high, range }: Stated, x: number, percent: boolean, width: number): Element {
  const said = textWidth('Printed ', 13) + textWidth(text, 15, true) <= width ? text : range ? givenSpan(low, high, percent) : number(value, percent);
  return pair('c-stated-t', x, 13, 'Printed', said, 'start', [], 15, width);
}
