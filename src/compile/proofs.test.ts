import { describe, expect, test } from 'vitest';
import { printFaults } from '../seeds/fault.ts';
import { buildMarch, changed, marchSeeds } from '../../tests/samples/march.ts';

const article = 'articles/evening-may-2024.md';
const capture = /capture: \{ file: [^,]+, sha256: ([0-9a-f]{64}), words: \d+ \}/.exec(marchSeeds()[article]!)!;

/** An OpenTimestamps proof that leads from a hash to block 300000 at once. */
const proof = (sha256: string): Uint8Array =>
  Buffer.from(
    `004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108${sha256}000588960d73d7190103e0a712`,
    'hex',
  );
const built = (written: string, files: Record<string, Uint8Array>) =>
  buildMarch({
    ...changed(marchSeeds(), article, capture[0], `${capture[0].slice(0, -2)}, proof: ${written} }`),
    ...(files as unknown as Record<string, string>),
  });

describe('the time proof of a saved article', () => {
  test('is checked and stands in its record; its files are no seeds', async () => {
    const { files, messages } = await built('{ file: evening.ots }', { 'proofs/evening.ots': proof(capture[1]!) });
    expect(printFaults(messages)).toBe('');
    expect(files!.get('articles/evening-may-2024.md')).toMatch(
      /capture:\n {2}sha256: .*\n {2}proof:\n {4}kind: opentimestamps\n {4}height: 300000\n {4}merkleRoot: "?[0-9a-f]{64}"?\n {4}token: "?AE/,
    );
  });

  test('stops the build where it does not hold or is not there, with the place in the seed', async () => {
    const told = async (...given: Parameters<typeof built>): Promise<string> =>
      printFaults((await built(...given)).messages);
    expect(await told('{ file: evening.ots }', { 'proofs/evening.ots': proof('a'.repeat(64)) })).toMatch(
      /seeds\/articles\/evening-may-2024\.md:\d+:\d+ error the time proof `evening\.ots` does not hold: it is of the SHA-256 `aaaa/,
    );
    expect(await told('{ file: evening.ots }', {})).toContain('there is no file `seeds/proofs/evening.ots`');
    expect(await told('{ file: evening.tsr }', { 'proofs/evening.tsr': new Uint8Array([48, 0]) })).toContain(
      "an RFC 3161 token is checked against its authority's certificate; write `certificate:` and a file in `proofs/`",
    );
    expect(
      await told('{ file: evening.tsr, certificate: a.pem }', {
        'proofs/evening.tsr': new Uint8Array([48, 3, 2, 1, 1]),
        'proofs/a.pem': new Uint8Array([1]),
      }),
    ).toContain('the time proof `evening.tsr` does not hold: ');
  });
});
