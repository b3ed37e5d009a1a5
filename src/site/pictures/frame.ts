import type { Element, Node } from '../../chart/node.ts';
import { at, type Block } from './block.ts';
import type { Sheet } from './style.ts';

/** Pictures are laid out 600 wide and drawn twice as large. */
export const WIDTH = 600;
export const MARGIN = 28;
export const INNER = WIDTH - 2 * MARGIN;
const ENLARGE = 2;

export interface About {
  title: string;
  /** The text alternative. */
  desc: string;
  /** Who holds which rights: printed in the file, beside what the picture shows of it. */
  rights: string;
  /** The page that the picture is of. */
  source: string;
  language: string;
}

/** A finished picture as a tree, and the texts that its PNG carries. */
export interface Finished {
  drawing: Element;
  texts: Record<string, string>;
  width: number;
  height: number;
}

/** Puts blocks on paper, each at its height. What XML cannot hold is left out of the texts. */
export function paper(
  about: About,
  height: number,
  sheet: Sheet,
  ...placed: ReadonlyArray<readonly [y: number, block: Block]>
): Finished {
  const meta = (name: string, text: string): Node => [`dc:${name}`, {}, text];
  const svg: Element = [
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH * ENLARGE,
      height: height * ENLARGE,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-labelledby': 'title desc',
      'xml:lang': about.language,
    },
    ['title', { id: 'title' }, about.title],
    ['desc', { id: 'desc' }, about.desc],
    [
      'metadata',
      {},
      [
        'rdf:RDF',
        { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        [
          'rdf:Description',
          { 'rdf:about': '' },
          meta('title', about.title),
          meta('source', about.source),
          meta('rights', about.rights),
        ],
      ],
    ],
    ['rect', { width: WIDTH, height, fill: sheet.tokens['--paper'] }],
    ...placed.map(([y, block]) => at(MARGIN, y, block)),
  ];
  return {
    drawing: clean(svg),
    texts: { Title: about.title, Description: about.desc, Copyright: about.rights, Source: about.source },
    width: WIDTH * ENLARGE,
    height: height * ENLARGE,
  };
}

const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const clean = (node: Element): Element =>
  [
    node[0],
    node[1],
    ...node.slice(2).map((c) => (typeof c === 'string' ? c.replace(NOT_XML, '') : clean(c as Element))),
  ] as Element;
