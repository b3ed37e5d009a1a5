const kept = new Map<string, Promise<unknown>>();

/** Made once a build. Under `npm run dev` anew each time, since the code may have changed. */
export function onceABuild<T>(name: string, make: () => Promise<T>): Promise<T> {
  const known = import.meta.env?.DEV ? undefined : (kept.get(name) as Promise<T> | undefined);
  if (known !== undefined) return known;
  const made = make();
  kept.set(name, made);
  return made;
}
