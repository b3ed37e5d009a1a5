import type { TimeProof } from '../../schema/record.ts';
import type { Faults } from '../fault.ts';
import type { Folder } from '../folder.ts';
import type { Seeds } from '../types.ts';
import { blockProof, tokenProof } from './check-proof.ts';

/** Where time proofs and certificates lie among the seeds. */
export const PROOFS = 'proofs/';

/** The time proofs of saved articles, each checked: by article. A fault for each that does not hold. */
export function checkProofs(seeds: Seeds, folder: Folder, faults: Faults): Map<string, TimeProof> {
  const found = new Map<string, TimeProof>();
  for (const [slug, { file, data }] of seeds.articles) {
    const { proof, sha256 } = data.capture;
    if (!proof) continue;
    const complain = (field: 'file' | 'certificate', reason: string): null => {
      faults.add(file.file, file.placeOf(['capture', 'proof', field]), reason);
      return null;
    };
    const read = (field: 'file' | 'certificate', name: string): Uint8Array | null =>
      folder.read(PROOFS + name) ?? complain(field, `there is no file \`${folder.name}/${PROOFS}${name}\``);
    const bytes = read('file', proof.file);
    if (!bytes) continue;
    try {
      if (proof.file.endsWith('.ots')) {
        found.set(slug, blockProof(bytes, sha256));
        continue;
      }
      const none = `an RFC 3161 token is checked against its authority's certificate; write \`certificate:\` and a file in \`${PROOFS}\``;
      const certificate = proof.certificate ? read('certificate', proof.certificate) : complain('file', none);
      if (certificate) found.set(slug, tokenProof(bytes, certificate, sha256));
    } catch (error) {
      complain('file', `the time proof \`${proof.file}\` does not hold: ${(error as Error).message}`);
    }
  }
  return found;
}
