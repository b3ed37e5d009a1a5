import { valueIn } from '../../language/stated.ts';
import type { Lookup } from '../lookup.ts';
import { bareNumerals } from './numerals.ts';
import { complain, type Passage, type ProseWorld } from './passage.ts';

/** A fault for every numeral of a text that stands there without an origin. */
export function complainOfNumerals(world: ProseWorld, text: string, offset: number, passage: Passage): void {
  for (const { text: numeral, index } of bareNumerals(text, world.literals)) {
    if (passage.restates?.replace(/\s/g, '').includes(numeral.replace(/\s/g, ''))) continue;
    complain(
      world,
      passage,
      offset + index,
      `the bare numeral \`${numeral}\` has no origin; write ${instead(world.found, numeral, passage)}`,
    );
  }
}

/** The figure of this article that prints these digits, where there is one. */
function instead(found: Lookup, numeral: string, { owner }: Passage): string {
  const value = valueIn(numeral);
  const own = [...found.claims.values()].find(
    (entry) => entry.article.slug === owner.article && value !== null && entry.stated?.value === value,
  );
  if (own) return `\`:fig[claim:${own.claim.id}]\``;
  return 'a `:fig[...]` of a claim, a fact or a calculation, a `:quote[...]`, the number as a word, or a pattern under `literals` in `site.md` if it is a name or a date';
}
