/** Imported first by every entry that runs Astro, which reads the environment as soon as it is loaded. */
import { cleanEnv } from './clean-env.ts';

cleanEnv(process.env);
