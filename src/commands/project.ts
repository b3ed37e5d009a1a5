import { fileURLToPath } from 'node:url';

/** Where the project itself lies, without a slash behind it. */
export const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
