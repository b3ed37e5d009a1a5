import type { Element, Node } from './node.ts';

/** Numbers as a table, which scrolls sideways where it is wider than its place. */
export const table = (name: string, head: readonly string[], rows: ReadonlyArray<readonly string[]>): Element => [
  'div',
  { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': name },
  [
    'table',
    {},
    ['thead', {}, ['tr', {}, ...head.map((h): Node => ['th', { scope: 'col' }, ...text(h)])]],
    [
      'tbody',
      {},
      ...rows.map(
        ([first = '', ...cells]): Node => [
          'tr',
          {},
          ['th', { scope: 'row' }, ...text(first)],
          ...cells.map((cell): Node => ['td', {}, ...text(cell)]),
        ],
      ),
    ],
  ],
];

/** No text is empty: the browser makes no node of it. */
const text = (words: string): string[] => (words === '' ? [] : [words]);
