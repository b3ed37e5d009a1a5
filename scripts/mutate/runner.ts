/**
 * Runs the tests of `npm run mutate`. Vitest loads every module anew for each change, which takes a second and more. This runner bundles the tests
 * with the code once. For each change it runs the bundle anew, so that no module keeps anything, and then only the tests that reach the change.
 * `expect` and `vi` are vitest's own. A file that swaps modules (`vi.doMock`) or has hooks (`afterEach`) must not be
 * given.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import * as vitest from 'vitest';

type Body = (...values: unknown[]) => unknown;

interface Test {
  id: string;
  name: string;
  fileName: string;
  body: Body;
}

/** What Stryker's changed code reads: which change is on, and which test runs. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: NonNullable<Extract<DryRunResult, { status: DryRunStatus.Complete }>['mutantCoverage']> | undefined;
}

type Bundle = (require: (name: string) => unknown, module: { exports: Record<string, () => void> }) => void;

/** The functions of vitest that collect tests, in a form that hands them over. */
function collector(file: string, into: Test[]): Record<string, unknown> {
  const names: string[] = [];
  const add = (name: string, body: Body | undefined): void => {
    if (!body) return;
    const full = [...names, name].join(' > ');
    // Cases of a table may have one title.
    const same = into.filter((one) => one.fileName === file && one.name === full).length;
    into.push({ id: `${file}#${full}${same === 0 ? '' : ` (${same + 1})`}`, name: full, fileName: file, body });
  };
  const bodyOf = (rest: readonly unknown[]): Body | undefined => rest.find((one) => typeof one === 'function') as Body;
  const describe = (name: string, body: () => void): void => {
    names.push(name);
    body();
    names.pop();
  };
  const test = Object.assign((name: string, ...rest: unknown[]) => add(name, bodyOf(rest)), {
    each:
      (table: readonly unknown[]) =>
      (name: string, ...rest: unknown[]) => {
        const body = bodyOf(rest);
        for (const [i, row] of table.entries())
          add(`${name} [${i}]`, body && (() => body(...(Array.isArray(row) ? (row as unknown[]) : [row]))));
      },
  });
  return { ...vitest, describe, test, it: test };
}

export class BundledTests implements TestRunner {
  readonly #switches: Switches = {};
  #bundle: Bundle = () => undefined;
  readonly #folder: string;
  readonly #files: readonly string[];
  readonly #slowest: number;
  /** Milliseconds of the processor's own time that each test took, whatever else the machine did meanwhile. */
  readonly #spent = new Map<string, number>();

  /** Stryker makes it in the folder of the changed copy, and gives it nothing. A test that takes the processor longer than `slowest` milliseconds is left out. */
  constructor(
    folder = process.cwd(),
    files = (process.env.MUTATE_TESTS ?? '').split(',').filter(Boolean),
    slowest = Number(process.env.MUTATE_SLOWEST ?? Infinity),
  ) {
    this.#folder = folder;
    this.#files = files;
    this.#slowest = slowest;
    Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: this.#switches });
  }

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const { outputFiles } = await build({
      stdin: {
        contents: this.#files.map((file) => `exports['${file}'] = () => require('./${file}');`).join('\n'),
        resolveDir: this.#folder,
      },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      packages: 'external',
      plugins: [
        {
          name: 'own-place',
          setup({ onLoad }) {
            onLoad({ filter: /\.ts$/ }, ({ path }) => ({
              loader: 'ts',
              contents: readFileSync(path, 'utf8')
                .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
                .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
            }));
          },
        },
      ],
    });
    // esbuild takes every package for CommonJS, whose default is all that it exports. What Node loads as a module has a default of its own.
    const code = outputFiles[0]?.text.replace(/(__toESM\(require\([^)]*\)), 1\)/g, '$1)') ?? '';
    const script = new Script(`(function (require, module) { const { exports } = module; ${code}\n})`);
    this.#bundle = script.runInThisContext() as Bundle;
  }

  async dryRun(): Promise<DryRunResult> {
    Object.assign(this.#switches, { activeMutant: undefined, hitCount: undefined, mutantCoverage: undefined });
    const all = await this.#run(null);
    const tests = all.filter(
      ({ id, status }) => status !== TestStatus.Success || (this.#spent.get(id) ?? 0) <= this.#slowest,
    );
    // A process that takes the place of one that hangs reads them.
    writeFileSync(this.#listOfQuick(), JSON.stringify(tests.map(({ id }) => id)));
    const { mutantCoverage } = this.#switches;
    if (!mutantCoverage) return { status: DryRunStatus.Complete, tests };
    const quick = new Set(tests.map(({ id }) => id));
    const perTest = Object.fromEntries(Object.entries(mutantCoverage.perTest).filter(([id]) => quick.has(id)));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { ...mutantCoverage, perTest } };
  }

  #listOfQuick(): string {
    return resolve(this.#folder, 'quick-tests.json');
  }

  async mutantRun({ activeMutant, hitLimit, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    Object.assign(this.#switches, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const quick = JSON.parse(readFileSync(this.#listOfQuick(), 'utf8')) as string[];
    const tests = await this.#run(new Set(testFilter ?? quick), true);
    return toMutantRunResult(
      determineHitLimitReached(this.#switches.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    );
  }

  /** Runs all tests, or those wanted; `bail` stops at the first that fails. */
  async #run(wanted: ReadonlySet<string> | null, bail = false): Promise<TestResult[]> {
    const results: TestResult[] = [];
    const require = createRequire(resolve(this.#folder, 'package.json'));
    const collected: Test[] = [];
    let collecting: Record<string, unknown> = {};
    const module: Parameters<Bundle>[1] = { exports: {} };
    this.#bundle((name) => (name === 'vitest' ? collecting : require(name)), module);
    for (const file of this.#files) {
      if (wanted && ![...wanted].some((id) => id.startsWith(`${file}#`))) continue;
      collecting = collector(file, collected);
      const failed = await failureOf(() => module.exports[file]?.());
      if (failed === null) continue;
      results.push(resultOf({ id: `${file}#`, name: file, fileName: file, body: () => undefined }, failed, 0));
      if (bail) return results;
    }
    for (const test of collected) {
      if (wanted && !wanted.has(test.id)) continue;
      const before = performance.now();
      const used = process.cpuUsage();
      this.#switches.currentTestId = test.id;
      const failed = await failureOf(test.body);
      this.#switches.currentTestId = undefined;
      const { user, system } = process.cpuUsage(used);
      this.#spent.set(test.id, (user + system) / 1000);
      results.push(resultOf(test, failed, performance.now() - before));
      if (failed !== null && bail) break;
    }
    return results;
  }
}

function resultOf({ id, name, fileName }: Test, failed: string | null, timeSpentMs: number): TestResult {
  const what = { id, name, fileName: resolve(fileName), timeSpentMs };
  return failed === null
    ? { ...what, status: TestStatus.Success }
    : { ...what, status: TestStatus.Failed, failureMessage: failed };
}

async function failureOf(run: () => unknown): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundled', BundledTests)];
