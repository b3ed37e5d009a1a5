/** The package has no types of its own; this is what is used of it. */
declare module 'datapackage' {
  interface Resource {
    name: string;
    tabular: boolean;
    descriptor: { path: string };
    /** Rows as their columns' names and values, each of its described type. */
    read(options: { keyed: true }): Promise<Array<Record<string, string | number | null>>>;
  }
  export const Package: {
    load(descriptor: string, options: { basePath: string }): Promise<{ valid: boolean; resources: Resource[] }>;
  };
}
