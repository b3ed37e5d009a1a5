import { join } from 'node:path';
import type { Plugin } from 'vite';
import { project } from '../project.ts';

const FILE = join(project, 'src/site/handed-over.ts');

/**
 * Pages and our commands share one `handed-over.ts`. Vite runs pages by a loader of its own, to which the file would be another module with nothing in it. So it gives them
 * what Node has loaded.
 */
export const shareHandedOver = (): Plugin => ({
  name: 'share-handed-over',
  enforce: 'pre',
  load: (id) =>
    id === FILE
      ? `import { createRequire } from 'node:module';
export const { handOver, handedOver } = createRequire(${JSON.stringify(FILE)})(${JSON.stringify(FILE)});`
      : null,
});
