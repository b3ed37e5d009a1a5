import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Puts the folder `fresh` in the place of `target`, which is gone afterwards. Both must be on one file system. */
export async function replaceFolder(fresh: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const old = `${target}.old-${process.pid}`;
  await rm(old, { recursive: true, force: true });
  const had = await rename(target, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(fresh, target);
  } catch (error) {
    if (had) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
