import { escape } from '../../chart/escape.ts';
import { type Fault, printFault } from '../../seeds/fault.ts';

/** What the client shows over a page: Vite's message as Astro's overlay takes it, with `message` and `highlightedCode` as HTML. */
export type ErrorPayload = NonNullable<ReturnType<typeof overlayOf>>;

/** The faults of a build as the overlay of the open page. `read` gives a seed's text, for the lines around the first. */
export function overlayOf(faults: readonly Fault[], read: (file: string) => string | null) {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return null;
  const all = errors.map(({ file, line, column, reason }) => `${file}:${line}:${column}\n${reason}`).join('\n\n');
  return {
    type: 'error' as const,
    // Tells Astro that the message is HTML already, and escaped.
    __isEnhancedAstroErrorPayload: true,
    err: {
      name: errors.length === 1 ? 'In the seeds' : `In the seeds: ${errors.length} faults`,
      title: 'This is not published as it stands',
      message: escape(all).replace(/`([^`]+)`/g, '<code>$1</code>'),
      stack: errors.map(printFault).join('\n'),
      highlightedCode: frameOf(read(first.file), first.line),
      plugin: 'seeds',
      id: first.file,
      loc: { file: first.file, line: first.line, column: first.column },
    },
  };
}

/** Lines shown on each side of a fault's own. */
const around = 4;

/** The line of a fault between its neighbours, as HTML; the overlay marks it and the column. */
export function frameOf(text: string | null, line: number): string {
  if (text === null) return '';
  const lines = text.split('\n');
  const from = Math.max(0, line - 1 - around);
  const shown = lines
    .slice(from, line + around)
    .map((words, i) => `<span class="line${from + i + 1 === line ? ' error-line' : ''}">${escape(words)}</span>`);
  return `<pre class="astro-code"><code>${shown.join('\n')}</code></pre>`;
}
