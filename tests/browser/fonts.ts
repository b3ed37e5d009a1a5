import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** Typefaces as machines have them, from packages: a page must hold with wide letters and with narrow ones. The first is what a page without a face of its own gets. */
const SETS = {
  wide: { family: 'DejaVu Sans', serif: 'DejaVu Serif', packages: ['dejavu-fonts-ttf'] },
  narrow: { family: 'Roboto', serif: 'Roboto', packages: ['@expo-google-fonts/roboto'] },
  // As Liberation Sans, Arial and Helvetica are. */
  middle: { family: 'Arimo', serif: 'Arimo', packages: ['@expo-google-fonts/arimo'] },
} as const;

export type FontSet = keyof typeof SETS;

/** The set that tests use which need no certain one: `FONTS=narrow npm test`. */
export const usualFonts = (Object.hasOwn(SETS, process.env.FONTS ?? '') ? process.env.FONTS : 'wide') as FontSet;

/** Those whose widths differ most. Where there is no fontconfig, the machine has what it has. */
export const bothFonts: readonly FontSet[] =
  process.platform === 'linux' ? [...new Set<FontSet>([usualFonts, 'wide', 'narrow'])] : [usualFonts];

/** All of them. */
export const allFonts: readonly FontSet[] =
  process.platform === 'linux' ? (Object.keys(SETS) as FontSet[]) : [usualFonts];

/** A file for `FONTCONFIG_FILE`, by which a browser sees the fonts of one set and none of the machine's, drawn as most machines draw them: widths are not rounded to pixels. */
export function fontsFile(set: FontSet): string {
  const { family, serif, packages } = SETS[set];
  const folder = join(import.meta.dirname, '../../.tmp/fonts', set);
  mkdirSync(folder, { recursive: true });
  const alias = (generic: string, face: string): string =>
    `<match target="pattern"><test name="family"><string>${generic}</string></test><edit name="family" mode="assign" binding="strong"><string>${face}</string></edit></match>`;
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${packages.map((name) => `<dir>${folderOf(name)}</dir>`).join('\n')}
<cachedir>${join(folder, 'cache')}</cachedir>
${['sans-serif', 'system-ui', 'ui-sans-serif', 'sans'].map((generic) => alias(generic, family)).join('\n')}
${['serif', 'ui-serif'].map((generic) => alias(generic, serif)).join('\n')}
<match target="font"><edit name="antialias"><bool>true</bool></edit><edit name="hintstyle"><const>hintslight</const></edit></match>
<match target="pattern"><edit name="family" mode="append_last"><string>${family}</string></edit></match>
</fontconfig>
`,
  );
  return file;
}
