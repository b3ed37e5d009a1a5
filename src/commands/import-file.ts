import { ImportFault } from '../article/fault.ts';
import { importArticle } from '../draft/import-article.ts';
import { fileReason } from '../seeds/file-reason.ts';
import { Unreadable } from '../seeds/folder.ts';
import { checkImport } from './places.ts';
import type { Said } from './run.ts';
import type { Settings } from './settings.ts';
import { UserFault } from './user-fault.ts';

const usage =
  'usage: npm run import -- FILE [--json]   FILE is a saved article, .txt or .html; `-` reads standard input; --clipboard in place of FILE reads what was copied; or --lines FILE, one {"text", "published"} a line';

/** `npm run import`: one line where nothing can be made of the file; a stack trace is none. */
export async function importFile(args: readonly string[], settings: Settings, { out, log }: Said): Promise<boolean> {
  try {
    checkImport(settings);
    return (await importArticle(args, settings, { out, warn: log, usage })) === 0;
  } catch (error) {
    if (error instanceof UserFault || error instanceof Unreadable || fileReason(error) !== null) throw error;
    const reason =
      error instanceof ImportFault
        ? error.message
        : `the file could not be read as an article (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`;
    throw new UserFault(`import: ${reason}`);
  }
}
