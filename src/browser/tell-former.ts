import { part } from './part.ts';

/**
 * Tells the reader of a setting in the address that the chart knew in another revision and does not know now: what was meant is not shown. Names that it never had are of
 * somebody else (`utm_source`), and nothing is said of them.
 */
export function tellFormer(figure: HTMLElement, query: string, key = ''): void {
  const asked = new URLSearchParams(query);
  const former = figure.closest<HTMLElement>('[data-former]')?.dataset['former'] ?? '';
  const gone = former.split(' ').filter((name) => name && (asked.has(name) || asked.has(`${key}.${name}`)));
  if (gone.length === 0) return;
  const note = document.createElement('p');
  note.className = 'live-former';
  note.role = 'status';
  note.textContent = `The address sets ${gone.map((name) => `“${name}”`).join(' and ')}. This revision of the chart has no such assumption, so ${gone.length > 1 ? 'they are' : 'it is'} left out.`;
  part(figure, '.live-tools').before(note);
}
