import type { Fault } from '../content/fault.ts';
import { printFault } from '../content/fault.ts';

/** What Vite's client shows over a page: the fault at hand, and the others below it. */
export interface ErrorPayload {
  type: 'error';
  err: { name: string; message: string; stack: string; frame: string; plugin: string; id: string; loc: { file: string; line: number; column: number } };
}

/** The faults of a build as the overlay of the open page. `read` gives a seed's text, for the lines around the first. */
export function overlayOf(faults: readonly Fault[], read: (file: string) => string | null): ErrorPayload | null {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return null;
  const rest = errors.slice(1).map(printFault);
  const message = [`${first.file}:${first.line}:${first.column}`, first.reason, ...(rest.length > 0 ? ['', `${rest.length} more:`, ...rest] : [])].join('\n');
  return {
    type: 'error',
    err: {
      name: 'Seed', message, stack: '', frame: frameOf(read(first.file), first.line, first.column), plugin: 'seeds', id: first.file,
      loc: { file: first.file, line: first.line, column: first.column },
    },
  };
}

/** The line of a fault between its neighbours, with a mark under the place. */
export function frameOf(text: string | null, line: number, column: number): string {
  if (text === null) return '';
  const lines = text.split('\n');
  const from = Math.max(1, line - 2);
  const to = Math.min(lines.length, line + 2);
  const width = String(to).length;
  const out: string[] = [];
  for (let n = from; n <= to; n++) {
    out.push(`${n === line ? '>' : ' '} ${String(n).padStart(width)} | ${lines[n - 1]!}`);
    if (n === line) out.push(`  ${' '.repeat(width)} | ${' '.repeat(Math.max(0, column - 1))}^`);
  }
  return out.join('\n');
}
