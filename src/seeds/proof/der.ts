/** A value of ASN.1 in its distinguished encoding: its tag, its content, and where both stand. */
export interface Der {
  tag: number;
  content: Uint8Array;
  /** Tag and length with it. */
  whole: Uint8Array;
}

/** The elements that follow each other in some bytes. Throws where a length leads beyond the bytes. */
export function readDer(bytes: Uint8Array): Der[] {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const from = at;
    const tag = bytes[at++] ?? 0;
    let length = bytes[at++] ?? 0;
    if ((tag & 31) === 31) throw new RangeError('a tag of several bytes');
    if (length >= 128) {
      const digits = length & 127;
      if (digits === 0 || digits > 4) throw new RangeError('a length that is not definite');
      length = 0;
      for (let i = 0; i < digits; i++) length = length * 256 + (bytes[at++] ?? 0);
    }
    if (at + length > bytes.length) throw new RangeError('it is cut off');
    found.push({ tag, content: bytes.subarray(at, at + length), whole: bytes.subarray(from, at + length) });
    at += length;
  }
  return found;
}

/** The parts of a value. */
export const partsOf = ({ content }: Der): Der[] => readDer(content);

/** A part that must be there. */
export function needed(part: Der | undefined): Der {
  if (!part) throw new RangeError('a part of it is missing');
  return part;
}

/** The first part of a value. */
export const firstOf = (value: Der): Der => needed(partsOf(value)[0]);

/** An object identifier: `1.2.840.113549`. */
export function oidOf({ tag, content }: Der): string {
  if (tag !== 6) throw new RangeError('no object identifier');
  const numbers: number[] = [];
  let number = 0;
  for (const byte of content) {
    number = number * 128 + (byte & 127);
    if (byte >= 128) continue;
    numbers.push(
      ...(numbers.length === 0
        ? [Math.min(2, Math.floor(number / 40)), number - 40 * Math.min(2, Math.floor(number / 40))]
        : [number]),
    );
    number = 0;
  }
  return numbers.join('.');
}
