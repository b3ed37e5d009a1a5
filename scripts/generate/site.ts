import type { Topic } from './topic.ts';

/** `seeds/site.md` for so many topics. */
export function siteSeed(topics: readonly Topic[]): string {
  const list = (line: (topic: Topic) => string): string => topics.map(line).join('\n');
  return `---
title: Generated
tagline: Invented reports, made to measure growth
description: Every report, institution and number on this site is made by a programme, to see how the build grows with its sources.
published: false
author: { name: A programme }
checked: 2026-01-01
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
units:
  wagon: { one: wagon, many: wagons }
${list(({ id, goods }) => `  ${id}: { one: ${goods.slice(0, -1)}, many: ${goods} }`)}
institutions:
  railway: { name: The railway, short: Railway }
  union: { name: The union of carriers, short: Union }
  office: { name: The statistics office, short: Statistics }
quantities:
${list(({ id, goods, place }) => `  ${id}: { label: "${goods[0]!.toUpperCase()}${goods.slice(1)} from ${place}", unit: ${id} }`)}
verdicts:
  - { arithmetic: cannot-add-up, finding: any, label: Cannot add up, rating: 1, sign: cross }
  - { arithmetic: adds-up-only-if, finding: any, label: Adds up on a condition, rating: 3, sign: tilde }
  - { arithmetic: adds-up, finding: any, label: Adds up, rating: 5, sign: check }
  - { arithmetic: any, finding: supported, label: Supported, rating: 5, sign: check }
  - { arithmetic: any, finding: not-checkable, label: Not checkable, rating: null, sign: question }
  - { arithmetic: any, finding: any, label: See the reason, rating: null, sign: context }
literals:
  - '\\b20\\d\\d-\\d\\d-\\d\\d\\b'
---

## Home

Of :fig[site:claims] claims in :fig[site:articles] reports, :fig[site:arithmetic.cannot-add-up] cannot add up. All of them are invented.

## About

Made by a programme.

## Policy

None.

## Objections

None are needed.
`;
}
