import { describe, expect, test } from 'vitest';
import { ledgerLabels } from './ledger-labels.ts';
import type { Box, Wanted } from './ledger-labels.ts';
import type { Node } from './node.ts';
import { print } from './print.ts';

const wanted = (more: Partial<Wanted>): Wanted => ({
  px: 150,
  x: 50,
  y: 100,
  value: 'about 4,000',
  name: 'The police',
  hue: 'c-k-delivery',
  strong: false,
  weight: 20,
  ...more,
});
const place = (all: readonly Wanted[], taken: readonly Box[] = []): Node[] => placed(all, taken).nodes;
const placed = (all: readonly Wanted[], taken: readonly Box[] = []): ReturnType<typeof ledgerLabels> =>
  ledgerLabels(all, {
    bounds: { left: 0, right: 300, top: 0, bottom: 200 },
    taken: [...taken, ...all.map(({ px, y }) => ({ left: px - 7, right: px + 7, top: y - 7, bottom: y + 7 }))],
    marks: all,
    lines: [],
    column: 90,
  });
const texts = (nodes: readonly Node[]): string[] =>
  nodes.map((n) =>
    print(n)
      .replace(/<\/text><text/g, ' <text')
      .replace(/<[^>]*>/g, ''),
  );

describe('ledgerLabels', () => {
  test('writes number and name at the mark', () => {
    expect(texts(place([wanted({})]))).toEqual(['about 4,000 The police']);
  });
  test('stands in no line with another mark beside it, which would seem to be its own', () => {
    const marks = [wanted({}), wanted({ px: 166, y: 90, name: '', value: 'over 5,000' })];
    const [own, other] = marks as [Wanted, Wanted];
    const svg = place(marks).map((node) => print(node));
    const at = svg.find((text) => text.includes(own.value)) ?? '';
    const y = Number(/ y="(\d+)"/.exec(at)?.[1]);
    const [top, bottom] = [y - 11, y + 3];
    const inLine = (mark: Wanted): boolean => mark.y > top && mark.y < bottom;
    expect(inLine(other) && !inLine(own)).toBe(false);
  });
  test('breaks a long name into lines rather than leave the picture', () => {
    const [label] = texts(place([wanted({ name: 'The organisers of the march through the old town' })]));
    expect(label).toContain('The organisers of the march through the old town');
  });
  test('leaves the name out before the number, and both where there is no room at all', () => {
    const walls = (gap: number): Box[] => [
      { left: 0, right: 300, top: 0, bottom: 93 },
      { left: 0, right: 300, top: 107, bottom: 200 },
      { left: 0, right: 140, top: 0, bottom: 200 },
      { left: 150 + gap, right: 300, top: 0, bottom: 200 },
    ];
    expect(texts(place([wanted({})], walls(105)))).toEqual(['about 4,000']);
    expect(placed([wanted({})], walls(105)).named).toBe(false);
    expect(placed([wanted({})]).named).toBe(true);
    expect(place([wanted({})], walls(30))).toEqual([]);
  });
  test('gives what matters more its place first', () => {
    const crowd = Array.from({ length: 12 }, (_, i) =>
      wanted({ px: 150 + i, value: `about ${i},000`, weight: i === 6 ? 80 : 8, strong: i === 6 }),
    );
    const found = texts(place(crowd));
    expect(found.length).toBeLessThan(12);
    expect(found).toContain('about 6,000 The police');
  });
  test('leaves a label out rather than put it nearer to another mark, also what an article checked here prints', () => {
    const walls = [
      { left: 0, right: 300, top: 0, bottom: 93 },
      { left: 0, right: 300, top: 107, bottom: 200 },
      { left: 0, right: 143, top: 0, bottom: 200 },
    ];
    const own = wanted({ px: 150, name: '', strong: true, weight: 80 });
    expect(place([own, wanted({ px: 162, name: '' })], walls)).toHaveLength(1);
    expect(texts(place([own], walls))).toEqual(['about 4,000']);
  });
  test('tells nothing between marks that lie on each other: there the colour does', () => {
    const own = wanted({ px: 150, name: '', strong: true, weight: 80, value: 'over 5,000' });
    expect(texts(place([own, wanted({ px: 150, y: 108, value: '', name: '' })]))).toContain('over 5,000');
  });
  test('breaks a number into short lines where one line would be read as another mark’s, and no word', () => {
    const near = [
      { left: 0, right: 300, top: 0, bottom: 86 },
      { left: 0, right: 300, top: 114, bottom: 200 },
      { left: 0, right: 92, top: 0, bottom: 200 },
    ];
    const [svg = ''] = place([wanted({ name: '' }), wanted({ px: 162, name: '', value: '' })], near).map((n) =>
      print(n),
    );
    expect([...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, line]) => line)).toEqual(['about', '4,000']);
  });
  test('puts no label nearer to another mark than to its own', () => {
    const near = [
      { left: 0, right: 300, top: 0, bottom: 93 },
      { left: 0, right: 300, top: 107, bottom: 200 },
    ];
    const two = [wanted({ px: 40, name: '' }), wanted({ px: 60, name: '' })];
    // Between the two marks there is no room, and left of the first one would leave the picture: right of the second one, it would be read as that one's.
    expect(place(two, near)).toHaveLength(1);
  });
  test('is the same at every build', () => {
    const all = [wanted({}), wanted({ px: 160 }), wanted({ px: 155, y: 104 })];
    expect(place(all)).toEqual(place(all));
  });
});
