import { readFileSync } from 'node:fs';
import type { Topic } from './topic.ts';

/** The table of marks that a new site begins with. */
const starter = readFileSync(new URL('../../starter/seeds/site.md', import.meta.url), 'utf8');
export const marks = /^marks:\n(?: .*\n)+/m.exec(starter)?.[0] ?? '';

/** `seeds/site.md` for a number of topics. */
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
${marks}literals:
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
