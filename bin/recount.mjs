#!/usr/bin/env node
/** The command `recount`: `recount build` runs `scripts/build.ts`, under the Node that the package brings where this one is too old. Node 20 must be able to read this file. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const commands = {
  start: 'build the site and serve it',
  build: 'build the site; --drafts shows drafts to colleagues',
  dev: 'show the site while it is written',
  content: 'write the records; --check only compares them',
  check: 'tell all that is wrong or doubtful with the seeds; --captures prints hashes',
  import: 'make a draft of a saved article: recount import FILE, or --clipboard',
  verify: 'check a built site against its record',
  new: 'make a new site: recount new FOLDER',
};

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !Object.hasOwn(commands, name)) {
  const list = Object.entries(commands).map(([command, does]) => `  recount ${command.padEnd(8)} ${does}`);
  console.error([...(name === undefined ? [] : [`\`${name}\` is not a command.`]), 'usage:', ...list].join('\n'));
  process.exit(1);
}

const entry = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const hooks = new URL('strip-types.mjs', import.meta.url).href;
const quiet = '--disable-warning=ExperimentalWarning';
const script = entry(`scripts/${name === 'content' ? 'build-content' : name}.ts`);
const child = spawn(nodeOf(), [quiet, '--import', hooks, script, ...args], { stdio: 'inherit' });
// Ctrl-C reaches both; what is sent to this process alone is handed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

/** The Node that runs this, where it can strip types; else that of the package `node`, which is a dependency. */
function nodeOf() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 12)) return process.execPath;
  const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
  return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
