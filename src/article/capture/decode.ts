import { analyse } from 'chardet';
import { ImportFault } from '../fault.ts';
import { binaryFormat } from './is-binary.ts';

export interface Decoded {
  text: string;
  /** As the WHATWG Encoding Standard names it: `utf-8`, `windows-1252`. */
  encoding: string;
  /** True where the bytes themselves say it (a byte order mark, valid UTF-8, the page's own declaration). */
  certain: boolean;
}

/**
 * Step 2: bytes to text. In the order of the Encoding Standard: byte order mark, then what is provable (UTF-8 that is valid
 * throughout, UTF-16 by where its zero bytes stand), then what the page declares, then a guess by byte statistics.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes) ?? zeroPattern(bytes);
  if (marked) return { text: read(bytes, marked), encoding: marked, certain: true };
  const format = binaryFormat(bytes);
  if (format) throw new ImportFault(`this is ${format.name}, not a text; ${format.instead}`);
  if (isUtf8(bytes)) return { text: read(bytes, 'utf-8'), encoding: 'utf-8', certain: true };
  const declared = declaration(bytes);
  if (declared && declared !== 'utf-8') return { text: read(bytes, declared), encoding: declared, certain: true };
  const guessed = guess(bytes);
  return { text: read(bytes, guessed), encoding: guessed, certain: false };
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe && c === 0 && d === 0)
    throw new ImportFault('this is UTF-32, which few programs write; save it as UTF-8');
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: in a text mostly of Latin letters every other byte is zero. */
function zeroPattern(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length & ~1, 2000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = length / 2;
  if (length >= 20 && odd > most * 0.7 && even === 0) return 'utf-16le';
  if (length >= 20 && even > most * 0.7 && odd === 0) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** `<meta charset=...>` or an XML declaration within the first kilobyte, as browsers look for it. */
function declaration(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const name =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
  return name ? known(name) : null;
}

/** The best guess that this platform can decode; ISO 8859-1 is read as windows-1252, as the standard has it. */
function guess(bytes: Uint8Array): string {
  for (const { name, lang } of analyse(bytes)) {
    if (name.startsWith('UTF-32')) continue;
    // The same bytes are valid in many single-byte encodings; the detector's order is by language statistics.
    const encoding = known(name);
    if (encoding && (lang === undefined || encoding !== 'utf-8')) return encoding;
  }
  return 'windows-1252';
}

function known(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
