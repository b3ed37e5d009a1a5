import { fullDates } from '../date/full-date.ts';

/** A text without the signs of Markdown and without the head of an e-mail, and what was taken out, in words for a person. */
export interface Plain {
  text: string;
  notes: string[];
}

/** Text as people paste it from an editor or a mailbox. Signs that may say something, `>300` and `5*3`, stay. */
export function plainOf(text: string): Plain {
  const notes: string[] = [];
  const step = (before: string, change: (text: string) => string, note: string): string => {
    const after = change(before);
    if (after !== before) notes.push(note);
    return after;
  };
  // Marks first: `**From:** Ann Lee`, and heads within a quotation.
  const bare = step(text, withoutMarks, 'the signs of Markdown were taken out');
  return { text: step(bare, withoutMailHead, 'the head of an e-mail was read as title, author and day'), notes };
}

const field = /^([A-Z][A-Za-z-]{1,30}):[ \t]*(.*)$/;
const mailFields =
  /^(from|to|cc|bcc|subject|date|sent|reply-to|message-id|received|return-path|content-[a-z-]+|mime-version|x-[a-z-]+|in-reply-to|references|sender|delivered-to)$/i;

/** `From: Ann Lee <ann@herald.example>` and the lines below it, at the start or behind `Forwarded message`: as lines that an article begins with. */
function withoutMailHead(text: string): string {
  const lines = text.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const block = mailHeadAt(lines, at);
    if (!block) {
      // `On Thu, 13 Jun 2024 at 18:02, Bo Falk <bo@...> wrote:`, `----- Forwarded message -----`
      const line = lines[at++] ?? '';
      if (!/^[> ]*On .{6,120}\bwrote:\s*$|^[> ]*-{3,}.*\b(?:forwarded|original) message\b.*$/i.test(line))
        out.push(line);
      continue;
    }
    const { fields, to } = block;
    const subject = fields.get('subject')?.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, '');
    const name = /^"?([^"<@]+?)"?\s*(?:<|$)/.exec((fields.get('from') ?? '').slice(0, 200))?.[1];
    const day = /\d{1,2} \p{L}{3,9} \d{4}|\p{L}{3,9} \d{1,2},? \d{4}|\d{4}-\d\d-\d\d/u.exec(
      fields.get('date') ?? fields.get('sent') ?? '',
    )?.[0];
    // Who forwards an article has not written it, and its own day counts.
    const forwarded = /^(?:re\s*:\s*)?(?:fwd?|wg)\s*:/i.test(fields.get('subject') ?? '');
    const dated = forwarded && lines.slice(to, to + 12).some((line) => line.length < 60 && fullDates(line).length > 0);
    for (const line of [subject, !dated && name && `By ${name}`, !dated && day]) if (line) out.push(line);
    out.push('');
    at = to;
  }
  return out.join('\n');
}

/** A sender with a subject or a day, at the top of the text or behind a blank line; a subject alone at the top. */
function mailHeadAt(lines: readonly string[], at: number): { fields: Map<string, string>; to: number } | null {
  if (at > 0 && /\S/.test(lines[at - 1] ?? '') && !/^-{3,}/.test(lines[at - 1] ?? '')) return null;
  const fields = new Map<string, string>();
  let to = at;
  let last = '';
  for (; to < lines.length; to++) {
    const line = lines[to] ?? '';
    const [, name = '', value = ''] = field.exec(line) ?? [];
    // A field may go on in the next line.
    if (last && /^[ \t]+\S/.test(line)) fields.set(last, `${fields.get(last)} ${line.trim()}`);
    else if (mailFields.test(name)) {
      last = name.toLowerCase();
      fields.set(last, value.trim());
    } else break;
  }
  const known = fields.has('from')
    ? fields.has('subject') || fields.has('date') || fields.has('sent')
    : fields.has('subject') && at === 0;
  return known && /^\s*$/.test(lines[to] ?? '') ? { fields, to } : null;
}

/** Signs around words stand at their edges, `**about 300**`; within `5*3` and `a_b` they are something else. */
const inline: ReadonlyArray<readonly [RegExp, string]> = [
  [/!\[[^[\]\n]{0,400}\]\([^)\n]{0,2000}\)/g, ''],
  [/\[([^[\]\n]{1,400})\]\((?:[^()\n]|\([^()\n]{0,400}\)){0,2000}\)/g, '$1'],
  [/\[\^[^\]\n]{1,20}\](?!:)/g, ''],
  // What is struck out is not said.
  [/[ \t]?~~(?=\S)[^~\n]{1,400}(?<=\S)~~/g, ''],
  [/(?<![\p{L}\p{N}*])(\*{1,3})(?=[^\s*])([^\n]{1,200}?)(?<=[^\s*])\1(?![\p{L}\p{N}*])/gu, '$2'],
  // `__name__` is a name; two signs stand around several words.
  [/(?<![\p{L}\p{N}_])(_|_{2,3}(?=[^_\n]*\s))(?=[^\s_])([^\n]{1,200}?)(?<=[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2'],
  [/(?<!`)(`{1,2})(?=[^\s`])([^`\n]{1,400}?)\1(?!`)/g, '$2'],
  [/\\([*_#[\]()~`$>.!+-])/g, '$1'],
];

function withoutMarks(text: string): string {
  const lines = frontMatter(text).split('\n');
  // `> 300 boats` alone may say that there are more.
  const quoted = lines.filter((line) => /^ {0,3}>/.test(line)).length > 1;
  return lines
    .filter(
      (line) => !/^ {0,3}(?:[-*_]\s*){3,}$|^ {0,3}={3,}\s*$|^\[[^\]]{1,40}\]:\s+<?(?:https?:|www\.)\S+/.test(line),
    )
    .map((line) =>
      inline.reduce(
        (words, [pattern, by]) => words.replace(pattern, by),
        line
          .replace(quoted ? /^ {0,3}(?:>[ \t]?)+(?!\d)|^ {0,3}(?:>[ \t])+/ : /^ {0,3}(?:>[ \t])+(?!\d)/, '')
          .replace(/^#{1,6}[ \t]+(.*?)[ \t]*#*$/, '$1')
          .replace(/^\[\^[^\]]{1,20}\]:[ \t]+/, ''),
      ),
    )
    .join('\n');
}

/** `title:`, `author:` and `date:` between the lines of dashes at the top: as lines that an article begins with. */
function frontMatter(text: string): string {
  const [all, inner] = /^---[ \t]*\n((?:[\w-]+:.*\n|[ \t]+.*\n|- .*\n|\n)+)---[ \t]*\n/.exec(text) ?? [];
  if (all === undefined || inner === undefined) return text;
  const value = (name: string): string | undefined =>
    new RegExp(`^${name}:[ \\t]*["']?(.+?)["']?[ \\t]*$`, 'im').exec(inner)?.[1];
  const [title, author, date] = [value('title'), value('(?:author|by|byline)'), value('(?:date|published)')];
  const rest = text.slice(all.length);
  // The title is often the first heading too.
  const head = [title && !rest.includes(title) ? title : undefined, author && `By ${author}`, date];
  return `${head.filter(Boolean).join('\n')}\n${rest}`;
}
