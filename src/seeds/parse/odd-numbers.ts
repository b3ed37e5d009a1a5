import { type Document, isScalar, type Node, type Scalar, visit } from 'yaml';
import { mayPartThousands } from '../../language/numeral.ts';

interface OddNumber {
  /** Its place in the YAML, in characters. */
  offset: number;
  reason: string;
  severity: 'error' | 'warning';
}

/** Numbers that YAML takes for others than a person means, such as `40.000` for 40, and texts that a comma within `{ ... }` has cut. */
export function oddNumbers(document: Document, yaml: string): OddNumber[] {
  const found: OddNumber[] = [];
  const tell = (node: Pick<Node, 'range'>, reason: string | null, severity: OddNumber['severity'] = 'error'): void => {
    if (reason !== null) found.push({ offset: node.range?.[0] ?? 0, reason, severity });
  };
  /** Parts of numbers with commas behind the first one. They are told with it. */
  const told = new Set<unknown>();
  const tellParted = (nodes: readonly unknown[], one: (whole: string, parts: string[]) => string): void => {
    for (const [i, first] of nodes.entries()) {
      if (!isScalar(first) || told.has(first) || !/^[-+]?(?!0\d)\d{1,3}$/.test(first.source ?? '')) continue;
      const parts: Scalar[] = [first];
      for (const next of nodes.slice(i + 1)) {
        const between = isScalar(next) ? yaml.slice(parts.at(-1)?.range?.[1], next.range?.[0]) : '';
        if (!isScalar(next) || between !== ',' || !/^\d{3}(\.\d+)?$/.test(next.source ?? '')) break;
        parts.push(next);
        told.add(next);
      }
      const sources = parts.map(({ source }) => source ?? '');
      if (parts.length > 1) tell(first, one(sources.join(','), sources));
    }
  };
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== 'value' || !isScalar(value) || typeof value.value !== 'string') return;
      const ends = value.value.trim().split(/\s+to\s+/);
      // Three zeros are refused where the range is read.
      if (ends.length === 2 && ends.every((end) => mayPartThousands(end) && !end.endsWith('.000')))
        tell(
          value,
          `\`${value.value}\` is read as numbers with three decimals; write \`${ends.join(' to ').replaceAll('.', '')}\` if their points part thousands, or else \`${ends.map(Number).join(' to ')}\``,
          'warning',
        );
    },
    Scalar: (_, node) => {
      if (told.has(node) || node.type !== 'PLAIN' || typeof node.value !== 'number' || node.source === undefined)
        return;
      tell(node, otherBase(node.source, node.value));
      if (!mayPartThousands(node.source)) return;
      const thousands = Number(node.source.replace('.', ''));
      // Nobody writes a last decimal of zero.
      if (node.source.endsWith('0'))
        tell(
          node,
          `\`${node.source}\` may be ${node.value} or ${thousands}; write \`${node.value}\` or \`${thousands}\``,
        );
      else
        tell(
          node,
          `\`${node.source}\` is read as a number with three decimals; write \`${thousands}\` if its point parts thousands, or else \`${node.source}0\``,
          'warning',
        );
    },
    Seq: (_, { items, flow }) => {
      if (!flow) return;
      tellParted(
        items,
        (whole, parts) =>
          `\`${whole}\` is ${parts.length} numbers within \`[ ... ]\`; write \`${parts.join('')}\` for one, or blanks behind the commas`,
      );
    },
    Map: (_, { items, flow }) => {
      if (!flow) return;
      tellParted(
        items.map(({ key, value }) => value ?? key),
        (whole, parts) =>
          `\`${whole}\` is cut at its comma within \`{ ... }\`; write the number without commas, \`${parts.join('')}\``,
      );
      for (const [i, { key, value }] of items.entries()) {
        const before = items[i - 1]?.value;
        // Curly marks have a message of their own.
        if (value !== null || !isScalar(key) || told.has(key) || /[”’»“]$/u.test(key.source ?? '')) continue;
        if (isScalar(before) && before.type === 'PLAIN')
          tell(
            key,
            `\`${key.source}\` is the rest of a text that the comma before it has cut within \`{ ... }\`; put the whole text in double quotes: \`"..."\``,
          );
      }
    },
  });
  return found;
}

/** The fault of digits that YAML reads to another base, or that people may: `0x1F`, `0o17`, `017`. */
function otherBase(source: string, value: number): string | null {
  if (/^[-+]?0[xo]/i.test(source)) return `\`${source}\` is ${value} in YAML; write \`${value}\``;
  return /^[-+]?0\d/.test(source)
    ? `\`${source}\` begins with a zero; write \`${value}\`, or put it in quotes where it is a text`
    : null;
}
