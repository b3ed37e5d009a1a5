import { createRequire } from 'node:module';
import AjvModule from 'ajv-draft-04';

type Validator = ((data: unknown) => boolean) & { errors?: Array<{ instancePath: string; message?: string }> | null };
const Ajv = AjvModule as unknown as new (
  options: object,
) => { compile(schema: object): Validator; addFormat(name: string, check: (s: string) => boolean): void };

/** The official JSON Schemas of Data Package 1.0 and Tabular Data Resource 1.0 come with the package. */
const profile = createRequire(import.meta.url) as (path: string) => object;

const uri = (s: string): boolean => URL.canParse(s);
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
ajv.addFormat('uri', uri);
ajv.addFormat('email', (s) => /^[^\s@]+@[^\s@]+$/.test(s));
ajv.addFormat('date-time', (s) => !Number.isNaN(Date.parse(s)));
const whole = ajv.compile(profile('datapackage/lib/profiles/data-package.json'));
const table = ajv.compile(profile('datapackage/lib/profiles/tabular-data-resource.json'));

/** What is wrong with a descriptor by the official profiles, table by table; empty where it is valid. */
export function validateDataPackage(descriptor: { resources: Array<{ path: string; profile: string }> }): string[] {
  const faults = (check: Validator, data: unknown, where: string): string[] =>
    check(data) ? [] : (check.errors ?? []).map((e) => `${where}${e.instancePath} ${e.message}`);
  return [
    ...faults(whole, descriptor, 'package'),
    ...descriptor.resources
      .filter((r) => r.profile === 'tabular-data-resource')
      .flatMap((r) => faults(table, r, r.path)),
  ];
}
