import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { unreadable } from '../article/capture/read-bytes.ts';
import { parseIsoDay } from '../article/date/clock.ts';
import { ImportFault } from '../article/fault.ts';
import { reportFindings } from '../article/json.ts';
import { longestText } from '../article/limits.ts';
import { readLine } from '../article/read-line.ts';

/** `{"text": "...", "published": "2024-06-14"}` a line in, `{"quantities": [...], "dates": [...]}` a line out, in the same order. The first bad line stops it. */
export async function importLines(file: string, out: (text: string) => void): Promise<void> {
  let number = 0;
  try {
    for await (const line of createInterface({
      input: file === '-' ? process.stdin : createReadStream(file),
      crlfDelay: Infinity,
    })) {
      const { text, published } = readRow(line, ++number);
      out(`${JSON.stringify(reportFindings(readLine(text, published)))}\n`);
    }
  } catch (error) {
    if (error instanceof ImportFault) throw error;
    throw unreadable(file === '-' ? 'standard input' : `\`${file}\``, error);
  }
}

function readRow(line: string, number: number): { text: string; published: string | null } {
  const wrong = (found: string) =>
    new ImportFault(`line ${number}: ${found}; write \`{"text": "A sentence.", "published": "2024-06-14"}\``);
  let row: unknown;
  try {
    row = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    throw wrong(line.trim() === '' ? 'the line is blank' : 'no JSON');
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw wrong('no JSON object');
  const { text, published = null } = row as { text?: unknown; published?: unknown };
  if (typeof text !== 'string') throw wrong(text === undefined ? '`text` is missing' : '`text` is not a string');
  if (text.length > longestText) throw wrong(`\`text\` has ${text.length} characters, at most ${longestText} are read`);
  if (published !== null && (typeof published !== 'string' || parseIsoDay(published) === null))
    throw wrong(`\`published\` is \`${String(published)}\`, not a day or null`);
  return { text, published: published as string | null };
}
