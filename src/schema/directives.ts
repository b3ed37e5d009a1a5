/** One thing that the body of a seed may have besides Markdown. */
export interface DirectiveRow {
  name: string;
  /** Within a sentence, or around paragraphs of its own. */
  place: 'sentence' | 'block';
  write: string;
  means: string;
  example: string;
}

/** The directives of a body, each with what it means and an example. */
export const DIRECTIVES: readonly DirectiveRow[] = [
  {
    name: 'claim',
    place: 'sentence',
    write: ':claim[ID]',
    means:
      'In an article: prints the quoted words of the claim in quotation marks, as a mark with its verdict. Each claim is marked exactly once.',
    example: 'The company counts :claim[stranded].',
  },
  {
    name: 'quote',
    place: 'sentence',
    write: ':quote[WORDS]{claim=ID}',
    means: 'Prints a part of a claim’s quote again. The words must stand in it.',
    example: 'The :quote[14,000]{claim=stranded} are no count.',
  },
  {
    name: 'fig',
    place: 'sentence',
    write: ':fig[FIGURE]',
    means: 'Prints a figure that a reader can open, to see where it comes from.',
    example: 'By the timetable, :fig[check.headline] could not cross.',
  },
  {
    name: 'note',
    place: 'block',
    write: ':::note{claim=ID}\nREASON\n:::',
    means:
      'In an article: the reason of a claim, behind the paragraph that marks it. Each claim has exactly one. Its first paragraph is the reason that is shown everywhere.',
    example: ':::note{claim=stranded}\nNobody showed a list of passengers.\n:::',
  },
  {
    name: 'since',
    place: 'block',
    write: ':::since{claim=ID}\nTEXT\n:::',
    means: 'In an article: what came out later than the claim. It is kept apart, and judges nothing.',
    example: ':::since{claim=stranded}\nIn May the company published its tickets.\n:::',
  },
];

/** What `:fig[...]` can print. A `*` stands for several names, which the rows below or the site give. */
export const FIGURES: readonly (readonly [write: string, means: string, example: string])[] = [
  ['claim:ID', 'The number that a claim of this article states.', 'claim:stranded'],
  ['claim:ARTICLE/ID', 'The number that a claim of another article states.', 'claim:harbour-times-march-2026/stranded'],
  ['fact:REFERENCE/FACT', 'A fact of a reference, or the date of its event.', 'fact:timetable/crossings'],
  ['estimate:ID', 'The headline of an estimate.', 'estimate:left-behind'],
  [
    'estimate:ID/RESULT',
    'One of its further results; a part may stand behind it.',
    'estimate:left-behind/full_ferries.p95',
  ],
  [
    'estimate:ID.PART',
    'A part of its result: `headline`, `p5`, `p50`, `p95` (5, 50 and 95 % of the results lie below), `min`, `max` (the ends within the limits).',
    'estimate:left-behind.max',
  ],
  [
    'check.PART',
    'The same of the claim that the note belongs to, as published. In the digest and in the front matter of an article it is the lead claim; in an estimate’s body the estimate itself.',
    'check.p95',
  ],
  ['check.implied.ASSUMPTION', 'The value that the stated number needs of an assumption.', 'check.implied.places'],
  ['check.value.ASSUMPTION', 'The value of an assumption.', 'check.value.full'],
  ['check:ID.PART', 'The check of another claim of the article.', 'check:affected.headline'],
  [
    'check:ARTICLE/ID.PART',
    'The check of a claim of another article.',
    'check:harbour-times-march-2026/affected.headline',
  ],
  ['site:claims', 'How many claims stand on the site.', 'site:claims'],
  ['site:articles', 'How many articles.', 'site:articles'],
  ['site:references', 'How many references.', 'site:references'],
  ['site:estimates', 'How many estimates.', 'site:estimates'],
  ['site:contradictions', 'How many contradictions stand.', 'site:contradictions'],
  [
    'site:arithmetic.VERDICT',
    'How many claims have a verdict by arithmetic: `adds-up`, `adds-up-only-if`, `cannot-add-up`, `none`.',
    'site:arithmetic.cannot-add-up',
  ],
  ['site:finding.FINDING', 'How many claims have a finding, or `none`.', 'site:finding.misdated'],
  ['site:reporting.MARK', 'How many claims have a mark on the reporting.', 'site:reporting.changed'],
  ['site:substance.MARK', 'How many claims have a mark on the substance.', 'site:substance.holds'],
  ['FORMULA', 'Arithmetic on figures. Each operand is an attribute.', 'a / b'],
];

/** The options in braces behind `:fig[...]`. */
export const FIGURE_ATTRIBUTES: readonly (readonly [write: string, means: string, example: string])[] = [
  ['unit', 'Adds the unit in words.', ':fig[claim:stranded]{unit}'],
  [
    'unit=UNIT',
    'Adds the words of this unit, as arithmetic needs.',
    ':fig[a / b]{a="claim:stranded" b="claim:hours" unit="passenger/hour"}',
  ],
  ['as=percent', 'Prints it as a percentage.', ':fig[check.value.full]{as=percent}'],
  ['as=date', 'Prints the date of a fact’s event.', ':fig[fact:harbour-log/strike]{as=date}'],
  [
    'digits=N',
    'So many significant digits. Left out: as stated for claims and facts, three for what is computed.',
    ':fig[check.headline]{digits=2}',
  ],
  ['NAME="FIGURE"', 'An operand of the arithmetic.', ':fig[a / b]{a="claim:stranded" b="fact:timetable/crossings"}'],
];
