import type { Verdict } from '../chart/figure.ts';
import type { ClaimRecord } from '../schema/record.ts';

/** A claim's two marks as they are shown, that on the reporting first. */
export const markWords = ({ reporting, substance }: Pick<ClaimRecord['verdict'], 'reporting' | 'substance'>): [reporting: Verdict, substance: Verdict] => [
  { sign: reporting.sign, label: reporting.word },
  { sign: substance.sign, label: substance.condition ? `${substance.word}, if ${substance.condition}` : substance.word },
];
