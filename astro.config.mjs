import './src/commands/plain-env.ts';
import { readSettings } from './src/commands/settings.ts';
import { siteConfig } from './src/commands/site/site-config.ts';

// For Astro by itself; our own commands hand the same configuration over.
export default siteConfig(readSettings(process.env));
