import { visit } from 'unist-util-visit';
import type { Faults } from './fault.ts';
import type { Article, Seed, Seeds } from './types.ts';

/** What the import writes where a person has to decide: `headline: "TODO: what was found"`. */
export const undecided = 'TODO:';

/** A month that no article of today has: the import writes it where no day of publication stands in the capture. */
export const unknownMonth = '1900-01';

/** Refuses an article that is no longer a draft and still has a `TODO:` of the import. */
export function checkDecided(seeds: Seeds, faults: Faults): void {
  for (const seed of seeds.articles.values()) if (!seed.data.draft) checkArticle(seed, faults);
}

function checkArticle({ file, data }: Seed<Article>, faults: Faults): void {
  const open = (name: string) =>
    `${name} is still as the import proposed it; write it, or set \`draft: true\` until it is decided`;
  const nameOf = (path: readonly PropertyKey[]) =>
    `\`${String(path.findLast((part) => typeof part === 'string'))}\`${path[0] === 'claims' ? ` of the claim \`${data.claims[Number(path[1])]?.id}\`` : ''}`;
  const look = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string' && value.startsWith(undecided))
      faults.add(file.file, file.placeOf(path), open(nameOf(path)));
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        look(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  look(data, []);
  if (data.published === unknownMonth)
    faults.add(
      file.file,
      file.placeOf(['published']),
      `\`published: ${unknownMonth}\` stands where the import found no day; write the day, or the month`,
    );
  visit(file.body, 'text', ({ value, position }) => {
    const at = value.indexOf(undecided);
    if (at >= 0 && position && (at === 0 || /\s$/.test(value.slice(0, at))))
      faults.add(
        file.file,
        { line: position.start.line + value.slice(0, at).split('\n').length - 1, column: position.start.column },
        open(`what begins with \`${undecided}\``),
      );
  });
}
