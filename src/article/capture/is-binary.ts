/** A format that is not text, such as PDF, and what a person can do with such a file. */
interface Format {
  name: string;
  instead: string;
}

const printed = 'open it, select its text, and save that as a .txt file';
const archive = 'unpack it, and import the one article that is in it';
const office: Format = {
  name: 'an office document',
  instead: 'open it and save it as plain text (.txt) or as a web page (.html)',
};
const picture = (name: string): Format => ({
  name,
  instead: 'a picture has no text to read; save the article itself, or type its words into a .txt file',
});
const media: Format = { name: 'sound or video', instead: 'write down what is said, as `NAME: words`, in a .txt file' };
const pdf: Format = { name: 'a PDF', instead: printed };
const program: Format = { name: 'a program', instead: 'save the article as .txt or .html' };
const webArchive: Format = {
  name: 'a web archive',
  instead: 'open it in the browser that wrote it, and save the page as HTML',
};

/** Formats by the first bytes of their files, in hexadecimal: a PDF begins with `%PDF`, 25 50 44 46. */
const signatures: ReadonlyArray<readonly [string, Format]> = [
  ['25504446', pdf],
  ['252150532d41646f6265', { name: 'a PostScript file', instead: printed }],
  ['7b5c727466', { name: 'an RTF document', instead: office.instead }],
  ['d0cf11e0', office],
  ['89504e47', picture('a PNG picture')],
  ['ffd8ff', picture('a JPEG picture')],
  ['47494638', picture('a GIF picture')],
  ['49492a00', picture('a TIFF picture')],
  ['4d4d002a', picture('a TIFF picture')],
  ['1f8b', { name: 'a gzip archive', instead: archive }],
  ['425a68', { name: 'a bzip2 archive', instead: archive }],
  ['fd377a585a00', { name: 'an xz archive', instead: archive }],
  ['28b52ffd', { name: 'a Zstandard archive', instead: archive }],
  ['377abcaf271c', { name: 'a 7-Zip archive', instead: archive }],
  ['526172211a07', { name: 'a RAR archive', instead: archive }],
  ['62706c697374', webArchive],
  ['494433', media],
  ['fffb', media],
  ['4f676753', media],
  ['664c6143', media],
  ['1a45dfa3', media],
  ['7f454c46', program],
  ['4d5a', program],
  ['cafebabe', program],
  ['53514c69746520', { name: 'a database', instead: 'save the article as .txt or .html' }],
];

/** A text may begin with these bytes as well (`MZ`, `BZh`, `ID3`), so the bytes behind them are looked at too. */
const alsoText = new Set(['4d5a', '425a68', '494433']);

/** The kind of a file that is not text, such as a picture; null for text. UTF-16 and UTF-32 have NUL bytes too, so decoding has gone before. */
export function binaryFormat(bytes: Uint8Array): Format | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const letters = Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
  if (start.startsWith('504b0304') || start.startsWith('504b0506'))
    return zipped(Buffer.from(bytes.subarray(0, 20_000)).toString('latin1'));
  if (start.startsWith('52494646'))
    return /^.{8}WEBP/s.test(letters) ? picture('a WebP picture') : hasControls(bytes) ? media : null;
  if (/^.{4}ftyp(?:avif|heic|heix|mif1)/s.test(letters)) return picture('a picture of a phone (HEIC or AVIF)');
  if (/^.{4}ftyp/s.test(letters)) return media;
  if (/^BM.{4}\0{4}/s.test(letters)) return picture('a BMP picture');
  if (
    /^\s{0,200}(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?(?:<!DOCTYPE svg[^>]{0,300}>\s*)?<svg[\s>]/is.test(
      letters,
    )
  )
    return picture('an SVG picture');
  if (
    /^(?:From: .{0,300}|MIME-Version: .{0,60}|Content-Type: multipart\/related)/i.test(letters) &&
    /Content-Type: multipart\/related/i.test(letters) &&
    /Snapshot-Content-Location|text\/html/i.test(letters)
  )
    return webArchive;
  // Some programs write a line before the mark of a PDF.
  if (/^\s{1,200}%PDF-\d/.test(letters)) return pdf;
  for (const [signature, format] of signatures)
    if (start.startsWith(signature) && (!alsoText.has(signature) || hasControls(bytes))) return format;
  return hasControls(bytes) ? { name: 'a binary file', instead: 'save the article as .txt or .html' } : null;
}

/** Office documents and e-books are archives of a known layout. */
function zipped(letters: string): Format {
  if (/application\/epub\+zip/.test(letters))
    return { name: 'an e-book (EPUB)', instead: 'open it, and copy the one article into a .txt file' };
  if (/opendocument|word\/|xl\/|ppt\/|\[Content_Types\]/.test(letters))
    return {
      ...office,
      name: /word\/|opendocument\.text/.test(letters)
        ? 'a Word or OpenDocument text'
        : /xl\/|opendocument\.spreadsheet/.test(letters)
          ? 'a spreadsheet'
          : office.name,
    };
  return {
    name: 'a ZIP archive or an office document',
    instead: `if it is an office document, ${office.instead}; else ${archive}`,
  };
}

/** Control characters other than tab, line ends, form feed and escape do not stand in texts. */
function hasControls(bytes: Uint8Array): boolean {
  const seen = bytes.subarray(0, 100_000);
  let controls = 0;
  for (const byte of seen) {
    if (byte === 0) return true;
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) || byte === 127)
      controls++;
  }
  return controls > seen.length / 200;
}
