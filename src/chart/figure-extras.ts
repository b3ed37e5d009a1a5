import { evaluate } from '../estimate/evaluate.ts';
import { readable } from '../estimate/readable.ts';
import { frequency } from '../estimate/sample/frequency.ts';
import { spreadShares } from '../estimate/sample/spread-shares.ts';
import { valuesOf } from '../estimate/values-of.ts';
import { swings } from '../estimate/swings.ts';
import type { Model, Settings } from '../estimate/types.ts';
import { extraData } from './extra-data.ts';
import type { ExtraData } from './extra-data.ts';
import type { LiveData } from './live-data.ts';
import { kids } from './node.ts';
import type { Element, Node } from './node.ts';
import { pairs } from '../estimate/pairs.ts';
import { pairChart } from './pair-chart.ts';
import { outputTable } from './output-table.ts';
import { sensitivity } from './sensitivity.ts';
import { sideBySide } from './side-by-side.ts';
import { spreadParts } from './spread-parts.ts';
import { table } from './table.ts';
import { tornado } from './tornado.ts';
import { twentyDots } from './twenty-dots.ts';

/** The charts under a figure on its own page. They are drawn again when the sliders rest. */
export type ExtraName = 'outputs' | 'pairs' | 'dots' | 'sensitivity' | 'spread' | 'swings';

interface Extra {
  title: string;
  /** Opened by a reader who wants it. */
  closed?: true;
  /** Null where there is nothing to draw. */
  draw(data: ExtraData, settings: Settings): Node[] | null;
}

/** In the order of the page. */
const EXTRAS: Readonly<Record<ExtraName, Extra>> = {
  outputs: { title: 'All results of these assumptions', draw: outputTable },
  dots: {
    title: 'Twenty equally likely results',
    draw({ model, scale, sample }, settings) {
      const dots = frequency(model, settings, sample);
      // Twenty dots on one side are a sentence, and the figure says it.
      if (!dots || !model.stated || dots.count === 0 || dots.count === dots.quantiles.length) return null;
      const { desc, svg } = twentyDots({ model, frequency: dots, scale });
      return [['p', { class: 'live-finding' }, desc], svg];
    },
  },
  sensitivity: {
    title: 'What moves the result most',
    draw({ model }, settings) {
      const shares = spreadShares(model, settings);
      // If only one assumption varies, it moves the whole result, and a picture would add nothing.
      if (shares.length < 2) return null;
      const picture = sensitivity({ model, shares: shares.map((s) => ({ ...s, share: s.accounts })) });
      return kids(picture.svg, aloneWords(model, shares));
    },
  },
  spread: { title: 'From the lowest results to the highest', closed: true, draw: spreadParts },
  swings: {
    title: 'If one assumption were at its low or high end',
    closed: true,
    draw({ model, scale }, settings) {
      const found = swings(model, settings);
      if (found.length === 0) return null;
      return [tornado({ model, swings: found, headline: evaluate(model.expr, valuesOf(model, settings)), scale }).svg];
    },
  },
  pairs: {
    title: 'Two assumptions together',
    draw({ model, pair }, settings) {
      const both = pair();
      const found = both && pairs(model, both, settings);
      if (!found) return null;
      const { desc, svg, table: numbers } = pairChart({ model, pairs: found, settings });
      return [['p', { class: 'live-finding' }, desc], svg, table(numbers.head.join(', '), numbers.head, numbers.rows)];
    },
  },
};

/** Less than this share that only comes about together is not worth a word. */
const TOGETHER = 0.02;

/** "By itself: Seats 31 %, Buses 20 %." Nothing where they act each by itself. */
function aloneWords(model: ExtraData['model'], shares: ReturnType<typeof spreadShares>): Element | null {
  if (1 - shares.reduce((sum, { share }) => sum + share, 0) < TOGETHER) return null;
  const label = (id: string): string => model.assumptions.find((a) => a.id === id)?.label ?? id;
  const each = shares.map(({ assumption, share }) => `${label(assumption)}: ${Math.round(share * 100)} %.`).join(' ');
  return ['p', { class: 'small' }, `By itself each accounts for less, since they act together. ${each}`];
}

/** A chart under the figure with these settings; null where it has nothing to show. */
export const drawExtra = (name: ExtraName, data: ExtraData, settings: Settings): Node[] | null =>
  EXTRAS[name].draw(data, readable(data.whole, settings));

/** All that a figure has, to be printed below it. Dots that the sliders may bring have their place, hidden. */
export function figureExtras(input: Pick<LiveData, 'key' | 'scale'> & { model: Model }): Element[] {
  const data = extraData(input);
  const cases = sideBySide(input.model);
  const all = (Object.keys(EXTRAS) as ExtraName[]).flatMap((name) => {
    const parts = drawExtra(name, data, {});
    const later = parts === null && name === 'dots' && data.model.stated && frequency(data.model, {}, data.sample);
    return parts || later ? [box(`${data.key}:${name}`, EXTRAS[name], parts)] : [];
  });
  // Scenarios are as published, whatever the sliders say.
  return kids(...all, cases && box('', { title: 'Cases side by side', closed: true }, cases)) as Element[];
}

/** The browser fills `.live-body` anew. */
function box(at: string, { title, closed }: Omit<Extra, 'draw'>, parts: Node[] | null): Element {
  const body: Node = ['div', { class: 'live-body' }, ...(parts ?? [])];
  return closed
    ? ['details', { class: 'live-extra', 'data-extra': at }, ['summary', {}, title], body]
    : [
        'div',
        { class: 'live-extra', 'data-extra': at, hidden: parts ? null : true },
        ['h4', { class: 'live-title' }, title],
        body,
      ];
}
