/** The variables of the environment that commands read. `docs/settings.md` explains each. */
export const settingNames = [
  'SEEDS',
  'CONTENT',
  'CAPTURES',
  'OUT',
  'CACHE',
  'SITE_URL',
  'BASE_PATH',
  'PORT',
  'DRAFTS',
  'COMMIT',
] as const;
