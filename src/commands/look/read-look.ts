import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LookRecord } from '../../schema/record.ts';
import type { LookSettings } from '../../schema/settings.ts';
import type { Look } from '../settings.ts';
import { unreadable } from './contrast.ts';
import { svgSize } from '../../seeds/svg.ts';

/** The height of a logo in the head of a page, in pixels. */
const HEIGHT = 26;

/** Checks the look of a site against its files, and that its colours can be read. `tell` takes each fault with its field; null where the settings have no look. */
export function readLook(
  look: LookSettings | undefined,
  publicFolder: string,
  tell: (path: readonly string[], reason: string) => void,
): Look | null {
  if (!look) return null;
  const { name, logo, accent, typeface, footer } = look;
  for (const [role, face] of Object.entries(typeface ?? {}))
    for (const [weight, file] of Object.entries(face ?? {}))
      if (!existsSync(join(publicFolder, file)))
        tell(['typeface', role, weight], `there is no file \`${file}\` in \`public/\`; put the typeface there`);
  for (const scheme of ['light', 'dark'] as const) {
    const reason = accent && unreadable(accent[scheme], scheme);
    if (reason) tell(['accent', scheme], reason);
  }
  return {
    name: name ?? null,
    logo: logo === undefined ? null : readLogo(logo, publicFolder, (reason) => tell(['logo'], reason)),
    accent: accent ?? null,
    footer: footer ? { text: footer.text ?? null, links: footer.links } : null,
    typeface,
  };
}

function readLogo(file: string, publicFolder: string, tell: (reason: string) => void): LookRecord['logo'] {
  const place = join(publicFolder, file);
  if (!existsSync(place)) {
    tell(`there is no file \`${file}\` in \`public/\`; put the logo there`);
    return null;
  }
  const size = svgSize(readFileSync(place, 'utf8'));
  if ('reason' in size) {
    tell(`\`${file}\` ${size.reason}`);
    return null;
  }
  // As a page shows it, so that nothing moves when it comes.
  return { file, width: Math.round((HEIGHT * size.width) / size.height), height: HEIGHT };
}
