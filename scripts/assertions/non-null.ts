import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { API } from 'typescript/unstable/sync';
import { SyntaxKind, type Node } from 'typescript/unstable/ast';

/** Where a program of ours says `x!`. */
export interface Assertion {
  file: string;
  line: number;
  text: string;
}

/** Every `x!` in `src` and `scripts`, tests left out, as TypeScript's own parser sees it: `a!.b!` is two. */
export function nonNullAssertions(root: string): Assertion[] {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] }).getProjects();
    if (!project) throw new Error(`TypeScript finds no project in ${root}`);
    const found: Assertion[] = [];
    for (const name of project.program.getSourceFileNames()) {
      const file = relative(root, name);
      // Most files have no `!` behind a word or a bracket at all, and need not be parsed.
      if (!/^(src|scripts)\//.test(file) || /\.test\.ts$/.test(file) || !/[\w)\]]!/.test(readFileSync(name, 'utf8')))
        continue;
      const source = project.program.getSourceFile(name);
      if (!source) throw new Error(`TypeScript gives no tree of ${file}`);
      const visit = (node: Node): void => {
        if (node.kind === SyntaxKind.NonNullExpression) {
          const text = source.text.slice(node.pos, node.end).trim();
          found.push({ file, line: source.text.slice(0, node.end).split('\n').length, text });
        }
        node.forEachChild(visit);
      };
      visit(source);
    }
    return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  } finally {
    api.close();
  }
}
