import { parse } from 'yaml';
import { recordSchemas, type DataOf, type RecordKind } from '../../schema/record-source.ts';
import { isGenerated } from './front-matter.ts';

/** The content of a record's file, before its fields are checked. */
export interface RecordText {
  /** The seed that it was written from. */
  source: string;
  fields: Record<string, unknown>;
  body: string;
}

/** The parts of a record's text; or, in words, why it is none. */
export function splitRecord(text: string): RecordText | string {
  const [, source = '', front, body = ''] =
    /^---\n# Written by scripts\/build-content\.ts from (.*); what is changed here is lost\.\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(
      text.replaceAll('\r\n', '\n'),
    ) ?? [];
  if (front === undefined || !isGenerated(text)) return 'is not as the build writes a record';
  try {
    const read = parse(front) as unknown;
    if (typeof read !== 'object' || read === null) return 'is not as the build writes a record';
    return { source, fields: read as RecordText['fields'], body: body.trim() };
  } catch (error) {
    return `cannot be read: ${(error as Error).message.split('\n')[0]}`;
  }
}

/** The fields of a record by its schema; or, in words, what is wrong with them. */
export function typedRecord<Kind extends RecordKind>(
  kind: Kind,
  fields: RecordText['fields'],
): { data: DataOf<Kind> } | string {
  const read = recordSchemas[kind].safeParse(fields);
  if (read.success) return { data: read.data as DataOf<Kind> };
  const [issue] = read.error.issues;
  return `is no record: ${issue?.path.join('.')}: ${issue?.message}`;
}

/** A record of the published folder, as typed as one that was made just now; or, in words, why it is none. `known` keeps what was read, by its text. */
export function readRecord<Kind extends RecordKind>(
  kind: Kind,
  text: string,
  known = new Map<string, unknown>(),
): { data: DataOf<Kind>; body: string } | string {
  const kept = known.get(text);
  if (kept !== undefined) return kept as { data: DataOf<Kind>; body: string } | string;
  const split = splitRecord(text);
  const typed = typeof split === 'string' ? split : typedRecord(kind, split.fields);
  const read = typeof split === 'string' || typeof typed === 'string' ? typed : { ...typed, body: split.body };
  known.set(text, read);
  return read as { data: DataOf<Kind>; body: string } | string;
}
