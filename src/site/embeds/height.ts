import { answer } from '../../chart/scenario-list.ts';
import type { Model, Scenario } from '../../estimate/types.ts';
import { formMarks, showsScenarios } from '../../chart/figure.ts';
import { drawForm } from '../../chart/forms/draw-form.ts';
import { assumptionRow } from '../../chart/assumption-row.ts';
import { textWidth } from '../../chart/text-width.ts';
import { togetherSaid } from '../../chart/together-said.ts';
import { typed } from '../../chart/words.ts';
import { wrap } from '../../chart/wrap.ts';
import type { EmbedView, Live } from './view.ts';

/** Sizes in pixels as `src/styles/embed.css` and `src/chart/figure.css` have them, at the browser's own font size of 16. */
const SIDES = 32;
const TOP = 3 + 12;
const TITLE = { size: 20, line: 25, after: 6 };
const TEXT = { size: 15, line: 21.75 };
const TOOLS = 8 + 44 + 8;
const ROW = 1 + 8 + 8;
/** From which width sliders stand side by side, how wide each is at least, and what is between them. */
const BESIDE = { from: 536, least: 264, gap: 12 };
/** The line of an assumption's value. */
const VALUE = TEXT.line;
/** A line below the sliders, which takes two where it is narrow. */
const OUTSIDE = { before: 4, line: 18.85, size: 13 };
const TABLE = 44;
/** Three lines, which become six or seven where it is narrow. */
const FOOT = (width: number): number => (width < 480 ? 182 : 130);
/** The title's typeface may be a tenth wider than what widths are judged by. */
const SERIF = 1.1;

/** A scenario's name, its bar and its answer; the legend once. */
const SCENE = { legend: TEXT.line + 12, rest: 1 + 8 + 20 + 18.85, name: 44 };

/** A line over a scenario, and space within. */
const SCENE_EDGES = 1 + 8;

const lines = (text: string, width: number, size: number, bold = false): number => wrap(text, width, size, bold).length;

const known = new WeakMap<EmbedView, Map<number, [number, number]>>();

/** About how high an embed is in a frame of a given width in pixels, with and without its sliders. A plain iframe reserves this height. Rounded up to tens. */
export function embedHeight(view: EmbedView, width: number): [number, number] {
  let heights = known.get(view);
  if (!heights) known.set(view, (heights = new Map()));
  let height = heights.get(width);
  if (!height) heights.set(width, (height = measured(view, width)));
  return height;
}

function measured(view: EmbedView, width: number): [number, number] {
  const inner = width - SIDES;
  const head =
    TOP +
    lines(view.title, inner / SERIF, TITLE.size, true) * TITLE.line +
    TITLE.after +
    (view.lineNodes.length > 0 ? lines(view.line, inner, TEXT.size) * TEXT.line : 0) +
    12;
  const { shown } = view;
  const still = 'still' in shown ? shown.still.height(inner) : 0;
  const [with_, without] = 'live' in shown ? liveHeight(shown.live, inner) : [still, still];
  const whole = (body: number): number => Math.ceil((head + body + FOOT(width)) / 10) * 10;
  return [whole(with_), whole(without)];
}

const nameHeight = (s: Scenario, width: number): number =>
  Math.max(SCENE.name, lines(`${s.label} (${s.by ?? 'our own estimate'})`, width - 28, TEXT.size, true) * TEXT.line);

/** The choice alone, where the chart shows the scenarios. */
const choiceHeight = ({ scenarios = [] }: Model, width: number): number =>
  scenarios.reduce((sum, s) => sum + SCENE_EDGES + nameHeight(s, width), SCENE.legend);

function scenarioHeight({ scenarios = [], stated, percent }: Model, width: number): number {
  if (scenarios.length === 0) return 0;
  const told = (s: Scenario): number => (lines(answer(s, stated, percent), width, OUTSIDE.size) - 1) * OUTSIDE.line;
  return scenarios.reduce((sum, s) => sum + SCENE.rest + nameHeight(s, width) + told(s), SCENE.legend);
}

/** The sliders, one under the other or side by side; those of one line have their names in one row and their tracks in the next. */
function rowsHeight(model: Model, width: number): number {
  const { assumptions } = model;
  const fit = width < BESIDE.from ? 1 : Math.floor((width + BESIDE.gap) / (BESIDE.least + BESIDE.gap));
  const columns = Math.max(1, Math.min(fit, assumptions.length));
  const own = (width - BESIDE.gap * (columns - 1)) / columns;
  let sum = 0;
  for (let i = 0; i < assumptions.length; i += columns) {
    const line = assumptions.slice(i, i + columns);
    sum += ROW + Math.max(...line.map((a) => headHeight(a, own)));
    sum += Math.max(...line.map((a) => assumptionRow(a, model).height));
  }
  return sum;
}

/** Name and value share a line where both fit, else the value stands below the name. */
function headHeight(a: Model['assumptions'][number], width: number): number {
  const unit = a.percent ? '%' : a.unitLabel[a.range.central === 1 ? 0 : 1];
  const value = textWidth(typed(a.range.central, a.percent), TEXT.size, true) + 6 + textWidth(unit, TEXT.size);
  const both = textWidth(a.label, TEXT.size, true) + value + 12 <= width;
  return VALUE + (both ? 0 : lines(a.label, width, TEXT.size, true) * TEXT.line);
}

function liveHeight({ input, outcome }: Live, width: number): [number, number] {
  const { model } = input;
  const chart = drawForm({ ...input, outcome, marks: formMarks(input.verdicts) });
  // The height keeps room for the sentences that sliders can lead to, unless each of them is short.
  const sentence =
    12 +
    Math.max(
      (!model.stated || input.short || width > 480 ? 3 : width <= 336 ? 7.25 : 5.8) * TEXT.size,
      lines(outcome.verdict.sentence || chart.desc, width, TEXT.size) * TEXT.line,
    );
  const rows = rowsHeight(model, width);
  const said = (model.together ?? []).reduce(
    (sum, one) => sum + lines(togetherSaid(one), width, OUTSIDE.size) * OUTSIDE.line + OUTSIDE.before,
    0,
  );
  const brief = showsScenarios(input.form);
  const both = chart.height + sentence + said + TABLE + rows + (brief ? 0 : scenarioHeight(model, width));
  return [both + TOOLS + OUTSIDE.before + OUTSIDE.line + (brief ? choiceHeight(model, width) : 0), both];
}
