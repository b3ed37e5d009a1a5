import { formatRange, NO_UNIT } from '../estimate/format.ts';
import type { OutputOutcome, RunOutput, Settings } from '../estimate/types.ts';
import type { ExtraData } from './extra-data.ts';
import { kids } from './node.ts';
import type { Node } from './node.ts';
import { table } from './table.ts';
import { amount } from './words.ts';

/** Every result of the same assumptions, the model's own among them; null where it is the only one. */
export function outputTable({ whole: { outputs }, run }: ExtraData, settings: Settings): Node[] | null {
  if (!outputs) return null;
  const found = run(settings).outputs ?? [];
  const rows = outputs.map((output) => [
    output.label,
    ...cells(
      output,
      found.find(({ id }) => id === output.id),
    ),
  ]);
  const unsure = outputs.filter(({ approximate }) => approximate).map(({ label }) => `“${label}”`);
  return kids(
    table('All results of these assumptions', ['Result', 'Value', 'Range'], rows),
    ['p', { class: 'small' }, 'Each combination of the assumptions gives all of these results at once.'],
    unsure.length > 0 && [
      'p',
      { class: 'small' },
      `The range is approximate for ${unsure.join(' and ')}: the last digit may be off.`,
    ],
  );
}

/** The value with its unit, and the range. */
function cells(output: RunOutput, found: OutputOutcome | undefined): string[] {
  if (!found || Number.isNaN(found.headline)) return ['no value with these numbers', ''];
  const { headline, spread, reach } = found;
  const range = spread
    ? formatRange(spread.p5, spread.p95, NO_UNIT, output.percent, 2, reach, headline)
    : 'does not vary';
  return [amount(headline, output), range];
}
