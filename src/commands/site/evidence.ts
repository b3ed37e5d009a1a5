import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isGenerated } from '../../compile/records/front-matter.ts';
import { LOG } from '../../compile/records/log.ts';
import { textIn } from '../../compile/records/revisions.ts';
import { diskFolder } from '../../seeds/folder.ts';
import { zipsOf } from '../../site/exports/zip.ts';
import { handedOver, handOver } from '../../site/handed-over.ts';
import { CHECKER, MANIFEST, manifestOf, printManifest, RECORDS } from '../../verify/manifest.ts';
import { filesIn } from '../files/files-in.ts';
import { project } from '../project.ts';
import type { Settings } from '../settings.ts';
import { editionOf } from './read-commit.ts';
import { bundleChecker } from '../verify/bundle.ts';
import { markSite } from './site-mark.ts';

/** The mark of a site in a browser's tab. */
const ICON = 'favicon.svg';

/** The records as text, by path. */
export type Texts = ReadonlyMap<string, string>;

/**
 * What a reader needs to check a site: the commit on its pages; and, last of all, when pictures are there too, its records, its own list of files and the manifest.
 * `texts` are the records where the build has them; else they are read from the content folder.
 */
export function evidence(settings: Settings, texts?: Texts): AstroIntegration {
  // Astro runs in the project's folder; these are named from where the command runs.
  const [seeds, content] = [resolve(settings.seeds), resolve(settings.content)];
  return {
    name: 'evidence',
    hooks: {
      'astro:config:setup': ({ command }) => {
        handOver({ publicFolder: settings.publicFolder, seedsFolder: seeds });
        if (command === 'build')
          handOver({ edition: { ...editionOf({ ...settings, seeds, content }), version: version() } });
      },
      'astro:build:done': async ({ dir }) => {
        const { edition, pictures } = handedOver();
        await Promise.allSettled(pictures?.work ?? []);
        const site = fileURLToPath(dir);
        const records = texts ?? readTexts(content);
        const write = (path: string, text: string | Uint8Array): void => {
          mkdirSync(dirname(join(site, path)), { recursive: true });
          writeFileSync(join(site, path), text);
        };
        // A site without a mark of its own has ours.
        if (!existsSync(join(site, ICON))) copyFileSync(join(project, 'public', ICON), join(site, ICON));
        write(CHECKER, await bundleChecker(settings.publicFolder));
        for (const [path, text] of records) write(RECORDS + path, text);
        // Its name stands in the list of files, whose hash stands in it.
        write(MANIFEST, '');
        const zips = zipsOf(readFiles(site, /^data\/.*\.(svg|png|csv|json)$/), addressOf(settings));
        for (const { path, make } of zips) write(path, make());
        markSite(site);
        const files = readFiles(site);
        if (!edition) throw new Error('the build ended, and no commit was read when it began');
        const about = { ...edition, version: version(), site: addressOf(settings) };
        write(MANIFEST, printManifest(manifestOf(about, files, records)));
      },
    },
  };
}

const readFiles = (site: string, which = /(?:)/): Map<string, Uint8Array> =>
  new Map(
    filesIn(site)
      .filter((path) => which.test(path))
      .map((path) => [path, readFileSync(join(site, path))]),
  );

/** The address of a site, with a slash behind it. */
const addressOf = ({ site, base }: Settings): string => `${site ?? 'http://localhost:4321'}${base.replace(/\/$/, '')}/`;

const version = (): string =>
  (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }).version;

function readTexts(content: string): Texts {
  const folder = diskFolder(content);
  return new Map(
    folder
      .list()
      .map((path) => [path, textIn(folder, path) ?? ''] as const)
      .filter(([path, text]) => path === LOG || isGenerated(text)),
  );
}
