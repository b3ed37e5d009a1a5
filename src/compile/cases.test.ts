import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildContent } from './build.ts';
import { printFaults } from '../seeds/fault.ts';
import { diskFolder, type Folder, memoryFolder } from '../seeds/folder.ts';

const cases = join(import.meta.dirname, 'cases');
const march = join(cases, 'march');
const captures = diskFolder(join(march, 'captures'), 'captures');
const faulty = readdirSync(cases).filter((name) => name !== 'march');

/** The good seeds with a case's own files in place of theirs, or beside them. */
function overlay(name: string): Folder {
  const folders = [join(march, 'seeds'), join(cases, name, 'seeds')].map((path) => diskFolder(path, 'seeds'));
  return memoryFolder(
    'seeds',
    Object.fromEntries(folders.flatMap((folder) => folder.list().map((path) => [path, folder.read(path)!]))),
  );
}

const build = (seeds: Folder) => buildContent({ seeds, content: memoryFolder('content', {}), captures });

describe('buildContent', () => {
  test('gives the records of the march, word for word', async () => {
    const { files, messages } = await build(diskFolder(join(march, 'seeds'), 'seeds'));
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const [path, text] of files!) await expect(text).toMatchFileSnapshot(join(march, 'content', path));
    expect([...files!.keys()]).toEqual(diskFolder(join(march, 'content')).list());
  });

  test.each(faulty)(
    'tells every fault of `%s`, where it stands and what to write, and gives no record',
    async (name) => {
      const { files, messages } = await build(overlay(name));
      expect(files).toBeNull();
      await expect(printFaults(messages)).toMatchFileSnapshot(join(cases, name, 'error.txt'));
    },
  );
});
