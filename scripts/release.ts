/**
 * `npm run release -- patch|minor|major|VERSION`: gives the changes in `CHANGELOG.md` their version and day, commits, and makes the tag. Nothing is pushed.
 * `docs/versions.md` says what each kind of release may change.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { nextRelease } from './release/next-release.ts';

const git = (...words: string[]): string => execFileSync('git', words, { encoding: 'utf8' }).trim();
const read = (name: string): string => readFileSync(name, 'utf8');

try {
  if (git('status', '--porcelain') !== '')
    throw new Error('files have changed since the last commit; commit them first');
  const day = new Date().toISOString().slice(0, 10);
  const made = nextRelease(process.argv[2] ?? '', day, {
    package: read('package.json'),
    lock: read('package-lock.json'),
    changelog: read('CHANGELOG.md'),
  });
  const tag = `v${made.version}`;
  if (git('tag', '--list', tag) !== '') throw new Error(`the tag ${tag} is there already`);
  writeFileSync('package.json', made.package);
  writeFileSync('package-lock.json', made.lock);
  writeFileSync('CHANGELOG.md', made.changelog);
  git('commit', '-q', '-m', `Version ${made.version}`, '--', 'package.json', 'package-lock.json', 'CHANGELOG.md');
  git('tag', '-a', tag, '-m', `Version ${made.version}`);
  console.log(`${tag} is made. To publish it: git push --follow-tags`);
} catch (error) {
  console.error(`release: ${(error as Error).message}`);
  process.exitCode = 1;
}
