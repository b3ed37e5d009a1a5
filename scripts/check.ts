/**
 * All that is wrong or doubtful with the seeds, in one report: `npm run check`. Nothing is written. The exit status is 1 for faults alone: a
 * doubt is for a person to weigh.
 *
 * Environment: SEEDS, CONTENT, CAPTURES (folders).
 */
import { findCaptures } from '../src/commands/content.ts';
import { printReport } from '../src/commands/check/print.ts';
import { report } from '../src/commands/check/report.ts';
import { diskFolder } from '../src/seeds/folder.ts';

const found = await report({
  seeds: diskFolder(process.env.SEEDS || 'seeds'),
  content: diskFolder(process.env.CONTENT || 'content'),
  captures: findCaptures(process.env),
});
console.log(printReport(found));
process.exitCode = found.faults.length > 0 ? 1 : 0;
