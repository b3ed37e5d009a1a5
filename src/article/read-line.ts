import { withoutControls } from './capture/controls.ts';
import { type Findings, find } from './find.ts';

/** One stretch of prose, read as a paragraph of an article that was published on a day, or on an unknown one; with every number, those too that no draft would propose. */
export function readLine(text: string, published: string | null): Findings {
  const { text: clean } = withoutControls(text);
  const line = clean.replaceAll('\n', ' ');
  return find(
    {
      text: line,
      title: null,
      publisher: null,
      via: null,
      byline: null,
      url: null,
      published: published === null ? null : { value: published, doubt: null, at: null },
      lines: [{ text: line, start: 0, end: line.length, kind: 'body' }],
    },
    true,
  );
}
