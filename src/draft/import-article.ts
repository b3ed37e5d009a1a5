import { ImportFault } from '../article/fault.ts';
import { report } from '../article/json.ts';
import { readArticle } from '../article/read-article.ts';
import type { Effects } from './effects.ts';
import { readBytes } from '../article/capture/read-bytes.ts';

/** Bytes, text, article, findings; then print, or write a draft. Returns the exit status. */
export async function importArticle(
  args: readonly string[],
  { seeds, captures }: { seeds: string; captures: string | null },
  effects: Effects,
): Promise<number> {
  const { file, json, lines } = readArgs(args, effects.usage);
  if (lines) {
    const { importLines } = await import('./import-lines.ts');
    await importLines(file, effects.out);
    return 0;
  }
  const bytes = readBytes(file);
  const read = readArticle(bytes);
  if (json) {
    for (const note of read.notes) effects.warn(`${note}\n`);
    effects.out(`${JSON.stringify(report(read), null, 2)}\n`);
    return 0;
  }
  // The engine and the build are only loaded to write.
  const { saveDraft } = await import('./save-draft.ts');
  return saveDraft(file, bytes, read, seeds, captures ?? 'captures', effects);
}

function readArgs(args: readonly string[], usage: string): { file: string; json: boolean; lines: boolean } {
  const options = args.filter((arg) => arg.startsWith('--') && arg !== '--');
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = options.find((option) => option !== '--json' && option !== '--lines');
  if (unknown) throw new ImportFault(`unknown option \`${unknown}\`; ${usage}`);
  const [file, another] = files;
  if (file === undefined) throw new ImportFault(usage);
  if (another !== undefined) throw new ImportFault(`one file at a time; ${usage}`);
  if (options.length > 1) throw new ImportFault(`\`--json\` or \`--lines\`, not both; ${usage}`);
  return { file, json: options.includes('--json'), lines: options.includes('--lines') };
}
