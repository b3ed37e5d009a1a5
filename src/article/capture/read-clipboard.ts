import { execFileSync } from 'node:child_process';
import { ImportFault } from '../fault.ts';
import { largestFile } from '../limits.ts';

/** What prints the clipboard as text, by the system: the first that is there. */
const programs: Readonly<Partial<Record<NodeJS.Platform, readonly (readonly string[])[]>>> = {
  darwin: [['pbpaste']],
  win32: [
    ['powershell', '-NoProfile', '-Command', '[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw'],
  ],
};
const elsewhere = [
  ['wl-paste', '--no-newline'],
  ['xclip', '-selection', 'clipboard', '-o'],
  ['xsel', '--clipboard', '--output'],
];

/** The bytes of the clipboard's text. */
export function readClipboard(platform: NodeJS.Platform = process.platform): Buffer {
  const reasons: string[] = [];
  for (const [program = '', ...args] of programs[platform] ?? elsewhere) {
    try {
      const bytes = execFileSync(program, args, { maxBuffer: largestFile, stdio: ['ignore', 'pipe', 'pipe'] });
      if (bytes.length > 0) return bytes;
      throw new ImportFault('the clipboard has no text; copy the whole article first');
    } catch (error) {
      if (error instanceof ImportFault) throw error;
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') reasons.push(`\`${program}\` failed: ${message.trim().split('\n').at(-1)}`);
    }
  }
  throw new ImportFault(
    reasons.length > 0
      ? `the clipboard cannot be read: ${reasons.join('; ')}`
      : 'no program that reads the clipboard is there; install `wl-clipboard`, `xclip` or `xsel`, or give the text to standard input: `npm run import -- - < FILE`',
  );
}
