/**
 * The kerning of a typeface, from its `GPOS` table (OpenType 1.9, "Pair Adjustment Positioning Subtable"): how much nearer, in the face's
 * units, the second of two glyphs stands to the first. Of each pair only the first one's advance is read; our faces have no more.
 */
export function kerning(font: Buffer): (left: number, right: number) => number {
  const gpos = table(font, 'GPOS');
  if (gpos === null) return () => 0;
  const lookups = kernLookups(gpos).map((subtables) => subtables.map((bytes) => (bytes.readUInt16BE(0) === 1 ? byGlyph(bytes) : byClass(bytes))));
  const known = new Map<number, number>();
  return (left, right) => {
    const key = left * 0x10000 + right;
    let sum = known.get(key);
    if (sum === undefined) {
      sum = 0;
      // Of a lookup's subtables the first that knows the pair counts.
      for (const subtables of lookups) {
        for (const pair of subtables) {
          const found = pair(left, right);
          if (found === null) continue;
          sum += found;
          break;
        }
      }
      known.set(key, sum);
    }
    return sum;
  };
}

function table(font: Buffer, tag: string): Buffer | null {
  for (let i = 0, n = font.readUInt16BE(4); i < n; i++) {
    const at = 12 + 16 * i;
    if (font.toString('latin1', at, at + 4) === tag) return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12));
  }
  return null;
}

const list = (bytes: Buffer, at: number): number[] => Array.from({ length: bytes.readUInt16BE(at) }, (_, i) => bytes.readUInt16BE(at + 2 + 2 * i));

const PAIRS = 2;
const EXTENSION = 9;

/** The subtables of each lookup that the feature `kern` names for the default script. */
function kernLookups(gpos: Buffer): Buffer[][] {
  const [scripts, features, lookups] = [4, 6, 8].map((at) => gpos.subarray(gpos.readUInt16BE(at))) as [Buffer, Buffer, Buffer];
  const script = scripts.subarray(scripts.readUInt16BE(2 + 4));
  const language = script.subarray(script.readUInt16BE(0));
  const named = list(language, 4).flatMap((i) => {
    const at = 2 + 6 * i;
    return features.toString('latin1', at, at + 4) === 'kern' ? list(features, features.readUInt16BE(at + 4) + 2) : [];
  });
  const offsets = list(lookups, 0);
  return [...new Set(named)].sort((a, b) => a - b).map((i) => {
    const lookup = lookups.subarray(offsets[i]!);
    return list(lookup, 4).map((offset) => lookup.subarray(offset)).flatMap((subtable) => {
      const type = lookup.readUInt16BE(0);
      if (type === PAIRS) return [subtable];
      return type === EXTENSION && subtable.readUInt16BE(2) === PAIRS ? [subtable.subarray(subtable.readUInt32BE(4))] : [];
    });
  });
}

type Pair = (left: number, right: number) => number | null;

const bits = (format: number): number => { let n = 0; for (let b = format; b > 0; b >>= 1) n += b & 1; return n; };
/** Where in a value of this format the advance stands: after the two placements, if any. */
const advanceIn = (format: number): number | null => (format & 4 ? 2 * bits(format & 3) : null);

function byGlyph(bytes: Buffer): Pair {
  const [first, second] = [bytes.readUInt16BE(4), bytes.readUInt16BE(6)];
  const advance = advanceIn(first);
  const step = 2 + 2 * bits(first) + 2 * bits(second);
  const covered = coverage(bytes.subarray(bytes.readUInt16BE(2)));
  const sets = list(bytes, 8);
  const pairs = new Map<number, number>();
  for (const [glyph, index] of covered) {
    const set = bytes.subarray(sets[index]!);
    for (let i = 0, n = set.readUInt16BE(0), at = 2; i < n; i++, at += step) {
      pairs.set(glyph * 0x10000 + set.readUInt16BE(at), advance === null ? 0 : set.readInt16BE(at + 2 + advance));
    }
  }
  return (left, right) => pairs.get(left * 0x10000 + right) ?? null;
}

function byClass(bytes: Buffer): Pair {
  const [first, second] = [bytes.readUInt16BE(4), bytes.readUInt16BE(6)];
  const advance = advanceIn(first);
  const size = 2 * bits(first) + 2 * bits(second);
  const covered = coverage(bytes.subarray(bytes.readUInt16BE(2)));
  const [lefts, rights] = [classes(bytes.subarray(bytes.readUInt16BE(8))), classes(bytes.subarray(bytes.readUInt16BE(10)))];
  const across = bytes.readUInt16BE(14);
  return (left, right) => {
    if (!covered.has(left)) return null;
    return advance === null ? 0 : bytes.readInt16BE(16 + size * ((lefts.get(left) ?? 0) * across + (rights.get(right) ?? 0)) + advance);
  };
}

/** Glyphs by their index in the table that they stand in. */
function coverage(bytes: Buffer): Map<number, number> {
  if (bytes.readUInt16BE(0) === 1) return new Map(list(bytes, 2).map((glyph, i) => [glyph, i]));
  return ranges(bytes, 2, (start, value, glyph) => value + glyph - start);
}

function classes(bytes: Buffer): Map<number, number> {
  if (bytes.readUInt16BE(0) === 2) return ranges(bytes, 2, (_, value) => value);
  const start = bytes.readUInt16BE(2);
  return new Map(list(bytes, 4).map((value, i) => [start + i, value]));
}

function ranges(bytes: Buffer, at: number, valueOf: (start: number, value: number, glyph: number) => number): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0, n = bytes.readUInt16BE(at); i < n; i++) {
    const [start, end, value] = [0, 2, 4].map((k) => bytes.readUInt16BE(at + 2 + 6 * i + k)) as [number, number, number];
    for (let glyph = start; glyph <= end; glyph++) found.set(glyph, valueOf(start, value, glyph));
  }
  return found;
}
