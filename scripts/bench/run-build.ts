import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usage = new URL('./print-usage.ts', import.meta.url).href;

export interface Run {
  seconds: number;
  /** Most memory that the process held at one time, in MB. */
  peak: number;
}

/** Runs a script of ours in a process of its own and measures it. What it prints is shown only when it fails. */
export async function runScript(script: string, env: Readonly<Record<string, string>>): Promise<Run> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', usage, script], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => void (said += bytes.toString()));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const seconds = (performance.now() - begun) / 1000;
  const rss = /^peak-kilobytes (\d+)$/m.exec(said)?.[1];
  if (code !== 0 || rss === undefined) throw new Error(`${script} failed:\n${said.slice(-4000)}`);
  return { seconds, peak: Number(rss) / 1024 };
}
