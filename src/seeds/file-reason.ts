import { own } from '../language/own.ts';

/** What the system's codes mean, for a person. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'no space is left to this user',
  EFBIG: 'the file is larger than this user may write',
  EROFS: 'the disk is read-only',
  EIO: 'the disk has a fault',
  EBUSY: 'another program uses it',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EXDEV: 'it lies on another disk',
  ENOTEMPTY: 'it is not empty',
  EEXIST: 'it exists already',
};

/** `no space is left on the disk (ENOSPC)`; null for an error that no file system gave. */
export function fileReason(error: unknown): string | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || typeof syscall !== 'string') return null;
  return `${own(reasons, code) ?? 'the system refused it'} (${code})`;
}
