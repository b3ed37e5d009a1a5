/**
 * For editors that run remark on Markdown (VS Code's unifiedjs.vscode-remark, remark-language-server elsewhere): faults of a seed's front matter
 * and quotes, at their places, as the build words them. JavaScript, since editors bring a Node of their own.
 */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const node = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin/node');

/** What the build says of one file, with the text of the editor. */
const ask = (path, text) =>
  new Promise((resolve, reject) => {
    const child = execFile(node, ['scripts/editor.ts', path], { cwd: root, maxBuffer: 1e8 }, (error, out) =>
      error ? reject(error) : resolve(JSON.parse(out)),
    );
    child.stdin.end(text);
  });

export default {
  plugins: [
    () => async (_tree, file) => {
      if (!file.path || !/[\\/](articles|estimates|references)[\\/][^\\/]+\.md$|[\\/]site\.md$/.test(file.path)) return;
      for (const { line, column, severity, reason } of await ask(file.path, String(file))) {
        const message = file.message(reason, { line, column });
        message.fatal = severity === 'error';
        message.source = 'seeds';
      }
    },
  ],
};
