import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readClipboard } from './read-clipboard.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clipboard-'));
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const program = (name: string, script: string): void => {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
};

test('reads the bytes of the first program that is there', () => {
  program('xclip', 'echo "Nine boats: $*"');
  program('xsel', 'echo other');
  expect(readClipboard('linux').toString()).toBe('Nine boats: -selection clipboard -o\n');
});

test('a program that fails gives way to the next', () => {
  program('wl-paste', 'echo "no display" >&2; exit 1');
  program('xsel', 'echo Nine');
  expect(readClipboard('linux').toString()).toBe('Nine\n');
});

test('reads the clipboard of macOS by its own program', () => {
  program('pbpaste', 'echo Nine');
  expect(readClipboard('darwin').toString()).toBe('Nine\n');
});

test('says what to do where there is no program, no text, or a refusal', () => {
  expect(() => readClipboard('linux')).toThrow('install `wl-clipboard`, `xclip` or `xsel`');
  program('xclip', 'exit 0');
  expect(() => readClipboard('linux')).toThrow('the clipboard has no text; copy the whole article first');
  program('xclip', 'echo "no display" >&2; exit 1');
  expect(() => readClipboard('linux')).toThrow('the clipboard cannot be read: `xclip` failed: no display');
});
