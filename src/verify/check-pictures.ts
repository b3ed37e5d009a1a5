import { everyImage, IMAGES } from '../site/images/sizes.ts';
import type { Files } from './check-files.ts';
import { hashOf } from './hash.ts';
import { RECORDS } from './manifest.ts';
import type { RecordsOf } from './read-records.ts';
import type { Step } from './report.ts';

/**
 * The pictures of articles and references: each file that a record asks for is there, of its kind and size, and no other. `originals` are the files at hand, by their SHA-256.
 * Only a build can prove that a sized picture shows what its original shows.
 */
export function checkPictures(
  files: Files,
  records: RecordsOf,
  originals: ReadonlySet<string> | undefined,
  step: Step,
): void {
  const images = everyImage(records.articles, records.references);
  for (const [name, { picture, size }] of images) {
    const path = IMAGES + name;
    const bytes = files.get(path);
    if (!bytes) {
      step.differ(path, `is missing, and a record shows \`${picture.file}\``);
      continue;
    }
    if (picture.kind === 'svg') {
      if (hashOf(bytes) !== picture.sha256)
        step.differ(path, `has the SHA-256 ${hashOf(bytes)}, and its record says ${picture.sha256}`);
      else step.prove('drawings (SVG) of articles and references are those that their records name');
      continue;
    }
    const found = webpSize(bytes);
    if (found === null) step.differ(path, 'is no WebP picture');
    else if (found.width !== size.width || found.height !== size.height)
      step.differ(
        path,
        `has ${found.width} by ${found.height} pixels, and its record gives ${size.width} by ${size.height}`,
      );
    else step.prove('sized pictures are there in the widths that their records give');
  }
  for (const path of files.keys())
    if (path.startsWith(IMAGES) && !images.has(path.slice(IMAGES.length)))
      step.differ(path, 'is a picture that follows from no record');
  const seen = new Set<string>();
  for (const { path, data } of [...records.articles, ...records.references])
    for (const { file, sha256, kind } of data.pictures ?? []) {
      if (kind === 'svg' || seen.has(sha256)) continue;
      seen.add(sha256);
      if (originals?.has(sha256)) step.prove('pictures among the seeds have the recorded SHA-256');
      else
        step.open.push(
          `${RECORDS}${path}: that its \`${file}\` has the SHA-256 ${sha256}: that file is not at hand (\`--pictures FOLDER\`)`,
        );
    }
}

/** The size that a WebP file says it has: in the head of its extended, its lossless or its plain form. */
function webpSize(bytes: Uint8Array): { width: number; height: number } | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < 30 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP')
    return null;
  switch (file.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = file.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
    default:
      return null;
  }
}
