import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { Blob, Face as Tables, Font as Setter } from 'harfbuzzjs';

/**
 * The typefaces of pictures. They come as packages (SIL Open Font License) and not from the system, so that a picture is the same on every
 * machine. They know Latin, Greek and Cyrillic. For another script, add its package here.
 */
/**
 * Where the packages are found: from the folder in which pages are rendered, since their code is bundled into another; else from this file, such as where a build was
 * started in another folder.
 */
const here = join(process.cwd(), 'package.json');
const packages = createRequire(
  existsSync(join(process.cwd(), 'node_modules/@expo-google-fonts')) ? here : import.meta.url,
);
const file = (name: string): string => packages.resolve(`@expo-google-fonts/${name}.ttf`);

export const FILES = {
  regular: file('source-sans-3/400Regular/SourceSans3_400Regular'),
  bold: file('source-sans-3/700Bold/SourceSans3_700Bold'),
  serif: file('source-serif-4/700Bold/SourceSerif4_700Bold'),
} as const;

export type Face = keyof typeof FILES;

interface Opened {
  typeface: Font;
  setter: Setter;
}
const faces = new Map<Face, Opened>();

/** A face, opened once: for its outlines and widths, and for setting lines. */
export function face(name: Face): Opened {
  let found = faces.get(name);
  if (!found) {
    const bytes = readFileSync(FILES[name]);
    const typeface = create(bytes);
    if (typeface.isCollection) throw new Error(`${FILES[name]} holds several typefaces; name the file of one`);
    faces.set(name, (found = { typeface, setter: new Setter(new Tables(new Blob(bytes))) }));
  }
  return found;
}
