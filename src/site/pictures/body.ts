import { figureScale } from '../../chart/figure-scale.ts';
import type { Element, Node } from '../../chart/node.ts';
import type { Picture } from '../../chart/picture.ts';
import { drawForm } from '../../chart/forms/draw-form.ts';
import { formMarks, type FigureInput, type Verdict, type Verdicts } from '../../chart/figure.ts';
import type { Outcome } from '../../estimate/types.ts';
import { directionOf } from '../../language/direction.ts';
import type { ClaimRecord } from '../../schema/record.ts';
import { at, chart, sign, signColour, tenth, type, words, type Block } from './block.ts';
import { INNER } from './frame.ts';
import { colour, type Sheet } from './style.ts';
import { asked, questions } from '../mark-words.ts';
import { tally } from '../tally.ts';

/** The picture under a card's headline, drawn to fit the room that is left; null where it would be too small to read. */
export type Body = (width: number, height: number) => Block | null;

/** A chart is drawn at this size at most, and not at all below the smallest that can be read on a phone. */
const [LARGEST, SMALLEST] = [1.45, 0.88];
/** Only a few sizes, so that letters drawn for one card serve the others too. */
const STEP = 0.03;

/** The printed number over the recomputed one, with the marks: on a card the same for every form that has both on one scale. */
export const figure =
  ({ model, by, says, form, verdicts }: FigureInput, outcome: Outcome, sheet: Sheet): Body =>
  (width, height) => {
    const axis = figureScale(model, outcome);
    // A bar of nothing beside one of millions shows no more than the two numbers do.
    if (axis.kind === 'log') return null;
    const whole = drawForm({
      model,
      outcome,
      form:
        form.form === 'room-against-delivery'
          ? { ...form, seen: null, others: [] }
          : { form: 'printed-against-recomputed', of: form.of },
      marks: formMarks(verdicts && withoutReasons(verdicts)),
      scale: axis,
      width: INNER / 1.2,
      by,
      says,
    });
    const picture = model.stated ? withoutAxis(whole) : whole;
    const most = Math.min(LARGEST, height / picture.height);
    const scale = SMALLEST + Math.floor((most - SMALLEST) / STEP + 1e-9) * STEP;
    return most < SMALLEST ? null : chart(picture.svg, picture.height, width, scale, sheet);
  };

/** A card has room for the marks alone. */
function withoutReasons({ reporting, substance }: Verdicts): Verdicts {
  const bare = ({ label, sign }: Verdict): Verdict => ({ label, sign });
  return {
    reporting: bare(reporting),
    substance: {
      'adds-up': bare(substance['adds-up']),
      'adds-up-only-if': bare(substance['adds-up-only-if']),
      'cannot-add-up': bare(substance['cannot-add-up']),
      none: bare(substance.none),
    },
  };
}

/** Leaves out the axis, since both numbers are written at their marks. */
function withoutAxis(picture: Picture): Picture {
  const isAxis = (node: Node): node is Element => typeof node !== 'string' && node[1].class === 'c-axis';
  const [tag, attributes, ...children] = picture.svg;
  const base = children
    .filter(isAxis)
    .flatMap((axis) => axis.slice(2) as Node[])
    .find((part) => typeof part !== 'string' && part[1].class === 'c-base') as Element | undefined;
  return {
    ...picture,
    height: Number(base?.[1].y1 ?? picture.height),
    svg: [tag, attributes, ...children.filter((node) => !isAxis(node))],
  };
}

/** The words that were checked, as printed. */
export const quotation =
  (claim: Pick<ClaimRecord, 'quote' | 'language'>, sheet: Sheet): Body =>
  (width, height) => {
    const { language } = claim;
    for (const size of [27, 24, 21, 19, 17, 15]) {
      const set = words(`“${claim.quote.exact}”`, {
        size,
        leading: 1.3,
        fill: colour(sheet, '--ink'),
        width: width - 34,
      });
      // A quote grows only as long as it stays on two lines.
      if (set.height + 28 > height || (size > 21 && set.nodes.length > 2)) continue;
      return {
        height: set.height + 28,
        nodes: [
          ['rect', { x: 0, y: 0, width, height: tenth(set.height + 28), fill: sheet.tokens['--mark'] }],
          ['rect', { x: 0, y: 0, width: 4, height: tenth(set.height + 28), fill: sheet.tokens['--ink'] }],
          at(
            18,
            12,
            language === undefined
              ? set
              : { ...set, nodes: set.nodes.map((node) => inTongue(node, language, width - 34)) },
          ),
        ],
      };
    }
    return null;
  };

/** A line in another language, from its own side. */
function inTongue(node: Node, lang: string, width: number): Node {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node as Element;
  return [
    tag,
    { ...attributes, 'xml:lang': lang, ...(directionOf(lang) === 'rtl' ? { direction: 'rtl', x: width } : {}) },
    ...children,
  ];
}

/** How many claims have which mark: the reporting on the left, the substance on the right, each row with its sign. */
export const tallyBody =
  (claims: readonly ClaimRecord[], sheet: Sheet): Body =>
  (width, height) => {
    const { reporting, substance } = tally(claims);
    const most = Math.max(reporting.length, substance.length);
    // One row more, for the question over each column.
    const row = Math.min(32, height / (most + 1));
    if (most === 0 || row < 20) return null;
    return {
      height: row * (most + 1),
      nodes: [
        [asked(questions.reporting), reporting] as const,
        [asked(questions.substance), substance] as const,
      ].flatMap(([question, groups], column) => [
        [
          'text',
          {
            x: tenth((column * width) / 2),
            y: tenth(row / 2 + 5),
            ...type('regular', 14),
            fill: sheet.tokens['--ink-2'],
          },
          question,
        ] as Node,
        ...groups.flatMap(({ sign: s, count, label }, i): Node[] => {
          const x = (column * width) / 2;
          const y = (i + 1) * row + row / 2;
          return [
            sign(s, tenth(x), tenth(y - 8), 17, sheet),
            [
              'text',
              {
                x: tenth(x + 50),
                y: tenth(y + 6),
                'text-anchor': 'end',
                ...type('bold', 18),
                fill: signColour(s, sheet),
              },
              String(count),
            ],
            [
              'text',
              { x: tenth(x + 58), y: tenth(y + 5.5), ...type('regular', 15), fill: sheet.tokens['--ink'] },
              label,
            ],
          ];
        }),
      ]),
    };
  };
