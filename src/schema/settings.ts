import { z } from 'zod';
import { knownAddress, line } from './base.ts';

/** What is wrong with a setting, and what to write in its place. */
export interface SettingFault {
  expected: string;
  write: string;
  /** The base path that was found in an origin. */
  base?: string;
}

/** What is wrong with the origin of published addresses; null for `https://example.org`. */
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

/** What is wrong with the path of a site on its host; null for `/recount` and `/`. */
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

const field = (name: string, faultOf: (value: string) => SettingFault | null) =>
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

/** A typeface in the two weights that pages need. Each is a file in `public/`: `fonts/text.woff2`. */
export const typeface = z.strictObject({
  regular: fontFile,
  /** If left out, the browser thickens the regular letters. */
  bold: fontFile.optional(),
});

/** What a site looks like. Every field may be left out. */
export const look = z.strictObject({
  /** The name at the top of each page, beside the logo; the title of `seeds/site.md`, if left out. */
  name: line.optional(),
  /** An SVG in `public/`: `logo.svg`. It stands in place of the tally mark. */
  logo: publicFile(/\.svg$/, 'an SVG in `public/`, such as `logo.svg`').optional(),
  /** The colour of links and buttons, in both schemes. The build checks that it can be read. */
  accent: z.strictObject({ light: colour, dark: colour }).optional(),
  /** Typefaces from files of the site's own. */
  typeface: z
    .strictObject({
      /** Running text and headings. */
      text: typeface.optional(),
      /** Labels, charts and tables. */
      labels: typeface.optional(),
    })
    .optional(),
  /** What stands at the foot of each page, beside what is always there. */
  footer: z
    .strictObject({
      text: line.optional(),
      links: z.array(z.strictObject({ text: line, url: knownAddress })).default([]),
    })
    .optional(),
});

/** `recount.yaml`, the settings of a site. Every field may be left out. */
export const siteSettings = z.strictObject({
  /** The address of the host, without a path: `https://example.org`. */
  origin: field('origin', originFault).optional(),
  /** The path of the site on its host: `/recount`. */
  base: field('base', baseFault).optional(),
  /** The port that serves: `4321`. */
  port: z.int().min(1).max(65535).optional(),
  /** Where the parts of the site lie, from the folder of this file. */
  folders: z
    .strictObject({
      /** What people write: `seeds`. */
      seeds: folder.optional(),
      /** The published records: `content`. */
      content: folder.optional(),
      /** Saved articles: `captures`. Of several the first that is there. */
      captures: z.union([folder, z.array(folder).min(1)], { error: 'a folder, or a list of folders' }).optional(),
      /** Files that are copied as they are: `public`. */
      public: folder.optional(),
      /** The built site: `dist`. */
      out: folder.optional(),
      /** The site with its drafts, for colleagues (`--drafts`): `drafts`. */
      drafts: folder.optional(),
      /** Drawn pictures, kept for the next build: `node_modules/.cache`. */
      cache: folder.optional(),
    })
    .optional(),
  look: look.optional(),
});
export type SiteSettings = z.infer<typeof siteSettings>;
export type LookSettings = z.infer<typeof look>;
