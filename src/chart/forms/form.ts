import type { Arithmetic, Model, Outcome, RunModel, Settings } from '../../estimate/types.ts';
import type { Node } from '../node.ts';
import type { Scale } from '../scale.ts';
import type { ChartRecord } from '../../schema/chart.ts';
import type { Tone } from '../sign.ts';

/** The chart that argues a charge, with what it needs besides the model. */
export type Form = ChartRecord;

/** A number that another source gives for the delivery. It gets a row of its own under the printed number. */
export type Other = Extract<Form, { form: 'room-against-delivery' }>['others'][number];

/** What every form is drawn from. */
export interface FormInput {
  model: Model;
  /** As published. */
  outcome: Outcome;
  form: Form;
  /** The scale of the results. `figureScale` makes it. */
  scale: Scale;
  /** What the site's charts are about: a picture is often seen without its page. */
  subject?: string | undefined;
  /** Who printed the stated number. */
  by?: string | undefined;
  /** As what it was printed, where that is not plain: "what the boxes could hold". */
  kind?: string | undefined;
  /** The words that are tested, where they hold no number. */
  says?: string | undefined;
  marks: FormMarks | null;
  /** In pixels, of a picture that is at least so wide. */
  width: number;
}

/** A claim's marks as its chart prints them: those that stay, and those on the number where the arithmetic gives it. */
export interface FormMarks {
  stay: readonly PrintedMark[];
  follow: Readonly<Record<Arithmetic | 'none', PrintedMark>> | null;
}

/** A mark: its word, why it is given, and its sign as a path with its colour. */
export interface PrintedMark {
  label: string;
  why?: string;
  path: string;
  tone: Tone;
  /** The sign is a filled shape, not a stroked one. */
  full?: true;
}

/** What moves in a form that prepares something once for each figure, as the line through time prepares its points. */
export interface MovingForm {
  nodes(moved: Moved): Node[];
  /** For the text alternative. */
  words(moved: Moved): string;
}

/** What moves with the sliders is drawn from the same model in the page, its outcome and what the reader has set. */
export interface Moved {
  model: RunModel;
  outcome: Outcome;
  settings: Settings;
}
