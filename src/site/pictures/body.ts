import { figureScale } from '../../chart/figure-scale.ts';
import type { Element, Node } from '../../chart/node.ts';
import type { Picture } from '../../chart/picture.ts';
import { drawForm } from '../../chart/forms/draw-form.ts';
import type { Form } from '../../chart/forms/form.ts';
import type { Model, Outcome } from '../../estimate/types.ts';
import { directionOf } from '../../language/direction.ts';
import type { ClaimRecord } from '../../schema/record.ts';
import { at, chart, sign, signColour, tenth, type, words } from './block.ts';
import type { Block } from './block.ts';
import { INNER } from './frame.ts';
import { colour, type Sheet } from './style.ts';
import { asked, questions } from '../mark-words.ts';
import { tally } from '../tally.ts';

/** What stands under a card's headline, drawn to fit the room that is left; null where it would be too small to read. */
export type Body = (width: number, height: number) => Block | null;

/** A chart is drawn at this size at most, and not at all below the smallest that can be read on a phone. */
const [LARGEST, SMALLEST] = [1.45, 0.88];
/** Of the sizes between, a few: letters that were drawn once serve all cards. */
const STEP = 0.03;

/** The stated number against the recomputed one. */
export const figure =
  (model: Model, outcome: Outcome, sheet: Sheet, of: Form['of'] = null, by?: string): Body =>
  (width, height) => {
    const axis = figureScale(model, outcome);
    const whole = drawForm({
      model,
      outcome,
      form: { form: 'printed-against-recomputed', of },
      marks: null,
      scale: axis,
      width: INNER / 1.2,
      by,
    });
    const picture = model.stated ? withoutAxis(whole, axis.kind === 'log') : whole;
    const most = Math.min(LARGEST, height / picture.height);
    const scale = SMALLEST + Math.floor((most - SMALLEST) / STEP + 1e-9) * STEP;
    return most < SMALLEST ? null : chart(picture.svg, picture.height, width, scale, sheet);
  };

/** Below an axis' line: its ticks, or the words that say it is no plain one. */
const [TICK, WORDS_BELOW] = [6, 20];

/** Leaves out an axis' grid and texts, since both numbers are written at their marks; what stays is that a scale is logarithmic. */
function withoutAxis(picture: Picture, log: boolean): Picture {
  let height = picture.height;
  const strip = (node: Node): Node => {
    if (typeof node === 'string' || node[1].class !== 'c-axis') return node;
    const [tag, attributes, ...parts] = node as Element;
    const base = parts.find((p) => typeof p !== 'string' && p[1].class === 'c-base') as Element | undefined;
    const y = Number(base?.[1].y1 ?? height);
    height = y + (log ? WORDS_BELOW : TICK);
    const kept = parts.filter((p) => p[0] !== 'text' && (p as Element)[1].class !== 'c-grid');
    return [
      tag,
      attributes,
      ...kept,
      ...(log ? [['text', { class: 'c-s', x: 0, y: y + 16 }, 'log scale'] as const] : []),
    ];
  };
  const [tag, attributes, ...children] = picture.svg;
  const svg: Element = [tag, attributes, ...children.map(strip)];
  return { ...picture, height, svg };
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
