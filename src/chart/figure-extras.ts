import { frequency } from '../estimate/sample/frequency.ts';
import { sensitivity as shares } from '../estimate/sample/sensitivity.ts';
import type { Model, Settings } from '../estimate/types.ts';
import type { LiveData } from './live-data.ts';
import type { Element, Node } from './node.ts';
import type { Picture } from './picture.ts';
import { sensitivity } from './sensitivity.ts';
import { twentyDots } from './twenty-dots.ts';

/** What a page shows under a figure, drawn anew when the sliders rest: which assumption matters, and where a frequency may be told, its dots. */
export function extraPictures(
  { model, scale }: Pick<LiveData, 'model' | 'scale'>,
  settings: Settings,
): Record<'sensitivity' | 'dots', Picture | null> {
  const ranked = shares(model, settings);
  const dots = frequency(model, settings);
  return {
    // One alone moves all of it; that needs no picture.
    sensitivity: ranked.length > 1 ? sensitivity({ model, shares: ranked }) : null,
    // Twenty dots on one side are a sentence, and the figure says it.
    dots:
      dots && model.stated && dots.count > 0 && dots.count < dots.quantiles.length
        ? twentyDots({ model, frequency: dots, scale })
        : null,
  };
}

/** One of them, as the page carries it: heading, picture, and the finding where the picture does not say it itself. */
export const extra = (key: string, name: 'sensitivity' | 'dots', picture: Picture): Element => [
  'div',
  { class: 'live-extra', 'data-extra': `${key}:${name}` },
  ...extraParts(name, picture),
];

export const extraParts = (name: 'sensitivity' | 'dots', picture: Picture): Node[] => [
  ['h4', { class: 'live-title' }, picture.title],
  ...(name === 'dots' ? [['p', { class: 'live-finding' }, picture.desc] as Element] : []),
  picture.svg,
];

/** All that a figure has, to be printed below it. Dots that the sliders may bring have their place, hidden. */
export function figureExtras(input: Pick<LiveData, 'key' | 'scale'> & { model: Model }): Element[] {
  const pictures = extraPictures(input, {});
  const later: Element[] =
    pictures.dots === null && input.model.stated && frequency(input.model)
      ? [['div', { class: 'live-extra', 'data-extra': `${input.key}:dots`, hidden: true }]]
      : [];
  return [
    ...later,
    ...(['dots', 'sensitivity'] as const).flatMap((name) =>
      pictures[name] ? [extra(input.key, name, pictures[name])] : [],
    ),
  ];
}
