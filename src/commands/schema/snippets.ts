import { DIRECTIVES } from '../../schema/directives.ts';
import type { Json } from './make.ts';

/** The directives of a body as snippets of VS Code: typing `:claim` offers the whole, with what it means. */
export function snippets(): Json {
  return Object.fromEntries(
    DIRECTIVES.map(({ name, place, write, means, example }) => {
      let stop = 0;
      return [
        name,
        {
          scope: 'markdown',
          prefix: `${place === 'block' ? ':::' : ':'}${name}`,
          body: write.replace(/[A-Z]{2,}/g, (word) => `\${${(stop += 1)}:${word}}`).split('\n'),
          description: `${means} Example: ${example}`,
        },
      ];
    }),
  );
}
