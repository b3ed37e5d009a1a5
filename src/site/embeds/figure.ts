import { liveFigure } from '../../chart/figure.ts';
import { carry } from '../../chart/live-data.ts';
import type { FigureData, LiveData } from '../../chart/live-data.ts';
import type { Node } from '../../chart/node.ts';
import { layout } from '../../chart/stated-vs-recomputed.ts';
import { spokenName } from '../../estimate/verdict/plain-sentence.ts';
import type { EmbedView } from './view.ts';

/** An embed's figure. One with sliders has no fields to type in, and its data stand in a file of their own. */
export const embedFigure = ({ live, still }: EmbedView): Node =>
  live === null ? still!.figure() : lighter(liveFigure(live.input, live.outcome))!;

function lighter(node: Node): Node | null {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node;
  if (tag === 'input' && attributes['type'] === 'text') return null;
  // Nothing leads to a place in an embed.
  if (tag === 'span' && attributes['id'] !== undefined) return null;
  // Where a reader's numbers test nothing, the sentence says so; a mark for it would weigh more than it tells.
  if (attributes['data-when'] === 'none' && attributes['hidden']) return null;
  if (tag === 'script') return null;
  return [
    tag,
    attributes['class'] === 'live-static' ? {} : attributes,
    ...children.map((child) => lighter(child)).filter((n) => n !== null),
  ];
}

/** What only the build reads: the unit of the stated number, and a phrase for the marks. */
const UNREAD = new Set(['unit', 'if']);

/** What the engine runs, as a script of its own, `model.js` beside the page. Null where nothing can be moved. */
export function embedModel({ live }: EmbedView): string | null {
  if (live === null) return null;
  const { input, outcome } = live;
  const {
    model: { id: _i, ...model },
    scale: { ticks: _k, ...scale },
    layout: places,
  } = JSON.parse(carry({ ...input, layout: layout(input.model, outcome) })) as LiveData;
  const data: FigureData = { model: { ...model, resultLabel: spokenName(model) }, scale, layout: places };
  return `recount=${JSON.stringify(data, (key, value: unknown) => (UNREAD.has(key) ? undefined : value))}\n`;
}
