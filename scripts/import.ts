import { importArticle } from '../src/draft/import-article.ts';
import { ImportFault } from '../src/article/fault.ts';

/**
 * `npm run import -- FILE [--json]`: a saved article becomes a draft seed; with --json, what was found is printed and nothing written.
 * `npm run import -- --lines FILE`: one JSON object a line in, what was found in its text a line out.
 */
const usage = 'usage: npm run import -- FILE [--json]   FILE is a saved article, .txt or .html; `-` reads standard input; or --lines FILE, one {"text", "published"} a line';

try {
  process.exitCode = await importArticle(process.argv.slice(2), process.env, {
    out: (text) => void process.stdout.write(text),
    warn: (text) => void process.stderr.write(text),
    usage,
  });
} catch (error) {
  // One line a person can act on; a stack trace is none.
  const reason = error instanceof ImportFault ? error.message : `the file could not be read as an article (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`;
  process.stderr.write(`import: ${reason}\n`);
  process.exitCode = 1;
}
