import { liveFigure } from '../../chart/figure.ts';
import type { FigureData, LiveData } from '../../chart/live-data.ts';
import type { Element, Node } from '../../chart/node.ts';
import { spokenName } from '../../estimate/verdict/plain-sentence.ts';
import { known } from '../../language/known.ts';
import { partsOf } from './parts.ts';
import { embedScripts } from './scripts.ts';
import type { EmbedView } from './view.ts';

export interface EmbedFigure {
  figure: Node;
  /** What the engine runs, as a script of its own, `model.js` beside the page; null where nothing can be moved. */
  model: string | null;
}

/** An embed's figure. One with sliders has no fields to type in, and its data stand in a file of their own. */
export async function embedFigure({ shown }: EmbedView): Promise<EmbedFigure> {
  if ('still' in shown) return { figure: shown.still.figure(), model: null };
  // The figure is alone in its page, so a short key is enough and weighs less.
  const whole = liveFigure({ ...shown.live.input, key: 'f' }, shown.live.outcome);
  const data = dataOf(whole);
  const { parts } = await embedScripts();
  return {
    figure: lighter(whole) ?? '',
    model: [
      `recount=${JSON.stringify(data, onlyRead)}`,
      ...partsOf(data).map((name) => `//${name}\n${known(parts, name, 'part of the engine')}`),
      '',
    ].join('\n'),
  };
}

const isData = (node: Node): node is Element => typeof node !== 'string' && node[0] === 'script';

/** The data that a figure carries, as its embed needs them. The parts of the engine are put in behind them. */
function dataOf([, , ...children]: Element): FigureData & { parts: object } {
  const [, , json] = children.find(isData) ?? [];
  if (typeof json !== 'string') throw new Error('a figure without data has no model for its embed');
  const {
    model: { id: _i, ...model },
    scale: { ticks: _k, ...scale },
    layout,
  } = JSON.parse(json) as LiveData;
  return { model: { ...model, resultLabel: spokenName(model) }, scale, layout, parts: {} };
}

function lighter(node: Node): Node | null {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node;
  if (tag === 'input' && attributes['type'] === 'text') return null;
  // No link leads to a place in an embed.
  if (isData(node) || (tag === 'span' && attributes['id'] !== undefined)) return null;
  return [
    tag,
    attributes['class'] === 'live-static' ? {} : attributes,
    ...children.map((child) => lighter(child)).filter((n) => n !== null),
  ];
}

/** Fields that only the build reads: the unit of the stated number, and a phrase for the marks. */
const UNREAD = new Set(['unit', 'if']);

const onlyRead = (key: string, value: unknown): unknown => (UNREAD.has(key) ? undefined : value);
