import { countOf } from '../language/count-of.ts';
import { singular } from '../language/word-classes.ts';
import type { Draft } from './print.ts';

/** The message after an import: where the files are, and what to look at first. */
export function summary(draft: Draft, path: string, capture: string, original: string | null): string {
  const { claims, left, article, notes } = draft;
  const unknown = [
    article.title === null && 'title',
    article.publisher === null && 'publisher',
    article.published === null && 'day of publication',
    article.url === null && 'address',
  ].filter(Boolean);
  const lines = [
    `${path}: a draft with ${countOf(claims.length, 'proposed claim')}${left.length > 0 ? ` (${countOf(left.length, 'more number')} in comments)` : ''}`,
    `${capture}: the text that it quotes${original ? `; ${original}: the file as it came` : ''}`,
    ...notes,
    ...(unknown.length > 0 ? [`not found, to be written: ${unknown.join(', ')}`] : []),
    ...uncertain(claims),
    ...undeclared(claims),
    'next: `npm run dev` shows the draft; judge its claims, write what begins with `TODO:`, then take out `draft: true`',
  ];
  return lines.map((line, i) => `${i === 0 ? '' : '  '}${line.replace(/[\p{C}]+/gu, ' ')}\n`).join('');
}

/** The most ids that fit on one line. */
const mostIds = 6;

/** What to look at, a line for each reason: a unit that the site lacks is declared once for all the claims that need it. */
function uncertain(claims: Draft['claims']): string[] {
  const reasons = new Map<string, string[]>();
  for (const { id, doubts, missing } of claims) {
    const lack =
      missing === null
        ? []
        : [missing === 'what is counted' ? 'what is counted is not said' : `no unit \`${missing}\` in site.md`];
    for (const reason of new Set([...doubts, ...lack])) reasons.set(reason, [...(reasons.get(reason) ?? []), id]);
  }
  return [...reasons].map(
    ([reason, ids]) =>
      `${ids.slice(0, mostIds).join(', ')}${ids.length > mostIds ? ` and ${ids.length - mostIds} more` : ''}: ${reason}`,
  );
}

/** The units that the site lacks, as they are declared, and how the draft gets them. */
function undeclared(claims: Draft['claims']): string[] {
  const names = new Set(
    claims.flatMap(({ missing }) => (missing !== null && /^[A-Za-z]+$/.test(missing) ? [missing] : [])),
  );
  if (names.size === 0) return [];
  // `buses`, and the `bus` of `people/bus`, are one unit; a code of money is its own plural.
  const forms = new Map<string, string>();
  for (const name of names) {
    const one = /^[A-Z]{3}$/.test(name) ? name : singular(name);
    const many = one !== name || /^[A-Z]{3}$/.test(name) ? name : `${one}${/(s|x|z|ch|sh)$/.test(one) ? 'es' : 's'}`;
    forms.set(one, many);
  }
  const lines = [...forms].map(([one, many]) => `\`${one}: { one: ${one}, many: ${many} }\``);
  return [
    `to be declared under \`units\` in site.md, where the article counts such things: ${lines.join(', ')}; then delete the draft and import again, and its numbers have their units`,
  ];
}
