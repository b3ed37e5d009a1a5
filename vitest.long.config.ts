import { defineConfig } from 'vitest/config';
import { long, shared } from './vitest.config.ts';

/** The tests that take minutes, by themselves: `npm run test:long`. */
export default defineConfig({
  test: { ...shared, include: long, globalSetup: ['tests/build-site.ts'], maxWorkers: 1 },
});
