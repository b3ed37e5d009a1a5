import './src/commands/plain-env.ts';
import { settingsIn } from './src/commands/settings-file.ts';
import { siteConfig } from './src/commands/site/site-config.ts';

// For Astro by itself; our own commands hand the same configuration over.
const settings = settingsIn(process.cwd(), process.env);
// `src/content.config.ts` asks the environment alone.
process.env.CONTENT ??= settings.content;
export default siteConfig(settings);
