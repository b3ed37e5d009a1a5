import type { RootContent } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { attributesOf, escapeMarkdown, extent, extentOf, labelOf } from './directives.ts';
import { Chains } from './chains.ts';
import { applyEdits, type Edit } from './edits.ts';
import type { Owner } from './figure.ts';
import type { Passage, ProseWorld } from './passage.ts';
import { editProse, plainProse } from './prose.ts';
import { fault } from '../../seeds/spot.ts';
import { suggest } from '../../seeds/suggest.ts';
import type { Article, Seed } from '../../seeds/types.ts';

/** A claim's note as `content/` holds it, and its first paragraph as plain text. */
export interface Note {
  body: string;
  reason: string;
  chains: Chains;
}

/** An article's body taken apart: the digest with a mark for each claim and a place for each note, and the notes. */
export interface Digest {
  body: string;
  chains: Chains;
  notes: Map<string, Note>;
}

export function readDigest(world: ProseWorld, article: Seed<Article>): Digest {
  const { file, slug } = article;
  const { text } = file;
  const claims = new Set(article.data.claims.map((claim) => claim.id));
  const chains = new Chains();
  const notes = new Map<string, ContainerDirective>();
  const afterwards = new Map<string, ContainerDirective>();
  const marks = new Map<string, number>();
  const edits: Edit[] = [];
  const passage = (owner: Partial<Owner>): Passage => ({
    file,
    owner: { article: slug, claim: null, estimate: null, ...owner },
    at: file.at,
  });
  const complain = (offset: number, reason: string): void => world.found.faults.add(file.file, file.at(offset), reason);

  /** The claim that a directive names; a fault where the article has none of that id. */
  const named = (id: string | undefined, offset: number, write: string): string | null => {
    if (id === undefined || id === '') complain(offset, `no claim is named; write \`${write}\``);
    else if (!claims.has(id)) {
      const now = article.data.claims.find(({ aliases }) => aliases.includes(id))?.id;
      complain(
        offset,
        now === undefined
          ? `no claim \`${id}\` in this article${suggest(id, claims)}`
          : `\`${id}\` was renamed and is \`${now}\` now; write \`${now}\``,
      );
    } else return id;
    return null;
  };

  const container = (node: ContainerDirective, kept: Map<string, ContainerDirective>): void => {
    const [from, to] = extent(node);
    const id = named(attributesOf(node).claim, from, `:::${node.name}{claim=id}`);
    edits.push({ from, to, text: id !== null && node.name === 'note' ? `::note{claim=${id}}` : '' });
    if (id === null) return;
    const other = kept.get(id);
    if (other)
      complain(
        from,
        `\`${id}\` has a \`:::${node.name}\` already, on line ${file.at(extent(other)[0]).line}; make one of the two`,
      );
    else kept.set(id, node);
  };

  const mark = (node: TextDirective): void => {
    const [from, to] = extent(node);
    const id = named(labelOf(node, text), from, ':claim[id]');
    if (id === null) return;
    const earlier = marks.get(id);
    if (earlier !== undefined)
      complain(
        from,
        `\`:claim[${id}]\` marks the claim a second time, after line ${earlier}; print its words again with \`:quote[...]{claim=${id}}\``,
      );
    marks.set(id, file.at(from).line);
    const words = article.data.claims.find((claim) => claim.id === id)?.quote.exact;
    if (words !== undefined) edits.push({ from, to, text: `:claim[${escapeMarkdown(words)}]{id=${id}}` });
  };

  const open = file.body.children.find(
    (node): node is ContainerDirective => node.type === 'containerDirective' && !isClosed(node, text),
  );
  if (open) {
    const inner = open.children.find(({ type }) => type === 'containerDirective');
    const before = inner ? `, and the next begins on line ${file.at(extent(inner)[0]).line}` : '';
    complain(extent(open)[0], `\`:::${open.name}\` is not closed${before}; write a line \`:::\` behind its text`);
    // The rest of the file was read as its text, so any further fault would be told at a wrong place.
    return {
      body: '',
      chains,
      notes: new Map(article.data.claims.map(({ id }) => [id, { body: '', reason: '', chains: new Chains() }])),
    };
  }
  for (const node of file.body.children) {
    if (node.type === 'containerDirective' && node.name === 'note') container(node, notes);
    else if (node.type === 'containerDirective' && node.name === 'since') container(node, afterwards);
    else {
      const marked: TextDirective[] = [];
      visit(node, 'textDirective', (inner) => {
        if (inner.name === 'claim') marked.push(inner);
      });
      marked.forEach(mark);
      edits.push(
        ...editProse(world, [without(node, marked)], text, passage({ claim: `${slug}/${article.data.lead}` }), chains),
      );
    }
  }
  for (const [index, claim] of article.data.claims.entries()) {
    const spot = { file, path: ['claims', index, 'id'] };
    if (claim.withdrawn) continue;
    if (!marks.has(claim.id))
      fault(
        world.found,
        spot,
        `the claim \`${claim.id}\` is never marked; write \`:claim[${claim.id}]\` where its quote stands in the digest`,
      );
    if (!notes.has(claim.id))
      fault(
        world.found,
        spot,
        `the claim \`${claim.id}\` has no note; write \`:::note{claim=${claim.id}}\` and its reason behind the paragraph`,
      );
  }
  const [from, to] = extentOf(file.body.children);
  return {
    body: tidy(applyEdits(text, from, to, edits)),
    chains,
    notes: new Map(
      article.data.claims.map(({ id }) => [
        id,
        readNote(world, text, passage({ claim: `${slug}/${id}` }), notes.get(id), afterwards.get(id)),
      ]),
    ),
  };
}

function readNote(
  world: ProseWorld,
  text: string,
  passage: Passage,
  note: ContainerDirective | undefined,
  since: ContainerDirective | undefined,
): Note {
  const chains = new Chains();
  const inner = (node: ContainerDirective | undefined): string => {
    if (!node || node.children.length === 0) return '';
    const [from, to] = extentOf(node.children);
    return applyEdits(text, from, to, editProse(world, node.children, text, passage, chains)).trim();
  };
  const reason = inner(note);
  const later = inner(since);
  const first = note?.children[0];
  if (note && !first)
    world.found.faults.add(
      passage.file.file,
      passage.at(extent(note)[0]),
      'the note is empty; write the reason, in one or two sentences',
    );
  return {
    body: tidy([reason, later && `:::since\n${later}\n:::`].filter(Boolean).join('\n\n')),
    reason: first ? plainProse(world, first, text, passage) : '',
    chains,
  };
}

/** A note ends with a line of colons, and holds no other. */
function isClosed(node: ContainerDirective, text: string): boolean {
  return (
    /\n[ \t]*:{3,}[ \t]*$/.test(text.slice(...extent(node))) &&
    !node.children.some(({ type }) => type === 'containerDirective')
  );
}

/** A node without the marks that were dealt with: the rest is prose like any other. */
function without(node: RootContent, marks: readonly TextDirective[]): RootContent {
  if (!('children' in node)) return node;
  const children = node.children
    .filter((child) => !marks.includes(child as TextDirective))
    .map((child) => without(child as RootContent, marks));
  return { ...node, children } as RootContent;
}

/** No more than one empty line in a row, none at the end. */
function tidy(markdown: string): string {
  return markdown
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
