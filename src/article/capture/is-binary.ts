/** First bytes of common formats that are not text, with the name a person knows them by. */
const signatures: ReadonlyArray<readonly [string, string]> = [
  ['25504446', 'a PDF'],
  ['504b0304', 'a ZIP archive or an office document'],
  ['d0cf11e0', 'an old office document'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['52494646', 'a RIFF file (picture, sound or video)'],
  ['1f8b', 'a gzip archive'],
  ['7f454c46', 'a program'],
  ['4d5a', 'a program'],
];

/** What a file is, when it is not text; null for text. UTF-16 and UTF-32 have NUL bytes too, so decoding has gone before. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  for (const [signature, kind] of signatures) if (start.startsWith(signature) && hasControls(bytes)) return kind;
  return hasControls(bytes) ? 'a binary file' : null;
}

/** Control characters other than tab, line ends, form feed and escape do not stand in texts. */
function hasControls(bytes: Uint8Array): boolean {
  const seen = bytes.subarray(0, 100_000);
  let controls = 0;
  for (const byte of seen) {
    if (byte === 0) return true;
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) || byte === 127) controls++;
  }
  return controls > seen.length / 200;
}
