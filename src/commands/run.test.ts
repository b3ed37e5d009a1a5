import { expect, test } from 'vitest';
import { succeeds } from './run.ts';

/** What is said of a command that ends with an error. */
async function told(error: Error): Promise<string> {
  let said = '';
  const hear = (text: string): void => void (said += text);
  const ended = await succeeds(() => Promise.reject(error), {}, { out: hear, log: hear });
  expect(ended).toBe(false);
  return said;
}

test('what the system refuses is told with the path and without a stack, by the bundler too', async () => {
  expect(await told(Object.assign(new Error(), { code: 'ENOSPC', syscall: 'write', path: '/site/a.html' }))).toBe(
    '`/site/a.html` cannot be written: no space is left on the disk (ENOSPC)\n',
  );
  const bundler =
    'Build failed with 1 error:\n\nSomething went wrong.\nFailed to write file in /site/new/entry.mjs\n\nCaused by:\n    File too large (os error 27)\n\n    at build';
  expect(await told(new Error(bundler))).toBe(
    '`/site/new/entry.mjs` cannot be written: File too large (os error 27)\n',
  );
});

test('a fault of our own comes with its stack', async () => {
  expect(await told(new Error('odd'))).toMatch(/^Error: odd\n {4}at /);
});
