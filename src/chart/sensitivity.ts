import type { Model } from '../estimate/types.ts';
import { bars } from './bars.ts';
import { NARROW, frame } from './marks.ts';
import type { Picture } from './picture.ts';
import type { Scale } from './scale.ts';

export interface Sensitivity {
  model: { assumptions: ReadonlyArray<Pick<Model['assumptions'][number], 'id' | 'label'>> };
  shares: ReadonlyArray<{ assumption: string; share: number }>;
  width?: number;
}

/** The scale runs from 0 to the whole, so that bars of two figures can be compared. The number behind the longest bar stands in the room at the right. */
const SCALE: Scale = { kind: 'linear', domain: [0, 1], range: [0, 86], ticks: [] };

/** Which assumption moves the result most: its share of the result's variance, ranked. */
export function sensitivity({ model, shares, width = NARROW }: Sensitivity): Picture {
  const ranked = [...shares].sort((a, b) => b.share - a.share);
  const name = (id: string): string => model.assumptions.find((a) => a.id === id)?.label ?? id;
  const items = ranked.map(({ assumption, share }) => ({
    name: name(assumption),
    value: share,
    words: share < 0.005 ? 'under 1 %' : `${Math.round(share * 100)} %`,
    cls: 'c-bar',
  }));
  const { nodes, height } = bars(items, SCALE, 0, width);
  const first = items[0];
  const desc = first
    ? `${first.name} moves the result most: ${first.words} of its spread.${items
        .slice(1)
        .map((i) => ` ${i.name}: ${i.words}.`)
        .join('')}`
    : 'Nothing varies: every assumption is one value.';
  return {
    title: 'What moves the result most',
    desc,
    table: { head: ['Assumption', 'Share of the spread'], rows: items.map((i) => [i.name, i.words]) },
    svg: frame('c-sens', height, desc, ...nodes),
    height,
  };
}
