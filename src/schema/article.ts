import { z } from 'zod';
import {
  address,
  archived,
  captureFile,
  choice,
  claimRef,
  correction,
  date,
  estimateRef,
  field,
  knownAddress,
  language,
  line,
  part,
  sentence,
  sha256,
  slug,
  symbol,
  words,
} from './base.ts';
import { chartSpec } from './chart.ts';
import { rangeSpec } from './estimate.ts';
import { contractFindings, reporting, substance } from './marks.ts';
import { sourceFields } from './origin.ts';
import { picture } from './picture.ts';
import { eventEntry, ledgerEntry, statedQuantity } from './quantity.ts';

/** A W3C TextQuoteSelector: the words, and as much around them as makes them unique. */
export const quote = z.strictObject({
  exact: field(
    line,
    'The words, 40 at most, exactly as the saved article has them.',
    'About 14,000 passengers were stranded',
  ),
  prefix: field(
    words.default(''),
    'What stands before them, where they stand in the article twice.',
    'ended at noon. ',
  ),
  suffix: field(words.default(''), 'What stands behind them, where they stand in the article twice.', ' on Thursday'),
});

export const finding = field(
  z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  `One of ${Object.keys(contractFindings)
    .map((name) => `\`${name}\``)
    .join(', ')}, or one that \`findings\` in \`seeds/site.md\` declares.`,
  ...Object.keys(contractFindings),
);

/** A value that one claim puts into an estimate's assumption: a number or range with an origin, or another claim's number. */
export const binding = part(
  z.union(
    [
      z.strictObject({ claim: sourceFields.claim }),
      z.strictObject({ fact: sourceFields.fact }),
      z.strictObject({
        facts: sourceFields.facts,
        value: field(rangeSpec.optional(), 'The range, where it is not the one that the facts span.', '24 to 30'),
      }),
      z.strictObject({ estimate: sourceFields.estimate }),
      z.strictObject({ value: field(rangeSpec, 'The value or range.', '20 to 28'), working: sourceFields.working }),
      z.strictObject({ value: field(rangeSpec, 'The value or range.', 24), definition: sourceFields.definition }),
    ],
    {
      error:
        'one of `claim: id`, `fact: reference/fact`, `facts: [...]`, `estimate: id`, or `value:` with `working: reason` or `definition: reason`',
    },
  ),
  'binding',
  'A value in place of an assumption',
  'What one claim puts in the place of an assumption of the estimate.',
);

/** Longer than this is no longer read beside a mark. */
const WHY = 90;

/** A figure is printed in fewer characters than it takes to name. */
const printed = (text: string): string => text.replace(/:fig\[[^\]]*\](\{[^}]*\})?/g, '0.00');
const shortLine = line.refine((text) => printed(text).length <= WHY, {
  error: ({ input }) =>
    `${printed(String(input)).length} characters, and at most ${WHY} stand beside a mark; say it in fewer words`,
});

