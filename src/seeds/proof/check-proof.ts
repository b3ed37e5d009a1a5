import type { TimeProof } from '../../schema/record.ts';
import { followProof } from './opentimestamps.ts';
import { checkToken } from './rfc3161.ts';

/** Checks a recorded proof that a saved article existed at a time. Throws, with the reason, where it does not hold, or says something else than the record. */
export function checkProof(proof: TimeProof, sha256: string): void {
  const bytes = Buffer.from(proof.token, 'base64');
  const found =
    proof.kind === 'rfc3161'
      ? tokenProof(bytes, Buffer.from(proof.certificate, 'base64'), sha256)
      : blockProof(bytes, sha256);
  if (JSON.stringify(found) !== JSON.stringify(proof)) throw new Error('it says something else than the record');
}

/** An RFC 3161 token as a record has it. */
export function tokenProof(token: Uint8Array, certificate: Uint8Array, sha256: string): TimeProof {
  const { time, by } = checkToken(token, certificate, sha256);
  return { kind: 'rfc3161', time, by, token: base64(token), certificate: base64(certificate) };
}

/** An OpenTimestamps proof as a record has it. */
export const blockProof = (proof: Uint8Array, sha256: string): TimeProof => ({
  kind: 'opentimestamps',
  ...followProof(proof, sha256),
  token: base64(proof),
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
