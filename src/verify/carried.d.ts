/** Made by the bundler (`src/commands/verify/bundle.ts`): the pages' code, and the hashes of the files of `public/`. */
declare module 'recount:carried' {
  export const pages: import('./draw-pages.ts').PageModules;
  export const fixed: Readonly<Record<string, string>>;
}
