import type { LookRecord } from '../../schema/record.ts';

/** A typeface by its files, as a style sheet may name them. */
export interface FaceFiles {
  regular: string;
  bold?: string | undefined;
}

/** The colours of a site's own, in both schemes, for the end of a style sheet: by the same selectors as `tokens.css`, so that they win. */
export function accentCss(accent: LookRecord['accent']): string {
  if (!accent) return '';
  const set = (colour: string): string => `--accent:${colour}`;
  return (
    `:root{${set(accent.light)}}` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){${set(accent.dark)}}}` +
    `@media screen{:root[data-theme="dark"]{${set(accent.dark)}}}\n`
  );
}

/** Which token each typeface stands for, and what stands in until it has come. */
const ROLES = {
  text: ['--serif', '"Iowan Old Style", Cambria, serif'],
  labels: ['--sans', 'system-ui, "Segoe UI", Roboto, Arial, sans-serif'],
} as const;

/** The typefaces of a site's own. A page that has not got them at once keeps the reader's own, so that nothing moves (`optional`). Addresses are from the root of the site: the bundler puts the base path before them. */
export function typefaceCss(typeface: Partial<Record<keyof typeof ROLES, FaceFiles | undefined>> | undefined): string {
  return (['text', 'labels'] as const)
    .flatMap((role) => {
      const face = typeface?.[role];
      if (!face) return [];
      const [token, rest] = ROLES[role];
      const one = (file: string, weight: number): string =>
        `@font-face{font-family:"Site ${role}";font-weight:${weight};font-display:optional;src:url("/${file}")}`;
      return [
        one(face.regular, 400),
        ...(face.bold === undefined ? [] : [one(face.bold, 700)]),
        `:root{${token}:"Site ${role}",${rest}}`,
      ];
    })
    .join('\n');
}
