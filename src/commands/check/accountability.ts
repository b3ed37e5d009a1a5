import type { Seeds } from '../../seeds/types.ts';
import { type Doubt, type Doubts, doubt } from './doubt.ts';

/** What the code of the International Fact-Checking Network asks of those who check others, and a reader may ask too. */
export function unaccounted({ site, articles }: Seeds): Doubts {
  const entries: Doubt[] = [];
  if (site) {
    const { file, data } = site;
    if (data.answers === undefined)
      entries.push(
        doubt(
          file,
          ['author'],
          'nobody is named who answers for the checks; write `answers:` with a name, or with a plain statement of who does',
        ),
      );
    if (data.funding === undefined)
      entries.push(doubt(file, ['author'], 'it is not said who pays for the checks; write `funding:`'));
    if (data.objections === undefined)
      entries.push(
        doubt(
          file,
          ['author'],
          'there is no address for objections; write `objections:` with an address of mail or of a page',
        ),
      );
  }
  for (const { file, data } of articles.values())
    if (data.made === undefined)
      entries.push(
        doubt(
          file,
          ['title'],
          `“${data.title}” has no date of its check; write \`made:\`, and \`changed:\` when it was last changed`,
        ),
      );
  return { title: 'What the fact-checkers’ code (IFCN) asks before a site is published', entries };
}
