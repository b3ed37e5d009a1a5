import { liveFigure } from '../chart/figure.ts';
import type { FigureInput } from '../chart/figure.ts';
import type { LiveData } from '../chart/live-data.ts';
import type { Node } from '../chart/node.ts';
import { print } from '../chart/print.ts';
import type { ProductQuantiles } from '../estimate/product-quantiles.ts';
import type { Outcome } from '../estimate/types.ts';

/** A live figure as an embed has it: sliders without fields to type in, and data without what no computation of an embed reads. */
export const embedFigure = (input: FigureInput, outcome: Outcome, quantiles: ProductQuantiles | null): string => print(lighter(liveFigure(input, outcome), quantiles)!).replace(EMPTY, '/>');

/** Elements of a picture close themselves, as SVG allows. */
const EMPTY = /><\/(line|rect|circle|path)>/g;

function lighter(node: Node, quantiles: ProductQuantiles | null): Node | null {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node;
  if (tag === 'input' && attributes['type'] === 'text') return null;
  if (tag === 'script') return [tag, attributes, slim(children[0] as string, quantiles)];
  return [tag, attributes['class'] === 'live-static' ? {} : attributes, ...children.map((child) => lighter(child, quantiles)).filter((n) => n !== null)];
}

function slim(json: string, quantiles: ProductQuantiles | null): string {
  const { key, model, scale, layout } = JSON.parse(json) as LiveData;
  const { title: _t, formula: _f, unit: _u, assumptions, ...rest } = model;
  // What is not so need not be said.
  const said = (_: string, value: unknown): unknown => (value === false ? undefined : value);
  return JSON.stringify({
    key,
    model: { ...rest, assumptions: assumptions.map(({ limitReason: _l, unit: _n, stated: _s, ...a }) => a), ...(quantiles ? { quantiles } : {}) },
    scale: { ...scale, ticks: [] },
    layout,
  }, said);
}
