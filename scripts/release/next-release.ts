/** The files of a release, and what it is called. */
export interface Release {
  version: string;
  package: string;
  lock: string;
  changelog: string;
}

type Files = Pick<Release, 'package' | 'lock' | 'changelog'>;

const steps = ['major', 'minor', 'patch'];
const number = /^(\d+)\.(\d+)\.(\d+)$/;

/** What a release writes: `asked` is `patch`, `minor`, `major` or a whole version; `day` is the day of the release. Throws what a person has to mend. */
export function nextRelease(asked: string, day: string, { package: manifest, lock, changelog }: Files): Release {
  const { version: now } = JSON.parse(manifest) as { version: string };
  const released = [...changelog.matchAll(/^## (\d+\.\d+\.\d+) /gm)].map(([, version = '']) => version);
  const version = steps.includes(asked) ? raised(now, steps.indexOf(asked)) : asked;
  if (!number.test(version))
    throw new Error(`found \`${asked}\`, expected \`patch\`, \`minor\`, \`major\` or a version such as \`1.0.0\``);
  if (released.includes(version)) throw new Error(`version ${version} is in the changelog already`);
  if (compare(version, now) < 0)
    throw new Error(`version ${version} is older than ${now}, which \`package.json\` names`);
  const [, before = '', lines = '', after = ''] =
    /^([\s\S]*?^## Unreleased\n)([\s\S]*?)(^## [\s\S]*|(?![\s\S]))/m.exec(changelog) ?? [];
  if (!/^- /m.test(lines)) throw new Error('the changelog has nothing under `## Unreleased`; write what changes');
  return {
    version,
    package: withVersion(manifest, now, version, 1),
    // The lock names it twice: for the file, and for the package at its root.
    lock: withVersion(lock, now, version, 2),
    changelog: `${before}\n## ${version} (${day})\n${lines}${after}`,
  };
}

function raised(version: string, part: number): string {
  const numbers = version.split('.').map(Number);
  return numbers.map((one, i) => (i < part ? one : i === part ? one + 1 : 0)).join('.');
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  return left.map((one, i) => one - (right[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** The text with the first mentions of the version changed. Later mentions in a lock file belong to other packages. */
function withVersion(text: string, from: string, to: string, times: number): string {
  let left = times;
  return text.replaceAll(`"version": "${from}"`, (found) => (left-- > 0 ? `"version": "${to}"` : found));
}
