import type { Doubt } from './doubt.ts';
import type { Report } from './report.ts';

/** Entries of one kind that are printed; the rest are counted. */
const most = 40;

/** The report as a terminal shows it: each kind under its title, each entry with the place that an editor opens. */
export function printReport({ faults, doubts }: Report): string {
  const found = doubts.filter(({ entries }) => entries.length > 0);
  const kinds =
    faults.length > 0
      ? [{ title: 'Faults; nothing is published before they are mended', entries: faults }, ...found]
      : found;
  const total = found.reduce((sum, { entries }) => sum + entries.length, 0);
  return [
    ...kinds.map(({ title, entries }) => `${title} (${entries.length})\n${printEntries(entries)}\n`),
    `${count(faults.length, 'fault')}, ${count(total, 'doubt')}`,
  ].join('\n');
}

function printEntries(entries: readonly Doubt[]): string {
  const lines = entries.slice(0, most).map(({ file, line, column, reason }) => `  ${file}:${line}:${column} ${reason}`);
  return [...lines, ...(entries.length > most ? [`  and ${entries.length - most} more`] : [])].join('\n');
}

const count = (n: number, noun: string): string => `${n === 0 ? 'no' : n} ${noun}${n === 1 ? '' : 's'}`;
