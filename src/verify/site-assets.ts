import { hashOf } from '../site/scripts/policy.ts';

/** Stands for `src/site/embeds/assets.ts` where embeds are drawn again: style and script are those of the embed itself, and its policy must name their hashes. */
interface Inline {
  text: string;
  hash: string;
}

/** Given before an embed is drawn: the page as the site has it. The parts of its script are kept beside it, for who compares the scripts of several embeds. */
export interface Drawing {
  page: string;
  parts: string | null;
}

const drawing = (): Drawing => (globalThis as unknown as { recountDrawing: Drawing }).recountDrawing;

export function embedAssets(_: string, parts: unknown): Promise<{ style: Inline; script: Inline }> {
  const now = drawing();
  now.parts = JSON.stringify(parts);
  const inside = (tag: string): Inline => {
    const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(now.page)?.[1] ?? '';
    return { text, hash: hashOf(text) };
  };
  return Promise.resolve({ style: inside('style'), script: inside('script') });
}
