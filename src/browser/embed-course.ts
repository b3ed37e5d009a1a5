import { courseForm } from '../chart/forms/course-lines.ts';
import type { FigureData } from '../chart/live-data.ts';

/** The chart's data. The chart's own file declares them, before this script. */
declare const recount: FigureData;

/** What an embed needs besides the engine where its result is drawn through time. No other embed has it. */
const { model, layout } = recount;
if (layout.form === 'result-through-time') recount.form = courseForm(model, layout);
