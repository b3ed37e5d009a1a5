import { z } from 'zod';
import { field, knownAddress, line, part } from './base.ts';

/** The fault of a setting, and what to write in its place. */
export interface SettingFault {
  expected: string;
  write: string;
  /** The base path that was found in an origin. */
  base?: string;
}

/** The fault of the origin of published addresses; null for a sound one, such as `https://example.org`. */
export function originFault(value: string): SettingFault | null {
  const expected = 'an address that begins with `https://` or `http://`';
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(value)) {
    const host = value.replace(/^\w*:?\/+/, '').replace(/\/.*/s, '');
    return { expected, write: `https://${/^[\w.-]+(:\d+)?$/.test(host) ? host : 'example.org'}` };
  }
  if (url.username || url.password || url.search || url.hash)
    return { expected: `${expected} and ends with the host`, write: url.origin };
  if (url.pathname === '/') return null;
  return { expected: 'an address without a path', write: url.origin, base: url.pathname.replace(/\/+$/, '') };
}

/** Letters that need no escape in an address. */
const path = /^(\/[\w.~-]+)*$/;

/** The fault of a site's path on its host; null for sound ones, such as `/recount` and `/`. */
export function baseFault(value: string): SettingFault | null {
  const base = value.replace(/\/+$/, '');
  const dots = base.split('/').some((part) => part === '.' || part === '..');
  if (path.test(base) && !dots) return null;
  const name =
    value
      .replace(/^\w+:\/\/[^/]*/, '')
      .replace(/[?#].*$/, '')
      .split('/')
      .filter((part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part))
      .join('/') || 'recount';
  return { expected: 'a path of letters, digits and `-._~` that begins with `/`', write: `/${name}` };
}

const setting = (name: string, faultOf: (value: string) => SettingFault | null) =>
  line.refine((value) => faultOf(value) === null, {
    error: ({ input }) => {
      const { expected, write, base } = faultOf(String(input)) ?? { expected: '', write: '' };
      return `${expected}; write \`${name}: ${write}\`${base === undefined ? '' : ` and \`base: ${base}\``}`;
    },
  });

/** A folder, named from the folder of the settings. */
const folder = line.refine((name) => !name.startsWith('~'), 'a path without `~`, which the command line alone knows');

/** A file within `public/`. */
const publicFile = (kind: RegExp, expected: string) =>
  line.regex(/^(?!(.*\/)?\.\.?(\/|$))[\w.~-]+(\/[\w.~-]+)*$/, expected).regex(kind, expected);

const colour = z
  .string({ error: 'a colour in quotes, such as `"#0a558c"`' })
  .regex(/^#[0-9a-f]{6}$/i, 'a colour in quotes, such as `"#0a558c"`');

const fontFile = publicFile(/\.(woff2|woff|ttf|otf)$/, 'a typeface in `public/`, such as `fonts/text.woff2`');

/** A typeface in the two weights that pages need. */
export const typeface = part(
  z.strictObject({
    regular: field(fontFile, 'A file in `public/`.', 'fonts/text.woff2'),
    bold: field(
      fontFile.optional(),
      'A file in `public/`; if left out, the browser thickens the regular letters.',
      'fonts/text-bold.woff2',
    ),
  }),
  'typeface',
  'A typeface',
  'A typeface in the two weights that pages need.',
);

/** The look of a site. Every field may be left out. */
export const look = z.strictObject({
  name: field(
    line.optional(),
    'The name at the top of each page, beside the logo; the title of `seeds/site.md`, if left out.',
    'Our checks',
  ),
  logo: field(
    publicFile(/\.svg$/, 'an SVG in `public/`, such as `logo.svg`').optional(),
    'An SVG in `public/`. It stands in place of the tally mark.',
    'logo.svg',
  ),
  accent: field(
    z
      .strictObject({
        light: field(colour, 'The colour on light paper.', '#0a558c'),
        dark: field(colour, 'The colour on dark paper.', '#86c2f0'),
      })
      .optional(),
    'The colour of links and buttons, in both schemes. The build checks that it can be read.',
  ),
  typeface: field(
    z
      .strictObject({
        text: field(typeface.optional(), 'Running text and headings.'),
        labels: field(typeface.optional(), 'Labels, charts and tables.'),
      })
      .optional(),
    'Typefaces from files of the site’s own.',
    { text: { regular: 'fonts/text.woff2' } },
  ),
  footer: field(
    z
      .strictObject({
        text: field(line.optional(), 'A line of text.', 'A project of our newsroom.'),
        links: field(
          z
            .array(
              z.strictObject({
                text: field(line, 'The words of the link.', 'Our newsroom'),
                url: field(knownAddress, 'Where it leads.', 'https://example.org/'),
              }),
            )
            .default([]),
          'Links.',
        ),
      })
      .optional(),
    'What stands at the foot of each page, beside what is always there.',
    { text: 'A project of our newsroom.' },
  ),
});

/** `recount.yaml`, the settings of a site. Every field may be left out. */
export const siteSettings = z.strictObject({
  origin: field(
    setting('origin', originFault).optional(),
    'The address of the host, without a path.',
    'https://example.org',
  ),
  base: field(setting('base', baseFault).optional(), 'The path of the site on its host.', '/checks'),
  port: field(z.int().min(1).max(65535).optional(), 'The port that serves.', 4321),
  folders: field(
    z
      .strictObject({
        seeds: field(folder.optional(), 'What people write.', 'seeds'),
        content: field(folder.optional(), 'The published records.', 'content'),
        captures: field(
          z.union([folder, z.array(folder).min(1)], { error: 'a folder, or a list of folders' }).optional(),
          'Saved articles; of several folders the first that is there.',
          'captures',
          ['captures', '../shared/captures'],
        ),
        public: field(folder.optional(), 'Files that are copied as they are.', 'public'),
        out: field(folder.optional(), 'The built site.', 'dist'),
        drafts: field(folder.optional(), 'The site with its drafts, for colleagues (`--drafts`).', 'drafts'),
        cache: field(folder.optional(), 'Drawn pictures, kept for the next build.', 'node_modules/.cache'),
      })
      .optional(),
    'Where the parts of the site lie, from the folder of this file.',
    { captures: '../captures' },
  ),
  look: field(look.optional(), 'What the site looks like.', { name: 'Our checks' }),
});
export type SiteSettings = z.infer<typeof siteSettings>;
export type LookSettings = z.infer<typeof look>;
