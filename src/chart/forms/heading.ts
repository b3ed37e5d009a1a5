import { label } from '../marks.ts';
import { kids } from '../node.ts';
import type { Node } from '../node.ts';
import { textWidth } from '../text-width.ts';
import { wrap } from '../wrap.ts';
import type { FormInput } from './form.ts';

/** The heights of a line of a row's name, and of its number. */
export const NAME_LINE = 17;
export const VALUE_LINE = 20;

const left = { x: 0, anchor: 'start' } as const;

/** A row's name at the left edge, its number behind it in bold, or below where one line is too short for both. */
export function heading(
  y: number,
  name: string,
  value: string,
  cls: string,
  width: number,
): { nodes: Node[]; height: number } {
  if (textWidth(`${name} `, 13) + textWidth(value, 15, true) <= width)
    return {
      nodes: [label(cls, left, y + 15, ...kids(name && `${name} `, ['tspan', { class: 'c-b' }, value]))],
      height: VALUE_LINE,
    };
  const names = wrap(name, width);
  const values = wrap(value, width, 15, true);
  const below = y + names.length * NAME_LINE;
  return {
    nodes: [
      ...names.map((words, i) => label(cls, left, y + 13 + i * NAME_LINE, words)),
      ...values.map((words, i) => label(cls, left, below + 15 + i * VALUE_LINE, ['tspan', { class: 'c-b' }, words])),
    ],
    height: names.length * NAME_LINE + values.length * VALUE_LINE,
  };
}

/** "Printed by The Courier as “sent”:" */
export const printedBy = (by?: string, as: string | null = null): string =>
  `Printed${by ? ` by ${by}` : ''}${as === null ? '' : ` as “${as}”`}:`;

/** The printed number under its heading; where none is printed, the words that are tested. Nothing for an estimate. */
export function printedHeading(
  { model: { stated, unitLabel }, by, says, width }: Pick<FormInput, 'model' | 'by' | 'says' | 'width'>,
  as: string | null,
): { nodes: Node[]; height: number } {
  const said = stated ? withUnit(stated.text, unitLabel[1]) : says === undefined ? undefined : `“${says}”`;
  if (said === undefined) return { nodes: [], height: 0 };
  const { nodes, height } = heading(0, printedBy(by, as), said, 'c-stated-t', width);
  return { nodes, height: height + 4 };
}

/** A printed number with its unit, where it ends in the number itself: "9 million people", and "110 miles" as it is. */
export const withUnit = (text: string, unit: string): string =>
  unit && /(\d|\b(hundred|thousand|million|billion|trillion)s?)$/i.test(text) ? `${text} ${unit}` : text;
