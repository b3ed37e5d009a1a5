import { liveFigure } from '../../chart/figure.ts';
import type { FigureInput } from '../../chart/figure.ts';
import type { FigureData, LiveData } from '../../chart/live-data.ts';
import type { Node } from '../../chart/node.ts';
import { printBriefly } from '../../chart/print.ts';
import type { ProductQuantiles } from '../../estimate/sample/product-quantiles.ts';
import { productQuantiles } from '../../estimate/sample/product-quantiles.ts';
import type { Model } from '../../estimate/types.ts';
import { spokenName } from '../../estimate/verdict/plain-sentence.ts';
import { embedParts } from './parts.ts';
import type { EmbedParts } from './parts.ts';
import type { EmbedView } from './view.ts';

const kept = new WeakMap<Model, { quantiles: ProductQuantiles | null; parts: EmbedParts }>();

/** What a model carries into its embed: live and pinned, one after the other, carry the same. */
function carried({ model, form }: Pick<FigureInput, 'model' | 'form'>): {
  quantiles: ProductQuantiles | null;
  parts: EmbedParts;
} {
  const known = kept.get(model);
  if (known) return known;
  const quantiles = productQuantiles(model);
  const made = { quantiles, parts: embedParts(model, quantiles, form.form) };
  kept.set(model, made);
  return made;
}

interface EmbedFigure {
  figure: string;
  parts: EmbedParts | null;
}

/** Live and pinned, one after the other, show the same figure. */
let last: { view: EmbedView; made: EmbedFigure } | null = null;

/** An embed's figure as HTML, and what of the engine its script needs; null where it needs nothing. */
export function embedFigure(view: EmbedView): EmbedFigure {
  if (last?.view !== view) last = { view, made: make(view) };
  return last.made;
}

function make({ shown }: EmbedView): EmbedFigure {
  if ('still' in shown) return { figure: shown.still.figure(), parts: null };
  const { input, outcome } = shown.live;
  const { quantiles, parts } = carried(input);
  // Sliders without fields to type in, and data without what no computation of an embed reads.
  return { figure: printBriefly(lighter(liveFigure(input, outcome), quantiles) ?? ''), parts };
}

function lighter(node: Node, quantiles: ProductQuantiles | null): Node | null {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node;
  if (tag === 'input' && attributes['type'] === 'text') return null;
  if (tag === 'script') return [tag, attributes, slim(children[0] as string, quantiles)];
  return [
    tag,
    attributes['class'] === 'live-static' ? {} : attributes,
    ...children.map((child) => lighter(child, quantiles)).filter((n) => n !== null),
  ];
}

/** Fields that only the build reads: the unit of the stated number, and a phrase for the marks. */
const UNREAD = new Set(['unit', 'if']);

function slim(json: string, quantiles: ProductQuantiles | null): string {
  const {
    model: { id: _i, ...model },
    scale: { ticks: _k, ...scale },
    layout,
  } = JSON.parse(json) as LiveData;
  const data: FigureData = { model: { ...model, resultLabel: spokenName(model) }, scale, layout };
  return JSON.stringify(quantiles ? { ...data, model: { ...data.model, quantiles } } : data, (key, value: unknown) =>
    UNREAD.has(key) ? undefined : value,
  );
}
