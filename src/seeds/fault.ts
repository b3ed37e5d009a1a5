import { groupBy } from '../language/group-by.ts';
import { countOf } from '../language/count-of.ts';
import { visible } from '../language/hidden.ts';

/** One thing wrong with a seed, where it stands, and what to write instead. */
export interface Fault {
  /** As the author names it: `seeds/articles/march.md`. */
  file: string;
  /** From 1. */
  line: number;
  column: number;
  severity: 'error' | 'warning';
  /** The message: what was found (in backticks), what was expected, and what to write. */
  reason: string;
  /** Whether it may stand at many places, such as a name that no longer exists. Such faults are told as one. */
  shared?: boolean;
}

/** The most places of one fault that are told. */
const MOST_PLACES = 20;

/** Gathers the faults of a run; a step goes on after a fault wherever the rest can still be checked. */
export class Faults {
  readonly list: Fault[] = [];
  #seen = new Set<string>();

  add(
    file: string,
    place: { line: number; column: number },
    reason: string,
    severity: Fault['severity'] = 'error',
    shared = false,
  ): void {
    // A character that nobody sees could turn the message around, or the terminal.
    const fault: Fault = {
      file: visible(file),
      line: place.line,
      column: place.column,
      severity,
      reason: visible(reason),
      ...(shared && { shared }),
    };
    const key = printFault(fault);
    // The same fault is often met from several sides: an unknown estimate by each claim that leads to it.
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.list.push(fault);
  }

  /** Makes warnings of errors that stop nothing after all. */
  excuse(which: (fault: Fault) => boolean, why: string): void {
    for (const [i, fault] of this.list.entries()) {
      if (fault.severity === 'error' && which(fault))
        this.list[i] = { ...fault, severity: 'warning', reason: `${why}${fault.reason}` };
    }
  }

  get failed(): boolean {
    return this.list.some((fault) => fault.severity === 'error');
  }

  /** The faults in the order of their places. What is wrong at many places for one cause stands at the first, and names the others. */
  sorted(): Fault[] {
    const sorted = [...this.list].sort(
      (a, b) =>
        (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
        a.line - b.line ||
        a.column - b.column ||
        (a.reason < b.reason ? -1 : 1),
    );
    const same = groupBy(sorted, (fault) => (fault.shared ? `${fault.severity} ${fault.reason}` : fault));
    return [...same.values()].map(([first, ...others]) => joined(first as Fault, others));
  }
}

function joined({ shared: _, ...fault }: Fault, others: readonly Fault[]): Fault {
  if (others.length === 0) return fault;
  const all = [fault, ...others];
  const files = groupBy(all.slice(0, MOST_PLACES), ({ file }) => file);
  const told = [...files].map(([file, faults]) => `${file}:${faults.map(({ line }) => line).join(', ')}`).join('; ');
  const more = all.length > MOST_PLACES ? ` and ${all.length - MOST_PLACES} more` : '';
  return { ...fault, reason: `${fault.reason} (named in ${all.length} places: ${told}${more})` };
}

/** `seeds/articles/march.md:12:5 error ...`: editors and terminals open it at the place. */
export function printFault(fault: Fault): string {
  return `${fault.file}:${fault.line}:${fault.column} ${fault.severity} ${fault.reason}`;
}

/** All faults of a run, a line each, and how many. */
export function printFaults(faults: readonly Fault[]): string {
  const errors = faults.filter((fault) => fault.severity === 'error').length;
  const warnings = faults.length - errors;
  const total = [errors > 0 && countOf(errors, 'error'), warnings > 0 && countOf(warnings, 'warning')]
    .filter(Boolean)
    .join(', ');
  return [...faults.map(printFault), ...(total ? [total] : [])].map((line) => `${line}\n`).join('');
}
