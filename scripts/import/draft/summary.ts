import type { Draft } from './print.ts';

/** What a person is told after an import: where things are, and what to look at first. */
export function summary(draft: Draft, path: string, capture: string, original: string | null): string {
  const { claims, left, article, notes } = draft;
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const uncertain = claims.filter(({ doubts, missing }) => doubts.length > 0 || missing !== null);
  const unknown = [article.title === null && 'title', article.publisher === null && 'publisher', article.published === null && 'day of publication', article.url === null && 'address'].filter(Boolean);
  const lines = [
    `${path}: a draft with ${count(claims.length, 'proposed claim')}${left.length > 0 ? ` (${count(left.length, 'more number')} in comments)` : ''}`,
    `${capture}: the text that it quotes${original ? `; ${original}: the file as it came` : ''}`,
    ...notes,
    ...(unknown.length > 0 ? [`not found, to be written: ${unknown.join(', ')}`] : []),
    ...uncertain.map(({ id, doubts, missing }) => `${id}: ${[...doubts, ...(missing === null ? [] : [missing === 'what is counted' ? 'what is counted is not said' : `no unit \`${missing}\` in site.md`])].join('; ')}`),
  ];
  return lines.map((line, i) => `${i === 0 ? '' : '  '}${line.replace(/[\p{C}]+/gu, ' ')}\n`).join('');
}
