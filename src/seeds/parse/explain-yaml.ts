import type { YAMLError } from 'yaml';
import { curlyValue } from '../explain/lookalikes.ts';
import { tooDeep } from './yaml-fault.ts';

interface Explained {
  /** In the YAML. */
  offset: number;
  reason: string;
}

/** A line of YAML, with where its field begins: behind the `- ` of a list. */
interface Line {
  text: string;
  /** From 0. */
  number: number;
  offset: number;
  indent: number;
  field: number;
  dash: boolean;
}

/** The lines that the fence before the YAML takes in the file, and that people count from 1. */
const before = 2;

/** Explains why the parser stopped. Usual mistakes are told by the look of the line, the others in the parser's words. */
export function explainYaml(problem: Pick<YAMLError, 'code' | 'message' | 'pos'>, yaml: string): Explained {
  const lines = linesOf(yaml);
  const at = lines.findLastIndex(({ offset }) => offset <= problem.pos[0]);
  const line = lineAt(lines, at);
  const whole = (reason: string, { offset, indent }: Line = line): Explained => ({ offset: offset + indent, reason });
  const { code } = problem;

  if (code === 'TAB_AS_INDENT')
    return { offset: problem.pos[0], reason: 'a tab stands before the field; write spaces' };
  // Elsewhere the parser takes the line for the end of the one before it.
  const tabbed = lines.slice(at, at + 2).find(({ text }) => /^ *\t/.test(text));
  if (tabbed)
    return { offset: tabbed.offset + tabbed.text.indexOf('\t'), reason: 'a tab stands before the field; write spaces' };
  if (code === 'RESOURCE_EXHAUSTION') return whole(tooDeep);
  if (code === 'DUPLICATE_KEY') {
    const name = /^[^:\s]+/.exec(yaml.slice(problem.pos[0]))?.[0] ?? '';
    const first = lines
      .slice(0, at)
      .findLast((one) => one.field === line.field && one.text.slice(one.field).startsWith(`${name}:`));
    return {
      offset: problem.pos[0],
      reason: `\`${name}\` stands twice${first ? `, first on line ${first.number + before}` : ''}; take one of them out`,
    };
  }
  if (code === 'MISSING_CHAR' && /Missing closing ["']/.test(problem.message)) {
    const mark = problem.message.includes('"quote') ? '"' : "'";
    const open = lines.find(
      ({ text }) =>
        (text.replace(/\\./g, '').split(mark).length - 1) % 2 === 1 && (mark === '"' || /[:[{,]\s*'/.test(text)),
    );
    return whole(`a \`${mark}\` is not closed; write it at the end of the text`, open);
  }
  const curly = curlyValue(line.text);
  if (curly) return { offset: line.offset + curly.column, reason: curly.reason };
  const flow = /^Flow (map|sequence)/.exec(problem.message)?.[1];
  if (flow) {
    const [opening, closing] = flow === 'map' ? (['{', '}'] as const) : (['[', ']'] as const);
    const open = lines.slice(0, at).findLast(({ text }) => text.split(opening).length > text.split(closing).length);
    return whole(`a \`${opening}\` is not closed; write \`${closing}\` at its end`, open);
  }
  if (code === 'BAD_SCALAR_START')
    return {
      offset: problem.pos[0],
      reason: `a text may not begin with ${yaml[problem.pos[0]] === '`' ? 'a backtick' : `\`${yaml[problem.pos[0]]}\``}; put it in double quotes`,
    };
  if (code === 'BAD_DQ_ESCAPE')
    return {
      offset: problem.pos[0],
      reason: `\`${yaml.slice(problem.pos[0], problem.pos[0] + 2)}\` is no sign that double quotes know; write two backslashes for one`,
    };
  if (/at node end/.test(problem.message) && /["']\s*$/.test(yaml.slice(line.offset, problem.pos[0])))
    return {
      offset: problem.pos[0],
      reason: 'text stands behind the closing quote; put all of it between quotes, and a backslash before a `"` within',
    };
  const [, field, rest] = /^(\s*(?:- )?[\w-]+): (?!["'{[|>&*!])(.*?:(?: .*)?)$/.exec(line.text) ?? [];
  if (field !== undefined && rest !== undefined)
    return {
      offset: line.offset + field.length + 2,
      reason: `the text \`${shorten(rest)}\` has a colon in it; put it in double quotes: \`${field.trim().replace(/^- /, '')}: "..."\``,
    };
  if (/^\s*-[^\s-]/.test(line.text))
    return whole('no space stands behind the `-`; write `- ` before the first field of an item');
  const [, name, value] = /^\s*(?:- )?([\w-]+):(\S.*)$/.exec(line.text) ?? [];
  if (value !== undefined) return whole(`no space stands behind the colon; write \`${name}: ${shorten(value)}\``);
  const wrong = misplaced(lines, at);
  if (wrong) return wrong;
  if (code === 'MULTILINE_IMPLICIT_KEY' && !line.text.includes(':'))
    return whole(`\`${shorten(line.text.trim())}\` has no colon; a field is written \`name: value\``);
  return {
    offset: problem.pos[0],
    reason: `invalid YAML: ${plainReason(problem.message)}; a text that holds signs, such as \`: \` or \` #\`, needs double quotes`,
  };
}

/** A line that does not begin below its neighbours: the one of the problem, or the one behind it, which was read as going on. */
function misplaced(lines: readonly Line[], at: number): Explained | null {
  const told = (line: Line, expected: number): Explained => ({
    offset: line.offset + line.indent,
    reason: `the line begins after ${spaces(line.indent)}, ${line.dash ? 'the item' : 'the field'} above it after ${expected}; indent them alike`,
  });
  const line = lineAt(lines, at);
  const previous = lines[at - 1];
  const above = lines.slice(0, at).filter((one) => one.text.trim() !== '' && (!line.dash || one.dash));
  const columns = above.map((one) => (line.dash ? one.indent : one.field));
  // A first field below a name alone may stand deeper than anything before it.
  const opens = previous !== undefined && /:\s*$/.test(previous.text) && line.indent > previous.indent;
  const column = columns.at(-1);
  if (column !== undefined && !columns.includes(line.indent) && !opens) return told(line, column);
  const next = lines[at + 1];
  if (next?.dash && line.dash && next.indent > line.indent) return told(next, line.indent);
  return next &&
    /^\s*(- )?[\w-]+:/.test(next.text) &&
    next.indent > line.field &&
    /^\s*(- )?[\w-]+:\s+\S/.test(line.text)
    ? told(next, line.field)
    : null;
}

/** A line of a text; the parser's places lie within its text. */
function lineAt(lines: readonly Line[], at: number): Line {
  const line = lines[at];
  if (line === undefined) throw new RangeError(`the parser names line ${at + 1} of ${lines.length}`);
  return line;
}

function linesOf(yaml: string): Line[] {
  let offset = 0;
  return yaml.split('\n').map((text, number) => {
    const indent = text.search(/[^ ]|$/);
    const dash = /^- +/.exec(text.slice(indent))?.[0] ?? '';
    const line = { text, number, offset, indent, field: indent + dash.length, dash: dash !== '' };
    offset += text.length + 1;
    return line;
  });
}

/** The first line of the parser's message, without its own place. */
function plainReason(message: string): string {
  return message.replace(/\n.*/s, '').replace(/ at line \d+, column \d+:?$/, '');
}

function spaces(count: number): string {
  return `${count} space${count === 1 ? '' : 's'}`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
