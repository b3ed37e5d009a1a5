import { settingNames } from './setting-names.ts';

/**
 * Takes all out of the environment that is not ours. Astro, Vite and their helpers read many variables of the environment, and take each one whose name stands in
 * a page's code: `SITE=/some/path` would be the site's address. So only our own settings stay, and what the system itself needs.
 */
const everywhere =
  'PATH HOME USER LOGNAME PWD TMPDIR TMP TEMP TERM TZ LANG LANGUAGE NO_COLOR FORCE_COLOR NODE_OPTIONS NODE_ENV';
const windows = 'PATHEXT SYSTEMROOT WINDIR COMSPEC APPDATA LOCALAPPDATA USERPROFILE HOMEDRIVE HOMEPATH PROGRAMDATA';
const system = new Set(`${everywhere} ${windows}`.split(' '));

/** `NODE_ENV` stays, since Astro sets it itself; our commands set it too. */
export function cleanEnv(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) {
    const known =
      system.has(name.toUpperCase()) || name.startsWith('LC_') || settingNames.some((setting) => setting === name);
    if (!known) delete env[name];
  }
  env.ASTRO_TELEMETRY_DISABLED = '1';
}
