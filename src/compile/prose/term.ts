/** The name of a figure: the text between the brackets of `:fig[...]`. */
export type Term =
  | { kind: 'claim'; ref: string }
  | { kind: 'fact'; ref: string }
  | { kind: 'estimate'; id: string; part: Part }
  | { kind: 'check'; ref: string | null; part: CheckPart }
  | { kind: 'site'; what: string }
  | { kind: 'formula'; text: string };

export type Part = 'headline' | 'p5' | 'p50' | 'p95' | 'min' | 'max';
export type CheckPart = { of: Part } | { of: 'implied' | 'value'; assumption: string };

const parts = 'headline|p5|p50|p95|min|max';
const estimate = new RegExp(`^estimate:([a-z0-9-]+(?:/[a-z][a-z0-9_]*)?)(?:\\.(${parts}))?$`);
const check = new RegExp(
  `^check(?::([a-z0-9-]+/[a-z0-9-]+|[a-z0-9-]+))?\\.(?:(${parts})|(implied|value)\\.([a-z][a-z0-9_]*))$`,
);

/** Reads a term; anything that does not begin like one is a formula. Null where it begins like one and goes wrong. */
export function parseTerm(text: string): Term | null {
  const [, kind, ref] = /^(claim|fact):([a-z0-9-]+(?:\/[a-z0-9-]+)?)$/.exec(text) ?? [];
  if (ref !== undefined) {
    if (kind === 'claim') return { kind, ref };
    return ref.includes('/') ? { kind: 'fact', ref } : null;
  }
  const [, id, figure = 'headline'] = estimate.exec(text) ?? [];
  if (id !== undefined) return { kind: 'estimate', id, part: figure as Part };
  const checked = check.exec(text);
  if (checked) {
    const [, tested, part, of, assumption = ''] = checked;
    return {
      kind: 'check',
      ref: tested ?? null,
      part: part ? { of: part as Part } : { of: of as 'implied' | 'value', assumption },
    };
  }
  if (/^site:[a-z.-]+$/.test(text)) return { kind: 'site', what: text.slice(5) };
  if (/^(claim|fact|estimate|site|check)\b *[:.]/.test(text)) return null;
  return { kind: 'formula', text };
}

/** What may stand between the brackets, in words for messages. */
export const termForms =
  '`claim:id`, `fact:reference/fact`, `estimate:id.p95`, `estimate:id/result.p95`, `check.headline`, `check.implied.assumption`, `check.value.assumption`, `site:claims` or a formula with its operands';
