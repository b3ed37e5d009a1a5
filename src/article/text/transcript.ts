/** `ANN LEE: We counted 300.`: who speaks a line of a transcript, and where the words begin. */
export interface Label {
  /** As people write the name; null for an answer whose giver is not named. */
  speaker: string | null;
  /** True for a question. Its numbers are asked about and not stated. */
  asks: boolean;
  length: number;
}

const stamp = '(?:[\\[(]?\\d{1,2}:\\d\\d(?::\\d\\d)?[\\])]?\\s+)?';
const capitals =
  "(?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]*)(?:\\s+(?:of|the|and|de|van|von|bin|al|\\p{Lu}[\\p{Lu}\\p{M}.'’-]*)){0,5}(?:\\s*\\([^()]{1,30}\\))?";
const names = "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:de|van|von|der|bin|al|\\p{Lu}[\\p{L}.'’-]*)){0,3}";
const inCapitals = new RegExp(`^${stamp}(${capitals}):\\s+(?=\\S)`, 'u');
const inNames = new RegExp(`^${stamp}(${names}):\\s+(?=["“‘'(]?[\\p{Lu}\\d$£€])`, 'u');

/** `Ms. ALVAREZ. Thank you`, `The CHAIR. The committee ...`: how minutes of parliaments print who speaks. */
const inMinutes =
  /^((?:Mr|Mrs|Ms|Dr|Senator|Chairman|Chairwoman|The)\.?\s+\p{Lu}[\p{Lu}'’-]+(?:\s+(?:of\s+\p{Lu}\p{L}+|\p{Lu}[\p{Lu}'’-]+)){0,3})\.\s+(?=["“‘'(]?[\p{Lu}\d$£€])/u;

/** Words before a colon that name what follows, and are no speaker: `Photo:`, `Correction:`. */
const topics =
  /^(transcript|note|update|updates|updated|correction|corrections|photo|photos|picture|image|video|source|sources|watch|read|more|live|breaking|what|where|when|who|why|how|which|date|time|place|location|venue|tags?|topics?|key points?|editor'?s'? note|disclaimer|contact|email|e-mail|tel|phone|fax|url|by|from|to|cc|bcc|re|subject|sent|ps|faq|explainer|opinion|analysis|related|summary|abstract|caption|credit|warning|important|example|table|figure|fig|chart|map|background|details|results?|result|total|prices?|price|cost|address|website|web|published|posted|written by|reporting|editing|author|title|headline|copyright|isbn|issn|doi|age|born|died|height|weight|population|area|capital|currency|language|position|rank|score|final score|winner|winners|deaths?|injured|missing|cases|total deaths|day \d+|part \d+|chapter \d+|step \d+|week \d+|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yes|no|and|but|so|also|first|second|third|finally|however|remember|look|listen|think|answers?|questions?)$/i;
const questions =
  /^(q|question|reporter|reporters|journalist|interviewer|audience member|audience|questioner|unidentified (?:male|female|reporter|speaker))$/i;

function capitalLabel(line: string, surnames: ReadonlySet<string>): Label | null {
  const [label, printed] = inCapitals.exec(line) ?? [];
  if (label === undefined || printed === undefined) return null;
  const name = printed.replace(/\s*\([^()]*\)$/, '');
  if (
    (topics.test(name) && !surnames.has(name)) ||
    (/^\p{Lu}$/u.test(name) && !/^[QA]$/.test(name)) ||
    /^\d/.test(name)
  )
    return null;
  return {
    speaker: questions.test(name) || /^(A|ANSWER)$/.test(name) ? null : spelled(name),
    asks: questions.test(name),
    length: label.length,
  };
}

function minutesLabel(line: string): Label | null {
  const [label, name] = inMinutes.exec(line) ?? [];
  if (label === undefined || name === undefined || !/\p{Lu}{3}/u.test(name)) return null;
  const asks = /^The (?:CLERK|REPORTER)$/.test(name);
  return {
    speaker: asks ? null : name.split(/\s+/).map(spelled).join(' ').replace(/^The /, ''),
    asks,
    length: label.length,
  };
}

function nameLabel(line: string): Label | null {
  const [label, name] = inNames.exec(line) ?? [];
  if (label === undefined || name === undefined || topics.test(name)) return null;
  return {
    speaker: questions.test(name) || /^answer$/i.test(name) ? null : spelled(name),
    asks: questions.test(name),
    length: label.length,
  };
}

/**
 * The labels of a transcript's lines; none where the text is no transcript. Names in capitals are labels from the second on, or where the first is a person's;
 * other names only where they come again, since `Harbour office: 300 boats` may be a caption or a heading.
 */
export function labelsOf(lines: readonly string[]): Array<Label | null> {
  const minutes = lines.map(minutesLabel);
  if (minutes.filter((label) => label !== null).length >= 2) return minutes;
  // `MARK MARCH:` above makes `MARCH:` a speaker and no month.
  const surnames = new Set(
    lines.flatMap((line) => /^\S+ (?:\S+ )*(\S+)$/.exec(inCapitals.exec(line)?.[1] ?? '')?.[1] ?? []),
  );
  const capital = lines.map((line) => capitalLabel(line, surnames));
  const found = capital.filter((label) => label !== null);
  // Beside `MODERATOR:` a line of `Moderator:` is a label too.
  const speakers = new Set(found.map(({ speaker }) => speaker));
  if (found.length >= 2)
    return lines.map((line, i) => {
      const label = capital[i] ?? nameLabel(line);
      return label && speakers.has(label.speaker) ? label : null;
    });
  const named = lines.map((line, i) => capital[i] ?? nameLabel(line));
  const times = new Map<string, number>();
  for (const label of named) if (label) times.set(label.speaker ?? '?', (times.get(label.speaker ?? '?') ?? 0) + 1);
  const again = [...times.values()].filter((count) => count > 1).length;
  const total = [...times.values()].reduce((sum, count) => sum + count, 0);
  if (total >= 3 && again >= 1 && total >= lines.length * 0.3) return named;
  // A single line: `DR. ANN LEE: We counted 300 boats.`
  return found.length === 1 && /\s/.test(found[0]?.speaker ?? '') && capital[0] ? capital : lines.map(() => null);
}

/** `DR. ANN LEE` as people write it; short words of capitals (`BBC`, `NATO`) stay. */
function spelled(name: string): string {
  if (name !== name.toUpperCase()) return name;
  if (/^\S{1,4}$/.test(name) && !/[aeiouy]/i.test(name)) return name;
  return name
    .split(/\s+/)
    .map((word) =>
      /^(OF|THE|AND|DE|VAN|VON|BIN|AL)$/.test(word)
        ? word.toLowerCase()
        : word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase()),
    )
    .join(' ');
}
