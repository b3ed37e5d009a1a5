import type { FigureData } from '../live-data.ts';
import { courseForm } from './course-lines.ts';

/** A figure's data, with the moving parts of a form that keeps something from one step to the next. */
export const withForm = <Data extends FigureData>(data: Data): Data => {
  const { model, layout } = data;
  return layout.form === 'result-through-time' ? { ...data, form: courseForm(model, layout) } : data;
};
