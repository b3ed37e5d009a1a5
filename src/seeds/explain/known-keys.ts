import type { z } from 'zod';
import type { Path } from '../seed-file.ts';

interface Def {
  type: string;
  innerType?: Node;
  out?: Node;
  element?: Node;
  items?: Node[];
  valueType?: Node;
  options?: Node[];
  shape?: Record<string, Node>;
  /** Of a literal. */
  values?: unknown[];
}
interface Node {
  def: Def;
}

/** The keys that a schema knows at a path, through optional, default and union wrappers; to suggest the one that was meant. */
export function knownKeys(schema: z.ZodType, path: Path, found?: unknown): string[] {
  const nodes = path.reduce<Node[]>((at, part) => at.flatMap((node) => step(node, part)), [schema]).flatMap(unwrap);
  const kinds = nodes.filter(({ def }) => isKind(def.shape ?? {}, found));
  return [...new Set((kinds.length > 0 ? kinds : nodes).flatMap((node) => Object.keys(node.def.shape ?? {})))];
}

/** Whether what was found has the names of one alternative, such as `shape: uniform`. */
function isKind(shape: Record<string, Node>, found: unknown): boolean {
  return Object.entries(shape).every(
    ([key, { def }]) =>
      !def.values || def.values.includes((found as Record<string, unknown> | null | undefined)?.[key]),
  );
}

function step(node: Node, part: PropertyKey): Node[] {
  return unwrap(node).flatMap(({ def }) => {
    const next = def.shape
      ? Object.hasOwn(def.shape, part)
        ? def.shape[String(part)]
        : undefined
      : def.type === 'array'
        ? def.element
        : def.type === 'tuple'
          ? def.items?.[Number(part)]
          : def.valueType;
    return next ? [next] : [];
  });
}

function unwrap(node: Node): Node[] {
  const { innerType, out, options } = node.def;
  if (options) return options.flatMap(unwrap);
  const inner = innerType ?? out;
  return inner ? unwrap(inner) : [node];
}
