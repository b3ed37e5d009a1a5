import type { Origin } from '../../estimate/types.ts';
import { path } from '../paths.ts';

const text = (s: string): string => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const KIND: Record<Origin['kind'], string> = {
  quote: 'Quote',
  reference: 'Reference',
  estimate: 'Estimate',
  calculation: 'Calculation',
  working: 'Our working range',
  definition: 'By definition',
};

/** A figure's chain as HTML: what it is, where it comes from, and below it what that rests on, down to quotes and references. */
export function originTree(origin: Origin): string {
  const { href, label, value, detail, kind, children } = origin;
  const name = href ? `<a href="${text(href.startsWith('/') ? path(href) : href)}">${text(label)}</a>` : text(label);
  const below = children.length > 0 ? `<ul>${children.map((c) => `<li>${originTree(c)}</li>`).join('')}</ul>` : '';
  return `<b>${text(value)}</b> ${name}<br><span class="small">${KIND[kind]}${detail ? `: ${text(detail)}` : ''}</span>${below}`;
}
