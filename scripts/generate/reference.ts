import { newspaperNumber } from './number.ts';
import type { Topic } from './topic.ts';

/** A reference that gives the facts for a topic's estimates. */
export function plateSeed({ id, Goods, place, perWagon }: Topic): Record<string, string> {
  return {
    [`references/wagon-plates-${id}.md`]: `---
title: What the plates of the wagons from ${place} say
publisher: The railway (invented)
url: null
kind: general-knowledge
accessed: 2025-12-01
facts:
  load:
    label: ${Goods} in a wagon
    value: ${perWagon.low} to ${perWagon.high}
    unit: ${id}/wagon
---

The plates give :fig[fact:wagon-plates-${id}/load]{unit}.
`,
  };
}

/** An outside count beside one report. */
export function countSeed(slug: string, { place }: Topic, wagons: number, date: string): Record<string, string> {
  return {
    [`references/${slug}.md`]: `---
title: A count of wagons at ${place}, ${date}
publisher: The statistics office (invented)
url: null
kind: general-knowledge
published: ${date}
accessed: 2025-12-01
facts:
  wagons:
    label: Wagons counted
    stated: { text: "${newspaperNumber(wagons)}", unit: wagon }
  pace:
    label: Wagons a month
    value: ${Math.max(1, Math.round(wagons / 12))}
    unit: wagon/month
---

The office counted :fig[fact:${slug}/wagons], or :fig[fact:${slug}/pace] a month.
`,
  };
}
