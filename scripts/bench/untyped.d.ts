/** What the benchmark uses of two packages without types. */
declare module 'jstat' {
  interface Distribution {
    sample(...parameters: number[]): number;
  }
  const jstat: { lognormal: Distribution; uniform: Distribution };
  export default jstat;
}
declare module 'webppl' {
  const webppl: { run(code: string, done: (store: unknown, value: number[]) => void): void };
  export default webppl;
}
