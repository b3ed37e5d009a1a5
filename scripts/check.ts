/**
 * All that is wrong or doubtful with the seeds, in one report: `npm run check`. Nothing is written. The exit status is 1 for faults alone: a
 * doubt is for a person to weigh.
 *
 * Environment: SEEDS, CONTENT, CAPTURES (folders).
 */
import { findCaptures } from './build-content.ts';
import { printReport } from './check/print.ts';
import { report } from './check/report.ts';
import { diskFolder } from './content/folder.ts';

const found = await report({
  seeds: diskFolder(process.env.SEEDS || 'seeds'),
  content: diskFolder(process.env.CONTENT || 'content'),
  captures: findCaptures(process.env),
});
console.log(printReport(found));
process.exitCode = found.faults.length > 0 ? 1 : 0;
