import { type Document, isAlias, isScalar, type Node, type Scalar, visit } from 'yaml';
import { unprintable } from '../../estimate/validate-range.ts';

interface YamlFault {
  /** In the YAML. */
  offset: number;
  reason: string;
}

/** Fields within fields: a seed has six. A thousand are more than the checks behind this can go down. */
const DEEPEST = 50;
export const tooDeep = 'fields stand within fields, deeper than can be read; write them flatter';

/** The first thing that YAML allows and a seed may not have, such as a key that is a list; null where there is none. */
export function yamlFault(document: Document): YamlFault | null {
  let found: YamlFault | null = null;
  const tell = (node: Partial<Pick<Node, 'range'>>, reason: string): symbol => {
    found = { offset: node.range?.[0] ?? 0, reason };
    return visit.BREAK;
  };
  visit(document, {
    Node: (_, node, path) => {
      if (path.length > DEEPEST) return tell(node, tooDeep);
      // An anchor that holds itself has no end.
      if (isAlias(node) && path.some((outer) => outer === node.resolve(document)))
        return tell(node, `\`*${node.source}\` stands within what it repeats; write the values out`);
      if (isScalar(node) && vanished(node)) return tell(node, unprintable(0, node.source));
      return undefined;
    },
    Pair: (_, { key }) => {
      // The schemas' library passes over it in silence.
      if (isScalar(key) && key.value === '__proto__') return tell(key, '`__proto__` cannot be a name; take another');
      if (isScalar(key) || isAlias(key)) return undefined;
      return tell(key as Node, 'a list or fields stand where a name belongs; write `name: value`');
    },
  });
  return found;
}

/** Whether a number became zero because it is too small for the machine: `1e-400`. */
const vanished = ({ value, source }: Scalar): boolean => value === 0 && /^[-+]?[\d.]*[1-9]/.test(source ?? '');