/** One checkable statement of an article. Its reason is the body's `:::note{claim=...}`. */
export const claimSeed = part(
  z.strictObject({
    id: field(slug, 'Its name within the article, and in its address.', 'stranded'),
    aliases: field(
      z.array(claimRef).default([]),
      'Ids that it had before, the oldest first, or `article/id` where it was another article’s. Their addresses lead here.',
      ['total'],
    ),
    says: field(line, 'The claim in our words, a full sentence.', 'About fourteen thousand passengers were stranded.'),
    headline: field(
      line,
      'What was found, as the heading of its page. Figures as directives.',
      'Half a day’s boats leave :fig[check.headline] behind',
    ),
    quote: field(quote, 'The article’s own words.', { exact: 'About 14,000 passengers were stranded' }),
    speaker: field(
      line.nullable(),
      'Who is said to have said it; `null` where the article says it in its own voice.',
      'The ferry company',
    ),
    institution: field(
      slug.optional(),
      'An id of `institutions` in `seeds/site.md`, where the speaker speaks for one.',
      'company',
    ),
    claimant: field(
      choice('claimant', 'Who answers for a claim', 'Who is to blame if the claim is wrong.', {
        speaker: ['Whoever said it.', 'the company counted wrongly.'],
        reporter: ['The article, where it misquotes, misdates or mistranslates.', 'the article took 1,400 for 14,000.'],
      }).default('reporter'),
      'Who is to blame if the claim is wrong.',
      'speaker',
    ),
    date: field(date.optional(), 'When it was said; the article’s date, if left out.', '2026-03-12'),
    stated: field(statedQuantity.optional(), 'The number that it states.', { text: 'About 14,000', unit: 'passenger' }),
    check: field(
      z
        .strictObject({
          estimate: field(
            estimateRef,
            'The estimate that computes it; `estimate/result` where it has several.',
            'left-behind',
          ),
          with: field(
            z.record(symbol, binding).default({}),
            'This claim’s own values, in the place of the estimate’s, by the names of the assumptions.',
            { strike: { claim: 'hours' } },
          ),
        })
        .optional(),
      'How it is recomputed.',
    ),
    chart: field(chartSpec.optional(), 'The chart that argues the charge; the build proposes one, if left out.'),
    reporting: field(
      reporting.optional(),
      'Did the article pass on what its source said? Left out: what `finding` says, else `own-words` without a speaker and `faithful` with one.',
      'faithful',
    ),
    changed: field(line.optional(), 'With `reporting: changed`, what was changed.', '“About” was left out.'),
    first_error: field(
      z
        .strictObject({
          says: field(line, 'Who made it first, in a sentence.', 'An agency’s copy had it first.'),
          reference: field(slug.optional(), 'The reference that shows it.', 'agency-copy'),
        })
        .optional(),
      'Where the article repeats the mistake of another: who made it first.',
    ),
    substance: field(
      substance.optional(),
      'Does what it says hold? May be left out where `check` gives it.',
      'not-checkable',
    ),
    why: field(
      z
        .strictObject({
          reporting: field(
            shortLine.optional(),
            'Why the mark on the reporting is given.',
            'The company’s page has the same number.',
          ),
          substance: field(shortLine.optional(), 'Why the mark on the substance is given.', 'Nobody counted on board.'),
        })
        .default({}),
      `In ${WHY} characters at most, why each mark is given. It stands under the mark in the chart, so that a picture of the chart alone tells it.`,
      { substance: 'Nobody counted on board.' },
    ),
    finding: field(
      finding.nullable().default(null),
      'The single finding of the published data. May be left out where the two marks give it; a change can be of many kinds and must be named.',
      'overstated',
    ),
    not_found: field(
      z.array(sentence).default([]),
      'What we could not find out, in whole sentences: what was looked for, where and when.',
      ['We found no count at the gates.'],
    ),
    references: field(z.array(slug).default([]), 'References that the judgement rests on, by their ids.', [
      'timetable',
    ]),
    ledger: field(ledgerEntry.optional(), 'Where its number belongs on the ledger.'),
    event: field(eventEntry.optional(), 'The event whose date it gives.'),
    corrections: field(z.array(correction).default([]), 'Corrections of the claim.'),
    withdrawn: field(
      z
        .strictObject({
          date: field(date, 'The day on which it was withdrawn.', '2026-04-02'),
          reason: field(line, 'Why.', 'The article never said so: we misread a table.'),
        })
        .optional(),
      'A claim of ours that should not have been made. Its page stays and says so.',
    ),
  }),
  'claim',
  'A claim',
  'One checkable statement of an article. Its reason stands in the body, as `:::note{claim=id}`.',
);

/** A contradiction that the build found, dealt with by a person. */
export const contradictionDecision = z.strictObject({
  between: field(z.tuple([line, line]), 'The two statements: `claim`, `article/claim` or `reference/fact`.', [
    'stranded',
    'affected',
  ]),
  decision: field(
    choice('decision', 'A decision on a contradiction', 'What a person made of a contradiction.', {
      confirmed: ['The two contradict each other.', 'two counts of the same passengers.'],
      dismissed: ['They do not: they count different things.', 'one counts tickets, the other people.'],
    }),
    'Whether it is one.',
    'confirmed',
  ),
  reason: field(line, 'Why.', 'The company counts tickets, the union people on the quays.'),
});

