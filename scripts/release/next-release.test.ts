import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nextRelease } from './next-release.ts';

const files = {
  package: '{\n  "name": "recount",\n  "version": "0.1.0"\n}\n',
  lock: '{\n  "version": "0.1.0",\n  "packages": { "": { "version": "0.1.0" }, "node_modules/x": { "version": "0.1.0" } }\n}\n',
  changelog: '# Changelog\n\n## Unreleased\n\n- A change.\n\n## 0.1.0 (2026-01-01)\n\n- The first.\n',
};

describe('nextRelease', () => {
  test('gives what is unreleased its version and day, and leaves the others', () => {
    expect(nextRelease('minor', '2026-02-03', files)).toEqual({
      version: '0.2.0',
      package: '{\n  "name": "recount",\n  "version": "0.2.0"\n}\n',
      lock: '{\n  "version": "0.2.0",\n  "packages": { "": { "version": "0.2.0" }, "node_modules/x": { "version": "0.1.0" } }\n}\n',
      changelog:
        '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-02-03)\n\n- A change.\n\n## 0.1.0 (2026-01-01)\n\n- The first.\n',
    });
  });

  test.each([
    ['patch', '0.1.1'],
    ['minor', '0.2.0'],
    ['major', '1.0.0'],
    ['3.2.1', '3.2.1'],
  ])('%s makes %s of 0.1.0', (asked, version) => {
    expect(nextRelease(asked, '2026-02-03', files).version).toBe(version);
  });

  test('releases the version that stands there, if it has not been released', () => {
    const changelog = '# Changelog\n\n## Unreleased\n\n- All of it.\n';
    expect(nextRelease('0.1.0', '2026-02-03', { ...files, changelog })).toMatchObject({
      version: '0.1.0',
      package: files.package,
      changelog: '# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-02-03)\n\n- All of it.\n',
    });
  });

  test.each([
    ['minr', {}, 'found `minr`, expected `patch`, `minor`, `major` or a version such as `1.0.0`'],
    ['0.1.0', {}, 'version 0.1.0 is in the changelog already'],
    ['0.0.9', {}, 'version 0.0.9 is older than 0.1.0, which `package.json` names'],
    [
      'minor',
      { changelog: '# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-01-01)\n\n- The first.\n' },
      'the changelog has nothing under `## Unreleased`; write what changes',
    ],
    ['minor', { changelog: '# Changelog\n' }, 'the changelog has nothing under `## Unreleased`; write what changes'],
  ])('refuses %s, %j', (asked, other, reason) => {
    expect(() => nextRelease(asked, '2026-02-03', { ...files, ...other })).toThrow(reason);
  });

  test('finds its places in the files of this project', () => {
    const read = (name: string): string => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
    const own = { package: read('package.json'), lock: read('package-lock.json'), changelog: read('CHANGELOG.md') };
    if (!/^## Unreleased\n+- /m.test(own.changelog)) return;
    const made = nextRelease('major', '2026-02-03', own);
    for (const text of [made.package, made.lock])
      expect((JSON.parse(text) as { version: string }).version).toBe(made.version);
    expect((JSON.parse(made.lock) as { packages: Record<string, { version: string }> }).packages['']?.version).toBe(
      made.version,
    );
  });
});
