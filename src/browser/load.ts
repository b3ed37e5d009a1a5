/** The folder of the page scripts. Their build puts it here. */
declare const FOLDER: string;

/** Fetches a module with its hash. The page's policy asks for the hash, and `import` alone cannot give it; a link can, and then `import` asks no server again. */
export async function load(file: string, integrity: string): Promise<unknown> {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', href: FOLDER + file, integrity });
  await new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
  });
  return import(link.href);
}
