import { createHash } from 'node:crypto';
import { newspaperNumber } from './number.ts';
import { createRandom } from './random.ts';
import { countSeed } from './reference.ts';
import type { Topic } from './topic.ts';

const fillers = [
  'The yard was quiet in the morning, and the cranes stood still until the fog had lifted from the river.',
  'Nobody at the gate would say when the next train was due, and the board beside it had been blank for days.',
  'A clerk who has worked there since she left school said that she had stopped counting long ago.',
  'The line runs along the old canal, past the mill and the tannery, and both have been empty for years.',
  'The council will take up the matter after the holidays, if the minutes of the last meeting are found.',
  'On the other bank the road is still closed, and the ferry takes no more than a handful of carts.',
  'Dealers in the market had heard of it, though none of them had seen the papers themselves.',
  'What becomes of it all further down the line is not known, and the ministry did not answer a letter.',
  'It rained for most of the afternoon, and those who had come to watch went home before the last whistle.',
  'The harbour master remembers a year when it was more, and another when there was nothing at all.',
  'Two of the sidings are out of use, since the points have rusted and nobody will pay for new ones.',
  'A second report is promised for the spring, by which time the thaw will have settled the question.',
];

/** One invented report: its seed, its capture, and the outside count that it is held against. Deterministic in `seed` and `index`. */
export function makeSource(
  index: number,
  topic: Topic,
  seed: number,
): { seeds: Record<string, string>; capture: { file: string; text: string } } {
  const random = createRandom(seed * 104729 + index + 1);
  const slug = `report-${String(index + 1).padStart(4, '0')}`;
  const { id, goods, Goods, place, perWagon, wagonsMonthly } = topic;
  // Reports of one topic follow each other, so that its running total rises.
  const month = (index * 7) % 60;
  const date = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;
  const wagons = Number((wagonsMonthly * (month + 6) * (0.98 + 0.04 * random.next())).toPrecision(2));
  // A few are out of line, so that the build has contradictions to find.
  const total = wagons * perWagon.low * (random.next() < 0.03 ? 0.7 : 1);
  const monthly = total / (month + 6);
  const [wagonsText, totalText, monthlyText] = [
    newspaperNumber(wagons),
    newspaperNumber(total),
    newspaperNumber(monthly),
  ] as const;
  const share = random.whole(2, 9) * 10;

  const quotes = {
    total: `about ${totalText} ${goods} have left ${place}`,
    wagons: `${wagonsText} wagons were loaded`,
    monthly: `around ${monthlyText} ${goods} a month`,
    share: `some ${share} per cent of the harvest`,
    night: 'the last train went in the dark',
  };
  const sentences = [
    `According to the railway, ${quotes.total} since the line was opened again.`,
    `In all ${quotes.wagons} there, it said, and none came back.`,
    `That is ${quotes.monthly}, the union of carriers reckons.`,
    `The mayor speaks of ${quotes.share}, without saying of which year.`,
    `Those who live by the bridge say that ${quotes.night}.`,
  ];
  const text = `${[`${Goods} leave ${place} again`, ...weave(sentences, random.shuffle(fillers))].join('\n\n')}\n`;
  const bytes = new TextEncoder().encode(text);
  const capture = { file: `${slug}.txt`, text };
  const words = text.split(/\s+/).filter(Boolean).length;

  const count = `count-${slug}`;
  const seeds = {
    ...countSeed(count, topic, wagons, date),
    [`articles/${slug}.md`]: `---
title: ${Goods} leave ${place} again
publisher: Invented Gazette ${random.whole(1, 40)}
published: ${date}
url: null
capture: { file: ${capture.file}, sha256: ${createHash('sha256').update(bytes).digest('hex')}, words: ${words} }
headline: "Report ${spell(index + 1)}: the wagons hold :fig[check:${slug}/total.headline]"
summary: The report gives a total, the wagons that carried it and a pace. The total is held against the wagons.
made: 2026-01-01
lead: total
claims:
  - id: total
    says: A total of ${goods} has left ${place}, so report ${spell(index + 1)}.
    headline: "Report ${spell(index + 1)}: the wagons named hold :fig[check.headline]"
    quote: { exact: "${quotes.total}" }
    speaker: The railway
    institution: railway
    stated: { text: "about ${totalText}", unit: ${id} }
    reporting: faithful
    check: { estimate: ${id}-by-wagon, with: { wagons: { claim: wagons } } }
    references: [wagon-plates-${id}]
    ledger: { quantity: ${id}, of: delivery, institution: railway }
  - id: wagons
    says: So many wagons were loaded, so report ${spell(index + 1)}.
    headline: "Report ${spell(index + 1)}: the office counted as many wagons"
    quote: { exact: "${quotes.wagons}" }
    speaker: The railway
    stated: { text: "${wagonsText}", unit: wagon }
    reporting: faithful
    substance: holds
    finding: supported
    references: [${count}]
  - id: monthly
    says: A month brings so many ${goods}, so report ${spell(index + 1)}.
    headline: "Report ${spell(index + 1)}: by the month it is :fig[check.headline]"
    quote: { exact: "${quotes.monthly}" }
    speaker: The union of carriers
    institution: union
    claimant: speaker
    stated: { text: "around ${monthlyText}", unit: ${id}/month }
    reporting: faithful
    check: { estimate: ${id}-by-month, with: { total: { claim: total }, months: { value: ${month + 6}, definition: "months since the line was opened again" } } }
  - id: share
    says: A share of the harvest was carried off, so report ${spell(index + 1)}.
    headline: "Report ${spell(index + 1)}: of which harvest is not said"
    quote: { exact: "${quotes.share}" }
    speaker: The mayor
    reporting: own-words
    substance: not-checkable
    finding: not-checkable
  - id: night
    says: The last train went in the dark, so report ${spell(index + 1)}.
    headline: "Report ${spell(index + 1)}: nobody else saw the last train"
    quote: { exact: "${quotes.night}" }
    speaker: null
    reporting: own-words
    substance: not-checkable
    finding: not-checkable
---

The report says that :claim[total], on the word of the railway. It adds that :claim[wagons], which gives the means to test the first number.

:::note{claim=total}
The wagons hold :fig[check.headline], and :fig[check.p5] to :fig[check.p95] over the ranges. The number needs :fig[check.implied.load]{unit}; the plates give :fig[fact:wagon-plates-${id}/load].

A wagon on that line is :fig[check.value.filled] full by our working range.
:::

:::note{claim=wagons}
The statistics office counted :fig[fact:${count}/wagons] in the same month.
:::

By the union's reckoning it is :claim[monthly]; by the mayor's it is :claim[share].

:::note{claim=monthly}
The total over the months makes :fig[check.headline]{unit}.
:::

:::note{claim=share}
A share of what is not said.
:::

In the end :claim[night].

:::note{claim=night}
Nobody else reports it.
:::
`,
  };
  return { seeds, capture };
}

/** Sentences with the fillers between them, a paragraph each. */
function weave(sentences: readonly string[], between: readonly string[]): string[] {
  const most = Math.ceil(between.length / sentences.length);
  return sentences.map((sentence, i) => [sentence, ...between.slice(i * most, (i + 1) * most)].join(' '));
}

/** A number as letters, since no numeral may stand bare: 12 is "ab". */
function spell(value: number): string {
  return String(value).replace(/\d/g, (digit) => 'jabcdefghi'.charAt(Number(digit)));
}
