import type { Stated } from '../estimate/types.ts';
import { pair } from './marks.ts';
import type { Element } from './node.ts';
import { textWidth } from './text-width.ts';
import { number } from './words.ts';

/** The stated number over its line: in the source's own words, unless they are longer than the picture is wide. */
export function statedLabel({ text, value }: Stated, x: number, percent: boolean, width: number): Element {
  const said = textWidth('Printed ', 13) + textWidth(text, 15, true) <= width ? text : number(value, percent);
  return pair('c-stated-t', x, 13, 'Printed', said, 'start', [], 15, width);
}
