/** A record as Markdown with front matter: keys in the order given, numbers without an engine's last bits, always the same bytes. */
export function printRecord(source: string, data: Readonly<Record<string, unknown>>, body: string): string {
  const head = `# Written by scripts/build-content.ts from ${source}; what is changed here is lost.`;
  const text = body.trim();
  return `---\n${head}\n${printMap(data, '')}---\n${text ? `\n${text}\n` : ''}`;
}

/** Whether a text begins as a written file does, on Windows too; anything else in the folder is somebody's own. */
export const isGenerated = (text: string): boolean => /^---\r?\n# Written by scripts\/build-content\.ts /.test(text);

/** Digits that records keep. Two engines agree on them, in whatever order they add. */
const kept = 12;

function printMap(map: Readonly<Record<string, unknown>>, indent: string): string {
  return Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${indent}${printKey(key)}:${printValue(value, indent)}`)
    .join('');
}

/** A value behind its key or dash, with the line's end. */
function printValue(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null))
      return ` [${value.map(printScalar).join(', ')}]\n`;
    if (value.every(isFlat)) return `\n${value.map((item) => `${indent}  - ${printFlow(item)}\n`).join('')}`;
    return `\n${value.map((item) => `${indent}  -${printItem(item, `${indent}  `)}`).join('')}`;
  }
  if (typeof value === 'object' && value !== null)
    return isEmpty(value) ? ' {}\n' : `\n${printMap(value as Record<string, unknown>, `${indent}  `)}`;
  return ` ${printScalar(value)}\n`;
}

/** The fields of a list's item begin on the dash's own line. */
function printItem(item: unknown, indent: string): string {
  if (typeof item !== 'object' || item === null || Array.isArray(item) || isEmpty(item)) return ` ${printFlow(item)}\n`;
  return ` ${printMap(item as Record<string, unknown>, `${indent}  `).slice(indent.length + 2)}`;
}

/** Lists of numbers and names, as formulas are: in one line. */
function isFlat(value: unknown): boolean {
  return Array.isArray(value);
}

function printFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${printKey(key)}: ${printFlow(inner)}`)
      .join(', ')} }`;
  }
  return printScalar(value);
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** Words that YAML would read as something else. */
const special = /^(true|false|null|yes|no|on|off|y|n|~)$/i;

function printScalar(value: unknown): string {
  if (typeof value === 'number') return printNumber(value);
  if (typeof value !== 'string') return String(value);
  const plain = /^[A-Za-z][A-Za-z0-9 .()/_“”‘’%-]*$/.test(value) && !value.endsWith(' ') && !special.test(value);
  // JSON's strings are YAML's, except for two line separators that JSON leaves as they are.
  return plain
    ? value
    : JSON.stringify(value).replace(
        /[\u2028\u2029\u0085\u007f]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
}

function printKey(key: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(key) && !special.test(key) ? key : JSON.stringify(key);
}

function printNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot write ${value}`);
  return String(keptNumber(value));
}

/** Zero has no sign in a text. */
const keptNumber = (value: number): number => Number(value.toPrecision(kept)) + 0;

/**
 * A record as it would be read back after it was printed, without the reading. `seen` keeps what several records share one thing.
 */
export function asPrinted<T>(value: T, seen: Map<object, unknown>): T {
  if (typeof value === 'number') return keptNumber(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known as T;
  const made = Array.isArray(value)
    ? value.map((item) => asPrinted(item, seen))
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .map(([key, inner]) => [key, asPrinted(inner, seen)]),
      );
  seen.set(value, made);
  return made as T;
}
