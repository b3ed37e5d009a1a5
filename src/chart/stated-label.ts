import type { Stated } from '../estimate/types.ts';
import { pair } from './marks.ts';
import type { Element } from './node.ts';
import { textWidth } from './text-width.ts';
import { givenSpan, number } from './words.ts';

/** "Printed by The Courier:" */
export const printedBy = (by?: string): string => (by ? `Printed by ${by}:` : 'Printed:');

/** The stated number over its line, with who printed it where there is room: in the source's own words, unless they are longer than the picture is wide. A range stays one. */
export function statedLabel(
  { text, value, low, high, range }: Stated,
  x: number,
  percent: boolean,
  width: number,
  by?: string,
): Element {
  const short = range ? givenSpan(low, high, percent) : number(value, percent);
  const named = printedBy(by);
  const ways = [
    [named, text],
    ['Printed:', text],
    [named, short],
  ] as const;
  const [name, said] = ways.find(([a, b]) => textWidth(`${a} `, 13) + textWidth(b, 15, true) <= width) ?? [
    'Printed:',
    short,
  ];
  return pair('c-stated-t', x, 13, name, said, 'start', [], 15, width);
}
