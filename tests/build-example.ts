import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Set by the test runner for its own modules; Astro would read them as its own. */
const RUNNERS = /^(VITEST|VITE_|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|NODE_ENV$)/;

/** The environment without what the test runner has put into it. */
export const plainEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !RUNNERS.test(name))) as Record<string, string>;

/** What a build of the example below `folder` is told. */
export const exampleEnv = (folder: string, env: Record<string, string>): Record<string, string> => ({
  ...plainEnv(),
  SEEDS: 'examples/march/seeds',
  CAPTURES: 'examples/march/captures',
  CONTENT: join(folder, 'content'),
  OUT: join(folder, 'site'),
  NODE_ENV: 'production',
  ...env,
});

/** Builds the example site below `folder`, as the README's commands do, and returns where it stands. */
export function buildExample(folder: string, env: Record<string, string> = {}): string {
  const out = join(folder, 'site');
  rmSync(out, { recursive: true, force: true });
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'pipe', env: exampleEnv(folder, env) });
  return out;
}
