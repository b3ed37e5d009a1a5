import { fileReason } from '../seeds/file-reason.ts';
import { Unreadable } from '../seeds/folder.ts';
import type { Settings } from './settings.ts';
import { settingsIn, siteFolder, SETTINGS_FILE } from './settings-file.ts';
import { UserFault } from './user-fault.ts';

/** How a command speaks to the person who started it. */
export interface Said {
  /** Prints a result to standard output. */
  out(text: string): void;
  /** Prints progress and faults to standard error. */
  log(text: string): void;
  /** The day on which the command runs, `2024-06-14`. */
  today?: string;
}

/** Runs a command for an entry of `scripts/`: with the settings of the environment, and with one message for what a person can mend. Sets the exit status. */
export async function run(command: (settings: Settings, said: Said) => Promise<boolean>): Promise<void> {
  const said: Said = {
    out: (text) => void process.stdout.write(text),
    log: (text) => void process.stderr.write(text),
    today: new Date().toISOString().slice(0, 10),
  };
  // Astro may have left something open.
  if (!(await succeeds(command, process.env, said))) process.exit(1);
}

/** Whether a command succeeds with an environment; where it does not, what is wrong has been said. */
export async function succeeds(
  command: (settings: Settings, said: Said) => Promise<boolean>,
  env: Readonly<Record<string, string | undefined>>,
  said: Said,
): Promise<boolean> {
  try {
    const folder = process.cwd();
    const settings = settingsIn(folder, env);
    tellOverrides(folder, env, said);
    return await command(settings, said);
  } catch (error) {
    said.log(`${messageOf(error)}\n`);
    return false;
  }
}

/** Folders that a variable of the environment has named, where a site has settings: without a word, a command could work on another site than the one at hand. */
function tellOverrides(folder: string, env: Readonly<Record<string, string | undefined>>, { log }: Said): void {
  if (siteFolder(folder) === null) return;
  const named = (['SEEDS', 'CONTENT', 'CAPTURES', 'OUT'] as const).filter((name) => env[name]?.trim());
  if (named.length > 0)
    log(
      `${named.map((name) => `${name}=${env[name]}`).join(' ')}: from the environment, in place of ${SETTINGS_FILE}\n`,
    );
}

function messageOf(error: unknown): string {
  if (error instanceof UserFault || error instanceof Unreadable) return error.message;
  const reason = fileReason(error);
  const bundled = bundlerReason(error);
  if (bundled !== null) return bundled;
  if (reason === null) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { path, dest, syscall } = error as NodeJS.ErrnoException & { dest?: string };
  return `${path === undefined ? 'a file' : `\`${dest ?? path}\``} cannot be ${reads.has(syscall ?? '') ? 'read' : 'written'}: ${reason}`;
}

const reads = new Set(['scandir', 'opendir', 'read', 'stat', 'lstat', 'readlink', 'realpath']);

/** The bundler that Astro runs tells in words alone what the system refused: `File too large (os error 27)`. */
function bundlerReason(error: unknown): string | null {
  const told = /Failed to (read|write) file in (.+)\n[\s\S]*?^\s*(.+ \(os error \d+\))/m.exec(String(error));
  return told && `\`${told[2]}\` cannot be ${told[1] === 'read' ? 'read' : 'written'}: ${told[3]}`;
}
