import { allOf, countOf } from '../language/count-of.ts';
import { found, plain, readQuery } from './claim-query.ts';
import type { Searched } from './claim-query.ts';
import { part } from './part.ts';

/** A claim of the list. What is looked through is read when somebody first looks for something. */
interface Listed {
  article: HTMLElement;
  claim: HTMLElement;
  searched?: Searched;
}

function read({ article, claim }: Listed): Searched {
  const { low, high, unit = '' } = claim.dataset;
  const words = `${part(article, 'h2').textContent} ${claim.textContent} ${unit}`;
  const text = ` ${plain(words)
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/[^\p{L}\p{N}.%]+|\.(?!\d)/gu, ' ')}`;
  return { text, low: Number(low ?? NaN), high: Number(high ?? NaN) };
}

/** The list of all claims: a chip for each mark shows the claims that have it, one mark of each kind at a time, and a field finds them by words and numbers. The choice is kept in the address. Without script the list is whole. */
export function wireClaimList(root: Document): void {
  const form = root.querySelector<HTMLFormElement>('form[data-filter]');
  if (!form) return;
  const articles = [...root.querySelectorAll<HTMLElement>('.claims-of')];
  const claims = articles.flatMap((article) =>
    [...article.querySelectorAll<HTMLElement>('.claims > li')].map((claim): Listed => ({ article, claim })),
  );
  const chips = [...form.querySelectorAll<HTMLButtonElement>('button[name]')];
  const count = part(form, '[data-count]');
  const field = part<HTMLInputElement>(form, '[type=search]');

  const isOn = (chip: HTMLButtonElement): boolean => chip.ariaPressed === 'true';
  const press = (chip: HTMLButtonElement, on: boolean): void => {
    for (const other of chips) if (other.name === chip.name) other.ariaPressed = String(on && other === chip);
  };
  const show = (): void => {
    const on = chips.filter(isOn);
    const query = readQuery(field.value);
    const looks = query.words.length + query.numbers.length > 0;
    for (const listed of claims) {
      const { claim } = listed;
      const hidden =
        on.some((chip) => claim.dataset[chip.name] !== chip.value) ||
        (looks && !found(query, (listed.searched ??= read(listed))));
      if (claim.hidden !== hidden) claim.hidden = hidden;
    }
    for (const article of articles) article.hidden = !article.querySelector('.claims > li:not([hidden])');
    const shown = claims.filter(({ claim }) => !claim.hidden).length;
    count.textContent =
      on.length > 0 || looks ? `${shown} of ${countOf(claims.length, 'claim')}` : allOf(shown, 'claim', 'All');
  };
  const keep = (): void => {
    const query = new URLSearchParams(chips.filter(isOn).map((chip) => [chip.name, chip.value]));
    if (field.value) query.set('q', field.value);
    history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
  };

  const given = new URLSearchParams(location.search);
  for (const chip of chips) {
    if (given.get(chip.name) === chip.value) press(chip, true);
    chip.addEventListener('click', () => {
      press(chip, !isOn(chip));
      show();
      keep();
    });
  }
  field.value = given.get('q') ?? '';
  field.addEventListener('input', () => {
    show();
    keep();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    for (const chip of chips) press(chip, false);
    field.value = '';
    show();
    keep();
  });
  show();
}

wireClaimList(document);
