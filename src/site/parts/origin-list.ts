import { kids } from '../../chart/node.ts';
import type { Node } from '../../chart/node.ts';
import { print } from '../../chart/print.ts';
import type { Origin } from '../../estimate/types.ts';
import { path } from '../paths.ts';

const KIND: Record<Origin['kind'], string> = {
  quote: 'Quote',
  reference: 'Reference',
  estimate: 'Estimate',
  calculation: 'Calculation',
  working: 'Our working range',
  definition: 'By definition',
};

/** A figure's chain as HTML: what it is, where it comes from, and below it what that rests on, down to quotes and references. */
export const originTree = (origin: Origin): string => tree(origin).map(print).join('');

const tree = ({ href, label, value, detail, kind, children }: Origin): Node[] =>
  kids(
    ['b', {}, value],
    ' ',
    href ? ['a', { href: href.startsWith('/') ? path(href) : href }, label] : label,
    ['br', {}],
    ['span', { class: 'small' }, `${KIND[kind]}${detail ? `: ${detail}` : ''}`],
    children.length > 0 && ['ul', {}, ...children.map((child): Node => ['li', {}, ...tree(child)])],
  );
