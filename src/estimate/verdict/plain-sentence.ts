import { gives } from './gives.ts';
import type { RunModel, Settings } from '../types.ts';

/** What the verdict's sentence calls the result; empty where a unit says it or a stated number is named instead. An embed carries no more than this. */
export const spokenName = ({
  stated,
  unitLabel,
  percent,
  resultLabel,
}: Pick<RunModel, 'stated' | 'unitLabel' | 'percent' | 'resultLabel'>): string =>
  stated || unitLabel[1] || percent ? '' : resultLabel;

/** The sentence where nothing is stated. A result without a unit says what it is: "Our calculation gives 1.15 times the other count." */
export function plainSentence(model: RunModel, printed: string, settings: Settings): string {
  const name = spokenName(model);
  return `${gives(settings)} ${printed}${name && ` ${name}`}.`;
}
