import type { FigureData } from '../live-data.ts';
import { courseForm } from './course-lines.ts';

/** A figure's data, with what its form prepares once, if it does. */
export const withForm = <Data extends FigureData>(data: Data): Data => {
  const { model, layout } = data;
  return layout.form === 'result-through-time' ? { ...data, form: courseForm(model, layout) } : data;
};
