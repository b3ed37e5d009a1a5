/** UTF-8 bytes as text with `\n` line ends and no byte order mark; or the offset of the first byte that is not UTF-8. */
export function decode(bytes: Uint8Array): { text: string } | { badByte: number; value: number } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
  } catch {
    const badByte = firstBadByte(bytes);
    return { badByte, value: bytes[badByte] ?? 0 };
  }
}

/** Walks character by character; only ever done for a text that has such a byte. */
function firstBadByte(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    try {
      strict.decode(bytes.subarray(i, i + length));
    } catch {
      return i;
    }
    i += length;
  }
  return 0;
}
