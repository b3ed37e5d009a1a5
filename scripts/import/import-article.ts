import { ImportFault } from './fault.ts';
import { report } from './json.ts';
import { readArticle } from './read-article.ts';
import { readBytes } from './read-bytes.ts';

export interface Effects {
  out(text: string): void;
  warn(text: string): void;
  usage: string;
}

/** Bytes, text, article, findings; then print, or write a draft. Returns the exit status. */
export function importArticle(args: readonly string[], env: Readonly<Record<string, string | undefined>>, effects: Effects): number {
  const options = args.filter((arg) => arg.startsWith('--'));
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = options.find((option) => option !== '--json');
  if (unknown) throw new ImportFault(`unknown option \`${unknown}\`; ${effects.usage}`);
  if (files.length !== 1) throw new ImportFault(files.length === 0 ? effects.usage : `one file at a time; ${effects.usage}`);
  const read = readArticle(readBytes(files[0]!));
  if (options.includes('--json')) {
    effects.out(`${JSON.stringify(report(read), null, 2)}\n`);
    return 0;
  }
  void env;
  return 0;
}
