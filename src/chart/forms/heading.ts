import { bold, label } from '../marks.ts';
import { kids } from '../node.ts';
import type { Node } from '../node.ts';
import { textWidth } from '../text-width.ts';
import { wrap } from '../wrap.ts';
import type { FormInput } from './form.ts';

/** The heights of a line of a row's name, and of its number. */
export const NAME_LINE = 17;
export const VALUE_LINE = 20;

/** A line of what the charts are about. */
const SUBJECT_LINE = 15;

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
      nodes: [label(cls, left, y + 15, ...kids(name && `${name} `, bold(value)))],
      height: VALUE_LINE,
    };
  const names = wrap(name, width);
  const values = wrap(value, width, 15, true);
  const below = y + names.length * NAME_LINE;
  return {
    nodes: [
      ...names.map((words, i) => label(cls, left, y + 13 + i * NAME_LINE, words)),
      ...values.map((words, i) => label(cls, left, below + 15 + i * VALUE_LINE, bold(words))),
    ],
    height: names.length * NAME_LINE + values.length * VALUE_LINE,
  };
}

/** "Printed by The Courier as “sent”:", "Printed by The Courier as what the boxes could hold:" */
export const printedBy = (by?: string, as: string | null = null, kind?: string): string =>
  `Printed${by ? ` by ${by}` : ''}${as !== null ? ` as “${as}”` : kind ? ` as ${kind}` : ''}:`;

/** What the chart is about; under it the printed number with its heading, or, where none is printed, the words that are tested. An estimate alone has neither. */
export function printedHeading(
  {
    model: { stated, unitLabel },
    by,
    kind,
    says,
    subject,
    width,
  }: Pick<FormInput, 'model' | 'by' | 'kind' | 'says' | 'subject' | 'width'>,
  as: string | null,
): { nodes: Node[]; height: number } {
  const said = stated ? withUnit(stated.text, unitLabel[1]) : says === undefined ? undefined : `“${says}”`;
  const over = subjectLines(subject, width);
  if (said === undefined) return over;
  const { nodes, height } = heading(over.height, printedBy(by, as, kind), said, 'c-stated-t', width);
  return { nodes: [...over.nodes, ...nodes], height: over.height + height + 4 };
}

/** What the charts of the site are about, over all else. */
export function subjectLines(subject: string | undefined, width: number): { nodes: Node[]; height: number } {
  const lines = subject === undefined ? [] : wrap(subject, width, 12);
  return {
    nodes: lines.map((words, i) => label('c-s c-about', left, 12 + i * SUBJECT_LINE, words)),
    height: lines.length > 0 ? lines.length * SUBJECT_LINE + 6 : 0,
  };
}

/** A printed number with its unit, where it ends in the number itself: "9 million people", and "110 miles" as it is. */
export const withUnit = (text: string, unit: string): string =>
  unit && /(\d|\b(hundred|thousand|million|billion|trillion)s?)$/i.test(text) ? `${text} ${unit}` : text;
