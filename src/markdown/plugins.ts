import remarkDirective from 'remark-directive';
import { claimMarks } from './claim-marks.ts';
import { figures } from './figures.ts';
import { plainText } from './plain-text.ts';
import { sinceThen } from './since-then.ts';

/** How Markdown is read wherever pages are made: CommonMark and directives, as the compiler reads seeds. An address alone, in a quote say, is no link. */
export const markdownOptions = (base: string) => ({
  gfm: false,
  smartypants: false,
  remarkPlugins: [
    remarkDirective,
    [plainText, { base }],
    claimMarks,
    figures,
    sinceThen,
  ] satisfies unknown[] as never[],
});
