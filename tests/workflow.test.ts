import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
  needs?: string | string[];
  env?: Record<string, string>;
}

const folder = join(import.meta.dirname, '../.github/workflows');

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const { permissions, jobs } = parse(text) as { permissions: object; jobs: Record<string, Job> };
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('names every action by its commit, with its release beside it', () => {
    const uses = [...text.matchAll(/uses: (.*)$/gm)].map((m) => m[1]!);
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const one of uses) expect(one).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('gives each job what it needs, and the one that builds nothing', () => {
    expect(permissions).toEqual({});
    for (const [job, { permissions: own }] of Object.entries(jobs)) expect(own, job).toBeDefined();
    expect(jobs['build']!.permissions).toEqual({});
    // Nothing of a checkout stays that could be used for more.
    for (const step of steps)
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  test('installs what the lock names, builds twice the same, and keeps the list of what it was built with', () => {
    const runs = jobs['build']!.steps.map((step) => step.run ?? '').join('\n');
    expect(runs).toMatch(/^npm ci$/m);
    expect(runs).not.toMatch(/npm (install|i)\b|npx /);
    expect(runs).toMatch(/OUT="\$RUNNER_TEMP\/again".*npm run build\ndiff -r dist "\$RUNNER_TEMP\/again"/);
    expect(runs).toMatch(/npm sbom --sbom-format cyclonedx > sbom\.json/);
  });

  test('builds once more on another machine, and gives out nothing that differs there', () => {
    const again = jobs['rebuild']!;
    expect(again.permissions).toEqual({});
    expect(again.env).toEqual(jobs['build']!.env);
    expect(again.steps.at(-1)!.run).toBe('cmp evidence/manifest.json dist/data/manifest.json');
    for (const name of ['deploy', 'release']) expect(jobs[name]!.needs, name).toEqual(['build', 'rebuild']);
    expect(jobs['build']!.steps.map((step) => step.run)).toContain('npm run verify');
  });

  test('signs what a release gives out, the manifest and the checker among it', () => {
    const { steps: given, permissions: own } = jobs['release']!;
    expect(own).toEqual({ contents: 'write', 'id-token': 'write', attestations: 'write' });
    const signed = given.find((step) => step.uses?.startsWith('actions/attest-build-provenance@'))!.with![
      'subject-path'
    ] as string;
    const released = /gh release create "\$TAG" ([^-]\S*(?: [^-]\S*)*)/.exec(given.at(-1)!.run!)![1]!.split(' ');
    expect(signed.split('\n').sort()).toEqual(released.sort());
    expect(released).toContain('evidence/manifest.json');
  });

  test('puts nothing from outside into a command: texts come by the environment', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});

test('the lock has a hash for every package, for every system', () => {
  const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string; resolved?: string }>;
  };
  for (const [path, { integrity }] of Object.entries(packages))
    if (path !== '') expect(integrity, path).toMatch(/^sha512-/);
  for (const system of ['darwin-arm64', 'win32-x64', 'linux-x64'])
    expect(Object.keys(packages)).toContain(`node_modules/@esbuild/${system}`);
});
