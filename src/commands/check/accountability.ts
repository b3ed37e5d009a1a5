import type { Seeds } from '../../seeds/types.ts';
import { type Doubts, doubt } from './doubt.ts';

const asked = {
  answers:
    'nobody is named who answers for the checks; write `answers:` with a name, or with a plain statement of who does',
  funding: 'it is not said who pays for the checks; write `funding:`',
  objections: 'there is no address for objections; write `objections:` with an address of mail or of a page',
};

/** What the code of the International Fact-Checking Network asks of those who check others, and a reader may ask too. */
export function unaccounted({ site, articles }: Seeds): Doubts {
  const missing = Object.entries(asked).flatMap(([field, reason]) =>
    site && site.data[field as keyof typeof asked] === undefined ? [doubt(site.file, ['author'], reason)] : [],
  );
  const undated = [...articles.values()].filter(({ data }) => data.made === undefined);
  const entries = undated.map(({ file, data }) => {
    const reason = `“${data.title}” has no date of its check; write \`made:\`, and \`changed:\` when it was last changed`;
    return doubt(file, ['title'], reason);
  });
  return {
    title: 'What the fact-checkers’ code (IFCN) asks before a site is published',
    entries: [...missing, ...entries],
  };
}
