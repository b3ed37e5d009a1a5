/** Writes the types of the content collections, for the type checker. */
import '../src/commands/plain-env.ts';
import { sync } from 'astro';
import { project } from '../src/commands/project.ts';

await sync({ root: project, logLevel: 'error' });
