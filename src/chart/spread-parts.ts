import { NO_UNIT, formatQuantity, rangeDigits } from '../estimate/format.ts';
import { frequency } from '../estimate/sample/frequency.ts';
import { mean } from '../estimate/sample/mean.ts';
import type { Settings } from '../estimate/types.ts';
import type { ExtraData } from './extra-data.ts';
import type { Node } from './node.ts';
import { table } from './table.ts';
import { amount, COMPUTED, number } from './words.ts';

/** The rows of the table: of a hundred combinations, this many give a lower result. */
const PERCENTS = [5, 10, 25, 50, 75, 90, 95];
const ENDS = [0.05, 0.95];
/** The value with which a reader's question begins. */
const ASKED = 80;
/** The mean is worth a word where it differs by more than this share from the middle value. */
const APART = 0.1;

/** How far the results spread: how likely the stated number is, the mean where it says something else than the middle, and the value at any percentage. */
export function spreadParts(data: ExtraData, settings: Settings): Node[] | null {
  const { model, sample } = data;
  const found = sample(
    settings,
    PERCENTS.map((percent) => percent / 100),
  );
  const [first = NaN] = found ?? [];
  if (found === null || !(first < (found.at(-1) ?? NaN))) return null;
  const said = [likelyWords(data, settings), meanWords(data, settings, found)];
  return [
    ...said.filter((words) => words !== '').map((words): Node => ['p', { class: 'live-finding' }, words]),
    table(
      'How far the results spread',
      ['Of 100 combinations', 'give less than'],
      PERCENTS.map((percent, i) => [
        String(percent),
        // The middle one has as many digits as the result, which it is in most models.
        formatQuantity(found[i] ?? NaN, NO_UNIT, model.percent, digitsOf(found, percent === 50 ? COMPUTED : 2)),
      ]),
    ),
    [
      'p',
      { class: 'live-finding controls' },
      [
        'label',
        {},
        'Of 100 combinations, ',
        ['input', { type: 'number', min: 1, max: 99, value: ASKED, autocomplete: 'off', inputmode: 'numeric' }],
        ' give less than ',
      ],
      // Read out when a reader asks for it, and not each time that a slider moves it.
      ['output', { 'aria-live': 'off' }, percentileOf(data, settings, ASKED) ?? ''],
    ],
  ];
}

/** The value below which a given number of a hundred combinations lie: "9.4 million boxes". */
export function percentileOf({ model, sample }: ExtraData, settings: Settings, percent: number): string | null {
  if (!(percent >= 1 && percent <= 99)) return null;
  const share = percent / 100;
  // A sampler's shares are alike on both sides of a half.
  const found = sample(settings, [Math.min(share, 1 - share), Math.max(share, 1 - share)]);
  const value = found?.[share < 0.5 ? 0 : 1];
  if (value === undefined) return null;
  return formatQuantity(value, model.unitLabel, model.percent, digitsOf(sample(settings, ENDS) ?? []));
}

/** The number of digits with which the range is printed, and no fewer than `least`. */
const digitsOf = (found: readonly number[], least = 2): number =>
  rangeDigits(found[0] ?? NaN, found.at(-1) ?? NaN, least);

/** In how many of twenty combinations the result is as stated; only where every range has a source. */
function likelyWords({ model, sample }: ExtraData, settings: Settings): string {
  if (!model.stated) return '';
  const dots = frequency(model, settings, sample);
  if (!dots)
    return 'How likely the stated number is, we do not say: some of these ranges are our own estimate, and nobody knows how likely their values are.';
  const { count, quantiles } = dots;
  const times = count === 0 ? 'none' : count === quantiles.length ? 'all' : String(count);
  return `In ${times} of ${quantiles.length} equally likely combinations of the assumptions the result is as stated: ${model.stated.text}.`;
}

function meanWords({ model }: ExtraData, settings: Settings, found: readonly number[]): string {
  const middle = found[PERCENTS.indexOf(50)] ?? NaN;
  const average = mean(model, settings);
  if (average === null || !(Math.abs(average - middle) > APART * Math.abs(middle))) return '';
  const said = `On average the result is about ${amount(Number(average.toPrecision(2)), model)}.`;
  // Of a few separate results, such as 498 or 647, the middle one is not typical, and no tail moves the mean.
  if (new Set(found).size < found.length)
    return `${said} Half of the combinations give ${number(middle, model.percent)} or less.`;
  const [more, much] = average > middle ? ['more', 'much'] : ['less', 'little'];
  return `${said} That is ${more} than the typical value, ${number(middle, model.percent)}, because a few combinations give very ${much}.`;
}
