import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { isHtml } from '../../article/capture/is-html.ts';
import { countWords, flatten } from '../../language/words.ts';
import { Faults } from '../../seeds/fault.ts';
import type { Folder } from '../../seeds/folder.ts';
import { decode } from '../../seeds/parse/decode.ts';
import { parse } from '../../seeds/parse.ts';
import { validate } from '../../seeds/validate.ts';

/** The lines on saved texts that an article's seed needs, ready to be copied: for each text its name, SHA-256 and number of words. */
export function captureLines(seeds: Folder, captures: Folder | null): string {
  const files = captures?.list() ?? [];
  if (captures === null || files.length === 0)
    return `no saved article is in \`${captures?.name ?? 'captures'}\`; \`npm run import -- --clipboard\` saves what you have copied\n`;
  const { files: parsed, broken } = parse(seeds, new Faults());
  const { articles } = validate(parsed, broken, new Faults());
  return files
    .map((file) => {
      const bytes = captures.read(file) ?? new Uint8Array();
      const decoded = decode(bytes);
      if ('badByte' in decoded) return `# ${file}: this file is no text in UTF-8, so no seed can quote it\n`;
      if (isHtml(decoded.text))
        return `# ${file}: a page. A seed quotes the text of it, which \`npm run import -- FILE\` writes beside it\n`;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const words = countWords(flatten(decoded.text));
      const users = [...articles.values()].filter(({ data }) => data.capture.file === file);
      const told = users.map(({ file: seed, data: { capture } }) =>
        capture.sha256 === sha256 && capture.words === words
          ? `  # as in ${seed.file}\n`
          : `  # ${seed.file} says otherwise\n`,
      );
      const line = stringify({ capture: { file, sha256, words } }, { collectionStyle: 'flow', lineWidth: 0 }).trim();
      return `${line.replace(/^\{ (.*) \}$/, '$1')}\n${told.join('') || '  # no seed quotes it\n'}`;
    })
    .join('');
}
