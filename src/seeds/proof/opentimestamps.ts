import { createHash } from 'node:crypto';

const MAGIC = Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294', 'hex');
const BITCOIN = '0588960d73d71901';
/** No file is so deep; one that is was made to hang its reader. */
const DEEPEST = 256;

/** A block that a proof leads to. Whether the block has this root cannot be told without the chain of blocks. */
export interface Block {
  height: number;
  /** As block explorers write it. */
  merkleRoot: string;
}

/** Follows an OpenTimestamps proof from a SHA-256 to the earliest block that commits to it. Throws, with the reason, where it does not lead there. */
export function followProof(proof: Uint8Array, sha256: string): Block {
  let at = 0;
  const take = (length: number): Uint8Array => {
    if (at + length > proof.length) throw new Error('it is cut off');
    at += length;
    return proof.subarray(at - length, at);
  };
  const byte = (): number => take(1)[0] ?? 0;
  const number = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const digit = byte();
      value += (digit & 127) * scale;
      if (digit < 128) return value;
      if (scale > 2 ** 42) throw new Error('a number in it is too large');
    }
  };
  if (!MAGIC.equals(take(MAGIC.length))) throw new Error('it is no OpenTimestamps proof');
  if (number() !== 1) throw new Error('it is of a later version of OpenTimestamps');
  if (take(1)[0] !== 0x08) throw new Error('it is of another hash than SHA-256');
  const of = Buffer.from(take(32)).toString('hex');
  if (of !== sha256) throw new Error(`it is of the SHA-256 \`${of}\`, and the saved article has \`${sha256}\``);
  const blocks: Block[] = [];
  let waiting = false;

  const attestation = (message: Uint8Array): void => {
    const kind = Buffer.from(take(8)).toString('hex');
    const end = number() + at;
    if (kind === BITCOIN) {
      if (message.length !== 32) throw new Error('what it leads to is no root of a block');
      blocks.push({ height: number(), merkleRoot: Buffer.from(message).reverse().toString('hex') });
    } else waiting = true;
    take(end - at);
    if (at !== end) throw new Error('an attestation in it has another length than it says');
  };
  const step = (tag: number, message: Uint8Array): Uint8Array => {
    const hash = (name: string): Uint8Array => createHash(name).update(message).digest();
    if (tag === 0x08) return hash('sha256');
    if (tag === 0x02) return hash('sha1');
    if (tag === 0x03) return hash('ripemd160');
    if (tag === 0xf0) return Buffer.concat([message, take(number())]);
    if (tag === 0xf1) return Buffer.concat([take(number()), message]);
    if (tag === 0xf2) return Uint8Array.from(message).reverse();
    throw new Error(`it has an operation 0x${tag.toString(16)} that is not known`);
  };
  const branch = (tag: number, message: Uint8Array, deep: number): void => {
    if (tag === 0) attestation(message);
    else follow(step(tag, message), deep + 1);
  };
  const follow = (message: Uint8Array, deep: number): void => {
    if (deep > DEEPEST) throw new Error('it is nested too deeply');
    let tag = byte();
    for (; tag === 0xff; tag = byte()) branch(byte(), message, deep);
    branch(tag, message, deep);
  };
  follow(Buffer.from(of, 'hex'), 0);
  if (at !== proof.length) throw new Error('something stands behind its end');
  const [first] = blocks.sort((a, b) => a.height - b.height);
  if (first === undefined)
    throw new Error(waiting ? 'it leads to no block yet; complete it with `ots upgrade`' : 'it leads to no block');
  return first;
}
