import { join } from 'node:path';
import { build } from 'esbuild';
import type { Node } from '../../chart/node.ts';
import { BROWSERS } from '../scripts/browsers.ts';
import { outputOf } from '../scripts/minified.ts';
import { accentCss } from '../look/look-css.ts';
import { records } from '../records.ts';
import { hashOf } from '../scripts/policy.ts';
import { onceABuild } from './once-a-build.ts';
import { classesIn, prune } from './prune.ts';

/** The style sheet of embeds: of every rule that some embed may need. */
const whole = (): Promise<Uint8Array> =>
  onceABuild('style', async () => {
    const entry = join(process.cwd(), 'src/styles/embed.css');
    const made = await build({ entryPoints: [entry], bundle: true, write: false, target: BROWSERS });
    const { site } = await records();
    // A site's own colours stand last, so that they win.
    return Buffer.concat([outputOf(made).contents, Buffer.from(accentCss(site.look?.accent ?? null))]);
  });

/** The classes of a tree. */
function classesOf(node: Node, found: Set<string>): void {
  if (typeof node === 'string') return;
  const [, attributes, ...children] = node;
  for (const name of String(attributes['class'] ?? '').split(' ')) found.add(name);
  for (const child of children) classesOf(child, found);
}

/** A class that a script puts into a page has a hyphen, such as `is-moved`, or is `js`: a script has many other words. */
const wordsOf = (script: string): string[] => ['js', ...(script.match(/[a-z]+-[\w-]*/g) ?? [])];

/** Begins the class name of a tone. */
const TONE = 'c-t-';

/**
 * The style of an embed with this body and this script in it, and the hash by which the page's policy allows it. Most embeds need the same classes,
 * and then the same style.
 */
export async function embedStyle(body: readonly Node[], script: string): Promise<{ text: string; hash: string }> {
  const css = await whole();
  const there = new Set(wordsOf(script));
  for (const node of body) classesOf(node, there);
  const classes = [...(await onceABuild('classes', async () => classesIn(css)))].filter((name) => there.has(name));
  return onceABuild(`style of ${classes.join(' ')}`, async () => {
    const text = prune(css, (all) => all.every((name) => classes.includes(name)));
    return { text, hash: hashOf(text) };
  });
}

/** The style of what the engine draws once a slider moves; it comes with the engine. With a `part`, what that part of the engine draws besides. */
export async function lateStyle(engine: string, part?: string): Promise<string> {
  const told = toldBy(engine);
  if (part === undefined) return prune(await whole(), (all) => all.some(told));
  const toldByPart = toldBy(part);
  return prune(await whole(), (all) => all.some(toldByPart) && !all.some(told));
}

/** Tells whether a script may put a class into a page. */
function toldBy(script: string): (name: string) => boolean {
  const words = new Set(wordsOf(script));
  // A script puts a word's end behind `c-t-`.
  return (name) => words.has(name) || (words.has(TONE) && name.startsWith(TONE));
}
