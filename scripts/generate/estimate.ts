import type { Topic } from './topic.ts';

/** Two estimates of a topic: what the wagons hold, and what comes over the months. */
export function estimateSeeds({ id, goods, Goods, place, perWagon, wagonsMonthly }: Topic): Record<string, string> {
  const perWagonOrigin = `    origin: { fact: wagon-plates-${id}/load }
    min: 0
    max: ${Math.round(perWagon.high * 1.6)}
    limit_reason: the axles bear no more`;
  return {
    [`estimates/${id}-by-wagon.md`]: `---
title: ${Goods} that the wagons from ${place} hold
formula: wagons * load * filled
result: ${goods} in the wagons
unit: ${id}
assumptions:
  wagons:
    label: Wagons
    unit: wagon
    value: ${wagonsMonthly * 12}
    origin: { working: a year at the pace that the railway once gave }
    integer: true
    min: 0
  load:
    label: ${Goods} in each wagon
    unit: ${id}/wagon
${perWagonOrigin}
  filled:
    label: Part of the wagons that is full
    unit: '1'
    percent: true
    value: { shape: halves, low: 0.6, central: 0.85, high: 1 }
    origin: { working: "some run half empty, and nobody counts those" }
    min: 0
    max: 1
    limit_reason: a wagon cannot be more than full
---

The wagons hold :fig[check.headline]{unit}, and :fig[check.p5] to :fig[check.p95] over the ranges.
`,
    [`estimates/${id}-by-month.md`]: `---
title: ${Goods} that leave ${place} in a month
formula: total / months
result: ${goods} in a month
unit: ${id}/month
assumptions:
  total:
    label: All that was carried
    unit: ${id}
    origin: { estimate: ${id}-by-wagon }
    min: 0
  months:
    label: Months
    unit: month
    value: 12
    origin: { definition: a year of twelve months }
    min: 1
    max: 240
    limit_reason: the line was opened twenty years ago
---

By the month it is :fig[check.headline]{unit}.
`,
  };
}
