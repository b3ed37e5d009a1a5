import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatHex, oklch, toGamut, wcagContrast } from 'culori';
import { project } from '../project.ts';

export type Scheme = 'light' | 'dark';

/** What text needs (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;
/** Steps of lightness in which a colour that passes is looked for. */
const STEP = 0.005;

/** The papers on which links stand, of pages and embeds, as the style sheet has them. */
export function papersOf(scheme: Scheme): string[] {
  const tokens = readFileSync(join(project, 'src/styles/tokens.css'), 'utf8');
  const at = tokens.indexOf('@media');
  const block = scheme === 'light' ? tokens.slice(0, at) : tokens.slice(at);
  const papers = ['--paper', '--paper-2', '--mark'].flatMap(
    (name) => new RegExp(`${name}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? [],
  );
  // Embeds lie on white.
  return scheme === 'light' ? [...papers, '#ffffff'] : papers;
}

const least = (colour: string, papers: readonly string[]): number =>
  Math.min(...papers.map((paper) => wcagContrast(colour, paper)));

/** Why a colour of links cannot be read in a scheme, with the nearest that can: of its own hue, and as it is written. Null where it can be read. */
export function unreadable(colour: string, scheme: Scheme): string | null {
  const papers = papersOf(scheme);
  const found = least(colour, papers);
  if (found >= LEAST) return null;
  const near = nearest(colour, papers, scheme);
  const shown = Math.floor(found * 100) / 100;
  return `found \`${colour}\`, which has a contrast of ${shown} to the ${scheme} pages, expected at least ${LEAST}; the nearest that can be read: ${near.map((one) => `\`"${one}"\``).join(' or ')}`;
}

/** The nearest colours that pass: darker ones on light paper, lighter ones on dark paper, first with as much colour as there was, then with half of it. */
function nearest(colour: string, papers: readonly string[], scheme: Scheme): string[] {
  const start = oklch(colour);
  const fit = toGamut('rgb', 'oklch');
  if (!start) return [];
  const found = [1, 0.5].flatMap((share) => {
    for (let l = start.l; l >= 0 && l <= 1; l += scheme === 'light' ? -STEP : STEP) {
      const hex = formatHex(fit({ ...start, l, c: start.c * share }));
      if (least(hex, papers) >= LEAST) return [hex];
    }
    return [scheme === 'light' ? '#000000' : '#ffffff'];
  });
  return [...new Set(found)];
}
