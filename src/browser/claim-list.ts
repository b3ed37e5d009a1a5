import { allOf, countOf } from '../language/count-of.ts';
/** The list of all claims: filtered by what its rows carry, sorted by its columns, the choice kept in the address. Without script it is whole. */
export function wireClaimList(root: Document): void {
  const table = root.querySelector<HTMLTableElement>('table[data-list]');
  const form = root.querySelector<HTMLFormElement>('form[data-filter]');
  if (!table || !form) return;
  const body = table.tBodies[0]!;
  const rows = [...body.rows];
  const count = root.querySelector('[data-count]')!;
  const selects = [...form.querySelectorAll('select')];

  const show = (): void => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = selects.some((s) => s.value !== '' && row.dataset[s.name] !== s.value);
      if (!row.hidden) shown++;
    }
    count.textContent =
      shown < rows.length ? `${shown} of ${countOf(rows.length, 'claim')}` : allOf(shown, 'claim', 'All');
  };

  const given = new URLSearchParams(location.search);
  for (const select of selects) {
    const wanted = given.get(select.name);
    if (wanted !== null && [...select.options].some((o) => o.value === wanted)) select.value = wanted;
    select.addEventListener('change', () => {
      show();
      const query = new URLSearchParams(selects.filter((s) => s.value !== '').map((s) => [s.name, s.value]));
      history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
    });
  }
  form.addEventListener('reset', () =>
    setTimeout(() => {
      show();
      history.replaceState(null, '', location.pathname);
    }),
  );

  for (const head of table.tHead!.querySelectorAll('th')) {
    const button = head.querySelector('button');
    button?.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of table.tHead!.querySelectorAll('th')) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const key = (row: HTMLTableRowElement): string =>
        row.cells[head.cellIndex]!.dataset['key'] ?? row.cells[head.cellIndex]!.textContent;
      const sorted = rows.toSorted((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }) * (down ? -1 : 1));
      body.append(...sorted);
    });
  }
  show();
}

wireClaimList(document);
