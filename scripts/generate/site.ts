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
answers: A programme.
funding: Nobody pays.
objections: https://example.org/objections
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
${list(({ id, Goods, place }) => `  ${id}: { label: "${Goods} from ${place}", unit: ${id} }`)}
marks:
  reporting:
    faithful: { word: Passed on correctly, says: The article passes on correctly what its source said, sign: same, rating: 5 }
    changed: { word: Changed from its source, says: The article changes what its source said, sign: changed, rating: 2 }
    own-words: { word: The article’s own words, says: The article says this in its own words, sign: own, rating: 5 }
    source-not-found: { word: We found no source, says: We found no source that says this, sign: lost, rating: 3 }
  substance:
    holds: { word: Correct, says: what it prints is correct, sign: check, rating: 5 }
    holds-only-if: { word: 'Possible, not proved', says: 'what it prints is possible, not proved', sign: tilde, rating: 3 }
    cannot-hold: { word: Cannot be right, says: what it prints cannot be right, sign: cross, rating: 1 }
    needs-context: { word: Partly right, says: what it prints is only partly right, sign: context, rating: 3 }
    contested: { word: Sources disagree, says: sources disagree about it, sign: split, rating: 3 }
    not-checkable: { word: We could not check it, says: we could not check it, sign: question, rating: null }
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
