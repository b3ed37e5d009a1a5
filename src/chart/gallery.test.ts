import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gallery } from '../../tests/samples/gallery.ts';
import type { LedgerPicture } from './ledger.ts';
import type { Element, Node } from './node.ts';
import { print } from './print.ts';

const FOLDER = new URL('./cases/', import.meta.url);
/** `UPDATE=1 npx vitest run src/chart` writes what is drawn now; look at the difference before keeping it. */
const update = process.env['UPDATE'] === '1';

/** A line an element and one decimal a number: a difference means something, and shows where. */
const kept = (svg: Element): string => {
  const [tag, attributes, ...children] = svg;
  return (
    print([tag, { xmlns: 'http://www.w3.org/2000/svg', ...attributes }, ...children])
      .replace(/\d+\.\d{2,}/g, (n) => String(Math.round(Number(n) * 10) / 10))
      .replace(/(?<=>)(?=<(?!\/|tspan))/g, '\n') + '\n'
  );
};

const pictures = gallery.flatMap(
  ({ kind, name, picture }): Array<[string, Element]> =>
    kind === 'ledger'
      ? [
          [`${kind}-${name}-narrow.svg`, (picture as LedgerPicture).narrow],
          [`${kind}-${name}-wide.svg`, (picture as LedgerPicture).wide],
        ]
      : [[`${kind}-${name}.svg`, picture.svg]],
);

describe('the gallery', () => {
  test.each(pictures)('draws %s as kept', (file, svg) => {
    const at = new URL(file, FOLDER);
    if (update) writeFileSync(at, kept(svg));
    expect(existsSync(at), 'no kept picture').toBe(true);
    expect(kept(svg)).toBe(readFileSync(at, 'utf8'));
  });

  test('keeps no picture that is drawn no more', () => {
    expect(
      readdirSync(FOLDER)
        .filter((f) => f.endsWith('.svg'))
        .sort(),
    ).toEqual(pictures.map(([file]) => file).sort());
  });
});

const each = (node: Node, see: (el: Element) => void): void => {
  if (typeof node === 'string') return;
  see(node);
  for (const child of node.slice(2) as Node[]) each(child, see);
};

describe('every picture of the gallery', () => {
  test.each(gallery.map((c) => [`${c.kind}: ${c.name}`, c.picture] as const))(
    '%s has words, a table and no number that is none',
    (_, { desc, title, table, svg, height }) => {
      expect(title.length).toBeGreaterThan(5);
      expect(desc.length).toBeGreaterThan(10);
      for (const row of table.rows) expect(row).toHaveLength(table.head.length);
      expect(height).toBeGreaterThanOrEqual(0);
      const html = print(svg);
      expect(html).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(`${desc} ${JSON.stringify(table)}`).not.toMatch(/NaN|Infinity|undefined/);
    },
  );

  test.each(gallery.map((c) => [`${c.kind}: ${c.name}`, c.picture] as const))(
    '%s has no style, no id, no handler and no colour of its own',
    (_, { svg }) => {
      each(svg, ([, attributes]) => {
        for (const name of Object.keys(attributes))
          expect(name).not.toMatch(/^(style|id|on.*|fill|stroke|font.*|href|xlink.*)$/);
      });
    },
  );

  test.each(gallery.map((c) => [`${c.kind}: ${c.name}`, c.picture] as const))(
    '%s stands within its width',
    (_, { svg }) => {
      each(svg, ([, attributes]) => {
        for (const name of ['x', 'x1', 'x2', 'cx']) {
          const at = attributes[name];
          if (typeof at === 'string' && at.endsWith('%'))
            expect(Number.parseFloat(at), `${name}=${at}`).toBeGreaterThanOrEqual(0);
          if (typeof at === 'string' && at.endsWith('%'))
            expect(Number.parseFloat(at), `${name}=${at}`).toBeLessThanOrEqual(100);
        }
      });
    },
  );

  test('is told apart from others of its kind by name', () => {
    const names = gallery.map((c) => `${c.kind}-${c.name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