/** Front matter of `seeds/articles/<slug>.md`. The body is the digest, with `:claim[id]` marks and `:::note{claim=id}` reasons. */
export const articleSeed = z.strictObject({
  title: field(line, 'The article’s own headline.', 'Ferry strike leaves thousands stranded'),
  publisher: field(line, 'Who published it.', 'Harbour Times'),
  via: field(line.optional(), 'Where it was read, when that is not the publisher.', 'Island News'),
  byline: field(line.optional(), 'Who wrote it.', 'Ines Falk'),
  published: field(date, 'When it was published: a day, or a month where the day is not known.', '2026-03-12'),
  url: field(address, 'Its address, or `null` where that is not known.', 'https://times.example/ferry-strike'),
  archive: field(archived.nullable().default(null), 'A copy in an archive.', 'https://archive.example/ferry-strike'),
  lang: field(
    language.optional(),
    'The language of the article and of its quotes, where it is not English. Their numbers are given by hand.',
    'pt-BR',
  ),
  language: field(language.optional(), 'The same as `lang`, under an older name.', 'pt-BR'),
  capture: field(
    z.strictObject({
      file: field(captureFile, 'The saved article, by its path within the captures.', 'ferry.txt'),
      sha256: field(
        sha256,
        'The SHA-256 of that file. `npm run check -- --captures` prints it.',
        'ae57d87b63fccfdca2576e3fa5b418ea47457f7fa070a9d6bf73c45ebb6ea6ed',
      ),
      words: field(z.int().positive(), 'How many words it has. The same command prints it.', 158),
      proof: field(
        z
          .strictObject({
            file: field(
              captureFile,
              'A file in `seeds/proofs/`: `.ots` by OpenTimestamps, or a token by RFC 3161.',
              'ferry.txt.ots',
            ),
            certificate: field(captureFile.optional(), 'The certificate of the authority of a token.', 'authority.pem'),
          })
          .optional(),
        'A proof that it existed at a time, which needs no trust in us.',
      ),
    }),
    'The text that the quotes are taken from. It stays out of the repository.',
  ),
  draft: field(z.boolean().default(false), 'A draft is left out of `content/`; `npm run dev` shows it.', true),
  aliases: field(
    z.array(slug).default([]),
    'Slugs that it had before, the oldest first. Their addresses lead here, and those of its claims.',
    ['ferry-strike'],
  ),
  made: field(date.optional(), 'The day on which the check was made.', '2026-03-20'),
  changed: field(date.optional(), 'The day on which the check was last changed.', '2026-04-02'),
  by: field(
    z
      .array(
        z.union(
          [
            field(line, 'A name.', 'Ada Example'),
            z.strictObject({
              name: field(line, 'A name.', 'Ada Example'),
              url: field(knownAddress, 'A page about the author.', 'https://example.org/ada'),
            }),
          ],
          {
            error: 'a name, or `{ name: Ada Example, url: https://... }`',
          },
        ),
      )
      .default([]),
    'Who made the check: names, or names with a page.',
    ['Ada Example', { name: 'Bo Example', url: 'https://example.org/bo' }],
  ),
  headline: field(
    line,
    'What the check found, one sentence, as the heading of the page. Figures as directives.',
    'Half a day’s boats do not hold :fig[claim:stranded] passengers',
  ),
  summary: field(
    line,
    'What was found, in a few short sentences under the heading.',
    'The strike took half a day. No list of passengers was shown.',
  ),
  lead: field(slug, 'The claim whose chart stands for the article at its top and on cards.', 'stranded'),
  claims: field(z.array(claimSeed).min(1), 'Its claims, at least one.'),
  pictures: field(
    z.array(picture).default([]),
    'Pictures, shown above the digest. The first stands on the article’s card too.',
  ),
  contradictions: field(
    z.array(contradictionDecision).default([]),
    'Contradictions that the build found, dealt with by a person.',
  ),
  corrections: field(z.array(correction).default([]), 'Corrections that cover several claims, which they name.'),
});
