import { allOf, countOf } from '../language/count-of.ts';

/** The list of all claims: a chip for each mark shows the claims that have it, one mark of each kind at a time. The choice is kept in the address. Without script the list is whole. */
export function wireClaimList(root: Document): void {
  const form = root.querySelector<HTMLFormElement>('form[data-filter]');
  if (!form) return;
  const claims = [...root.querySelectorAll<HTMLElement>('.claims > li')];
  const articles = [...root.querySelectorAll<HTMLElement>('.claims-of')];
  const chips = [...form.querySelectorAll<HTMLButtonElement>('button[name]')];
  const count = form.querySelector('[data-count]')!;

  const isOn = (chip: HTMLButtonElement): boolean => chip.ariaPressed === 'true';
  const press = (chip: HTMLButtonElement, on: boolean): void => {
    for (const other of chips) if (other.name === chip.name) other.ariaPressed = String(on && other === chip);
  };
  const show = (): void => {
    const on = chips.filter(isOn);
    for (const claim of claims) claim.hidden = on.some((chip) => claim.dataset[chip.name] !== chip.value);
    for (const article of articles) article.hidden = !article.querySelector('.claims > li:not([hidden])');
    const shown = claims.filter((claim) => !claim.hidden).length;
    count.textContent = on.length > 0 ? `${shown} of ${countOf(claims.length, 'claim')}` : allOf(shown, 'claim', 'All');
  };
  const keep = (): void => {
    const query = new URLSearchParams(chips.filter(isOn).map((chip) => [chip.name, chip.value]));
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
  form.addEventListener('reset', () => {
    for (const chip of chips) press(chip, false);
    show();
    keep();
  });
  show();
}

wireClaimList(document);
