import { ImportFault } from '../article/fault.ts';
import { report } from '../article/json.ts';
import { readArticle } from '../article/read-article.ts';
import { readBytes } from '../article/capture/read-bytes.ts';
import { readClipboard } from '../article/capture/read-clipboard.ts';

/** What the importer does to the outside besides writing a draft: what it prints, and where. */
export interface Effects {
  out(text: string): void;
  warn(text: string): void;
  usage: string;
}

/** Bytes, text, article, findings; then print, or write a draft. Returns the exit status. */
export async function importArticle(
  args: readonly string[],
  { seeds, captures }: { seeds: string; captures: string | null },
  effects: Effects,
): Promise<number> {
  const { file, json, lines, clipboard } = readArgs(args, effects.usage);
  if (lines) {
    const { importLines } = await import('./import-lines.ts');
    await importLines(file, effects.out);
    return 0;
  }
  const bytes = clipboard ? readClipboard() : readBytes(file);
  const read = readArticle(bytes);
  if (json) {
    for (const note of read.notes) effects.warn(`${note}\n`);
    effects.out(`${JSON.stringify(report(read), null, 2)}\n`);
    return 0;
  }
  // The engine and the build are only loaded to write.
  const { saveDraft } = await import('./save-draft.ts');
  return saveDraft(file, bytes, read, seeds, captures ?? 'captures', effects.out);
}

const known = ['--json', '--lines', '--clipboard'];

function readArgs(
  args: readonly string[],
  usage: string,
): { file: string; json: boolean; lines: boolean; clipboard: boolean } {
  const options = args.filter((arg) => arg.startsWith('--') && arg !== '--');
  const unknown = options.find((option) => !known.includes(option));
  if (unknown) throw new ImportFault(`unknown option \`${unknown}\`; ${usage}`);
  const [json = false, lines = false, clipboard = false] = known.map((option) => options.includes(option));
  // What the clipboard holds is no file, and neither is standard input.
  const [file, another] = [...(clipboard ? ['-'] : []), ...args.filter((arg) => !arg.startsWith('--'))];
  if (file === undefined) throw new ImportFault(usage);
  if (another !== undefined) throw new ImportFault(`one ${clipboard ? 'article' : 'file'} at a time; ${usage}`);
  if (lines && options.length > 1)
    throw new ImportFault(`\`--lines\` or \`${options.find((option) => option !== '--lines')}\`, not both; ${usage}`);
  return { file, json, lines, clipboard };
}
