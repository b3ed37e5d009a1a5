import { expect, test } from 'vitest';
import { ofOne, printReport } from './report.ts';

test.each([
  ['files are as the manifest says, by size and SHA-256', 'file is as the manifest says, by size and SHA-256'],
  ['files of `public/` are copied as they are', 'file of `public/` is copied as it is'],
  [
    'sets of assumptions that move together follow from their rank correlations',
    'set of assumptions that move together follows from its rank correlations',
  ],
  ['figures in prose follow from the chain of their origins', 'figure in prose follows from the chain of its origins'],
  ['facts in chains are those of their references', 'fact in chains is that of its reference'],
  ['further results are computed anew', 'further result is computed anew'],
  ['quotes have the recorded SHA-256', 'quote has the recorded SHA-256'],
  ['quotes stand once in their saved articles', 'quote stands once in its saved article'],
  ['zips hold the files of their charts', 'zip holds the files of its chart'],
  [
    'arithmetic verdicts, with their sentences, are computed anew',
    'arithmetic verdict, with its sentence, is computed anew',
  ],
  [
    'verdicts: both marks, the label and the rating follow from the table of marks',
    'verdict: both marks, the label and the rating follow from the table of marks',
  ],
  ['lines of the log, each bound to the one before it', 'line of the log, bound to the one before it'],
  [
    'superseded revisions are bound to the ones that follow them',
    'superseded revision is bound to the one that follows it',
  ],
  ['newest revisions are the heads that the manifest names', 'newest revision is the head that the manifest names'],
  [
    'records of the earlier manifest are there still, as they were',
    'record of the earlier manifest is there still, as it was',
  ],
  [
    'drawings (SVG) of articles and references are those that their records name',
    'drawing (SVG) of articles and references is one that its record names',
  ],
  [
    'sized pictures are there in the widths that their records give',
    'sized picture is there in the widths that its record gives',
  ],
  ['pages are what their records give, each letter', 'page is what its record gives, each letter'],
  [
    'saved articles existed at the time that an authority has signed',
    'saved article existed at the time that an authority has signed',
  ],
  ['list of every ClaimReview is what the records give', 'list of every ClaimReview is what the records give'],
])('of one, `%s` is `%s`', (several, one) => expect(ofOne(several)).toBe(one));

test('a report has the singular for one alone', () => {
  const printed = printReport({
    proved: [
      ['zips hold the files of their charts', 1],
      ['quotes have the recorded SHA-256', 2],
    ],
    open: [],
    differences: [],
  });
  expect(printed).toBe(
    'proved: 1 zip holds the files of its chart\nproved: 2 quotes have the recorded SHA-256\nNothing differs.\n',
  );
});
