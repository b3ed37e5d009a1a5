import { assumptionRow } from '../chart/assumption-row.ts';
import { statedVsRecomputed } from '../chart/stated-vs-recomputed.ts';
import { textWidth } from '../chart/text-width.ts';
import { typed } from '../chart/words.ts';
import { wrap } from '../chart/wrap.ts';
import type { EmbedView } from './embed-view.ts';

/** Sizes in pixels as `src/styles/embed.css` and `src/chart/figure.css` have them, at the browser's own font size of 16. */
const SIDES = 32;
const TOP = 3 + 12;
const TITLE = { size: 20, line: 25, after: 6 };
const TEXT = { size: 15, line: 21.75 };
const VERDICT = 24 + 12;
const TOOLS = 8 + 44 + 8;
const ROW = 1 + 8 + 8;
const FIELD = 44;
/** The field, its padding and the gap to its unit. */
const FIELD_WIDTH = 6.2 * TEXT.size + 6;
const OUTSIDE = 4 + 18.85;
const TABLE = 44;
const FOOT = 18 + 3 * 30;

const lines = (text: string, width: number, size: number, bold = false): number => wrap(text, width, size, bold).length;

/** About how high an embed is in a frame of so many pixels, with and without its sliders: what a plain iframe reserves. Rounded up to tens. */
export function embedHeight(view: EmbedView, width: number): [number, number] {
  const inner = width - SIDES;
  const head = TOP + lines(view.title, inner, TITLE.size, true) * TITLE.line + TITLE.after + lines(view.line, inner, TEXT.size) * TEXT.line + 12;
  const body = view.live ? liveHeight(view.live, inner) : [0, 0].map(() => view.stillHeight(inner) + TABLE) as [number, number];
  return [0, 1].map((i) => Math.ceil((head + body[i]! + FOOT) / 10) * 10) as [number, number];
}

function liveHeight({ input, outcome }: NonNullable<EmbedView['live']>, width: number): [number, number] {
  const { model, verdicts } = input;
  const chart = statedVsRecomputed({ model, outcome, scale: input.scale });
  const kept = width <= 480 ? 4 : 2;
  const sentence = 12 + Math.max(kept, lines(outcome.verdict.sentence || chart.desc, width, TEXT.size)) * TEXT.line;
  let rows = 0;
  let fields = 0;
  for (const a of model.assumptions) {
    const unit = a.percent ? '%' : a.range.central === 1 ? a.unitLabel[0] : a.unitLabel[1];
    const name = textWidth(a.label, TEXT.size, true);
    const rest = (field: number): number => field + 12 + textWidth(unit, TEXT.size);
    // Name and value share a line where both fit, else the value stands below the name.
    const height = (field: number): number => (name + rest(field) <= width ? 0 : lines(a.label, width, TEXT.size, true) * TEXT.line) + FIELD;
    const drawn = ROW + assumptionRow(a, model).height;
    rows += drawn + height(textWidth(typed(a.range.central, a.percent), TEXT.size, true));
    fields += drawn + height(FIELD_WIDTH);
  }
  const both = (verdicts ? VERDICT : 0) + chart.height + sentence + TABLE;
  return [both + TOOLS + fields + OUTSIDE, both + rows];
}
