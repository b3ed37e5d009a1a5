import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blockProof, checkProof, tokenProof } from './check-proof.ts';
import { followProof } from './opentimestamps.ts';
import { checkToken } from './rfc3161.ts';

const article = 'The words of a saved article.';
const sha256 = createHash('sha256').update(article).digest('hex');

/** A proof as the OpenTimestamps client writes it: append, hash, and two ways to go on. */
const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)]);
const magic = [...Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294', 'hex'), 1, 8];
const attested = (tag: string, payload: number[]): number[] => [
  0,
  ...Buffer.from(tag, 'hex'),
  ...varint(payload.length),
  ...payload,
];
const bitcoin = (height: number): number[] => attested('0588960d73d71901', varint(height));
const pending = attested('83dfe30d2ef90c8e', [...varint(3), ...Buffer.from('abc')]);
const ots = (...steps: number[]): Buffer => Buffer.from([...magic, ...Buffer.from(sha256, 'hex'), ...steps]);
const nonce = [0xf0, 2, 0xaa, 0xbb, 8];
const root = (): string => {
  const inner = createHash('sha256')
    .update(Buffer.concat([Buffer.from(sha256, 'hex'), Buffer.from([0xaa, 0xbb])]))
    .digest();
  return Buffer.from(inner).reverse().toString('hex');
};

describe('followProof', () => {
  test('leads from the hash of a saved article to the earliest block that commits to it', () => {
    expect(followProof(ots(...nonce, ...bitcoin(358391)), sha256)).toEqual({ height: 358391, merkleRoot: root() });
    const forked = ots(...nonce, 0xff, ...pending, 0xff, ...bitcoin(400000), ...bitcoin(358391));
    expect(followProof(forked, sha256)).toEqual({ height: 358391, merkleRoot: root() });
  });

  test.each<[string, () => Buffer, string]>([
    ['another article', () => ots(...nonce, ...bitcoin(1)).fill(7, 33, 34), 'it is of the SHA-256 `07'],
    ['no block yet', () => ots(...nonce, ...pending), 'it leads to no block yet; complete it with `ots upgrade`'],
    ['a file that is cut off', () => ots(...nonce, ...bitcoin(358391)).subarray(0, -1), 'it is cut off'],
    [
      'something behind its end',
      () => Buffer.concat([ots(...nonce, ...bitcoin(1)), Buffer.from([0])]),
      'something stands behind its end',
    ],
    [
      'another file',
      () => Buffer.from('no proof at all, and longer than the mark of one'),
      'it is no OpenTimestamps proof',
    ],
    ['an unknown step', () => ots(0x77, ...bitcoin(1)), 'it has an operation 0x77 that is not known'],
    ['a nest', () => ots(...Array.from({ length: 300 }, () => 8), ...bitcoin(1)), 'it is nested too deeply'],
    ['a root of another length', () => ots(0xf0, 1, 1, ...bitcoin(1)), 'what it leads to is no root of a block'],
  ])('refuses %s', (_, proof, reason) => {
    expect(() => followProof(proof(), sha256)).toThrow(reason);
  });
});

/** The authority of these tests is made by OpenSSL, where that is at hand. */
const openssl = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!openssl)('checkToken', () => {
  let folder: string;
  const run = (...words: string[]): unknown => execFileSync('openssl', words, { cwd: folder, stdio: 'ignore' });
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  const authority = (name: string, usage: string): void => {
    writeFileSync(
      join(folder, `${name}.cnf`),
      `[req]\ndistinguished_name=dn\nx509_extensions=ext\nprompt=no\n[dn]\nCN=Authority ${name}\n[ext]\nextendedKeyUsage=critical,${usage}\n[tsa]\ndefault_tsa=t\n[t]\nserial=serial\ndefault_policy=1.2.3.4\ndigests=sha256,sha512\nsigner_digest=sha256\ness_cert_id_alg=sha256\naccuracy=secs:1\n`,
    );
    run(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '9',
      '-config',
      `${name}.cnf`,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
    );
  };
  const stamp = (name: string, out: string, ...more: string[]): unknown =>
    run(
      'ts',
      '-reply',
      '-queryfile',
      'query',
      '-signer',
      `${name}.pem`,
      '-inkey',
      `${name}.key`,
      '-config',
      `${name}.cnf`,
      '-section',
      't',
      '-out',
      out,
      ...more,
    );

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stamp-'));
    writeFileSync(join(folder, 'article'), article);
    writeFileSync(join(folder, 'serial'), '01');
    authority('one', 'timeStamping');
    authority('two', 'timeStamping');
    run('ts', '-query', '-data', 'article', '-sha256', '-cert', '-out', 'query');
    stamp('one', 'answer');
    stamp('one', 'token', '-token_out');
    run('ts', '-query', '-data', 'article', '-sha512', '-out', 'query');
    stamp('one', 'long');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('takes the time and the name of who signed, from an answer and from a token alone', () => {
    const found = checkToken(read('answer'), read('one.pem'), sha256);
    expect(found.by).toBe('Authority one');
    expect(Math.abs(Date.parse(found.time) - Date.now())).toBeLessThan(600_000);
    expect(checkToken(read('token'), read('one.pem'), sha256).by).toBe('Authority one');
  });

  test('refuses one of another article, by another authority, of another hash, and none at all', () => {
    expect(() => checkToken(read('answer'), read('one.pem'), 'a'.repeat(64))).toThrow(
      `it is of the SHA-256 \`${sha256}\`, and the saved article has \`aaaa`,
    );
    expect(() => checkToken(read('answer'), read('two.pem'), sha256)).toThrow(
      'it was signed with another certificate than the one that is given',
    );
    expect(() => checkToken(read('long'), read('one.pem'), sha256)).toThrow('it is of another hash than SHA-256');
    expect(() => checkToken(read('query'), read('one.pem'), sha256)).toThrow();
    expect(() => checkToken(Buffer.from('no token'), read('one.pem'), sha256)).toThrow();
    expect(() => checkToken(Uint8Array.of(0x30, 0), read('one.pem'), sha256)).toThrow('a part of it is missing');
  });

  test('notices each byte that is changed in what is signed and in the signature', () => {
    const token = read('token');
    const content = token.indexOf(Buffer.from(sha256, 'hex'));
    // The token also carries certificates. They may change, since the one in the seeds is used.
    for (const at of [content, content + 40, content + 50, token.length - 1, token.length - 100, token.length - 255]) {
      const changed = Buffer.from(token);
      changed[at] = changed[at]! ^ 1;
      expect(() => checkToken(changed, read('one.pem'), sha256), String(at)).toThrow();
    }
  });

  test('is checked again from a record, which may say nothing else', () => {
    const proof = tokenProof(read('answer'), read('one.pem'), sha256);
    expect(() => checkProof(proof, sha256)).not.toThrow();
    expect(() => checkProof({ ...proof, time: '2020-01-01T00:00:00Z' } as typeof proof, sha256)).toThrow(
      'it says something else than the record',
    );
    const block = blockProof(ots(...nonce, ...bitcoin(358391)), sha256);
    expect(() => checkProof(block, sha256)).not.toThrow();
    expect(() => checkProof({ ...block, height: 5 } as typeof block, sha256)).toThrow('it says something else');
  });
});
