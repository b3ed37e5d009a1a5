/** Draws into `docs/architecture.md` which room of `src/` imports from which: `npm run rooms`. A test says when the picture is no longer true. */
import { readFileSync, writeFileSync } from 'node:fs';
import { roomsGraph } from './rooms/rooms-graph.ts';

const page = 'docs/architecture.md';
writeFileSync(
  page,
  readFileSync(page, 'utf8').replace(
    /(```mermaid\n)[\s\S]*?(\n```)/,
    (_, begin: string, end: string) => begin + roomsGraph('src') + end,
  ),
);
