import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { printFaults } from '../seeds/fault.ts';
import { buildMarch, changed, marchSeeds } from '../../tests/samples/march.ts';

const article = 'articles/evening-may-2024.md';
const reference = 'references/town-map.md';
const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c03020' } });
const svg = (inside = '', head = 'viewBox="0 0 40 30"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${head}><path d="M0 0h40v30z"/>${inside}</svg>`;
const words = 'alt: A square., credit: Us, licence: CC0';

/** The march with pictures in its article, as they are written there, and files in `seeds/pictures/`. */
const built = (written: string, files: Record<string, Uint8Array | string>, seed = article) =>
  buildMarch({
    ...changed(marchSeeds(), seed, '\n---\n', `\npictures:\n${written}---\n`),
    ...(files as unknown as Record<string, string>),
  });
const told = async (...given: Parameters<typeof built>): Promise<string> =>
  printFaults((await built(...given)).messages);

describe('the pictures of an article and of a reference', () => {
  test('stand in the record by their path, SHA-256, kind and size', async () => {
    const { files, messages } = await built(
      `  - { file: square.jpg, alt: The square at noon., caption: 'It holds :fig[estimate:square-full]{unit}.', credit: Ada Example, licence: { name: CC BY 4.0, url: "https://example.org/by" } }\n`,
      { 'pictures/square.jpg': await drawn(640, 480).jpeg().toBuffer() },
    );
    expect(printFaults(messages)).toBe('');
    expect(files!.get(article)).toMatch(
      /pictures:\n {2}- file: pictures\/square\.jpg\n {4}sha256: "?[0-9a-f]{64}"?\n {4}kind: jpeg\n {4}width: 640\n {4}height: 480\n {4}alt: The square at noon\.\n {4}caption: "It holds 33,900 people\."\n {4}credit: Ada Example\n {4}licence:\n {6}name: CC BY 4\.0\n {6}url: "https:\/\/example\.org\/by"\n/,
    );
    const drawing = await built(`  - { file: plans/a.svg, ${words} }\n`, { 'pictures/plans/a.svg': svg() }, reference);
    expect(printFaults(drawing.messages)).toBe('');
    expect(drawing.files!.get(reference)).toMatch(/file: pictures\/plans\/a\.svg\n.*\n {4}kind: svg\n {4}width: 40\n/);
  });

  test('are measured as the camera held them', async () => {
    const turned = await drawn(640, 480).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { files } = await built(`  - { file: square.jpg, ${words} }\n`, { 'pictures/square.jpg': turned });
    expect(files!.get(article)).toMatch(/width: 480\n {4}height: 640\n/);
  });

  test('are made anew where the file alone changes, under the same name', async () => {
    const one = await built(`  - { file: a.svg, ${words} }\n`, { 'pictures/a.svg': svg() });
    const other = await built(`  - { file: a.svg, ${words} }\n`, { 'pictures/a.svg': svg('<path d="M0 0v9"/>') });
    expect(one.files!.get(article)).not.toBe(other.files!.get(article));
  });

  test('stop the build with file, line and column where one is missing, too large, of another kind, cut off or active', async () => {
    const jpeg = await drawn(64, 48).jpeg().toBuffer();
    const png = await drawn(64, 48).png().toBuffer();
    const list = [
      'gone.jpg',
      'large.png',
      'vast.png',
      'named.png',
      'text.jpg',
      'moving.png',
      'cut.png',
      'cut.jpg',
      'runs.svg',
      'fetches.svg',
      'bare.svg',
      'heavy.svg',
    ];
    const faults = await told(list.map((file) => `  - { file: "${file}", ${words} }\n`).join(''), {
      'pictures/good.jpg': jpeg,
      'pictures/large.png': Buffer.concat([png, Buffer.alloc(20_000_000)]),
      'pictures/vast.png': await drawn(8000, 6000).png().toBuffer(),
      'pictures/named.png': jpeg,
      'pictures/text.jpg': 'no picture at all',
      'pictures/moving.png': await drawn(64, 48).gif().toBuffer(),
      'pictures/cut.png': (await drawn(640, 480).png().toBuffer()).subarray(0, 500),
      'pictures/cut.jpg': (await drawn(640, 480).jpeg().toBuffer()).subarray(0, 900),
      'pictures/runs.svg': svg('<script>1</script>'),
      'pictures/fetches.svg': svg('<image href="https://example.org/a.png"/>'),
      'pictures/bare.svg': svg('', ''),
      'pictures/heavy.svg': svg(' '.repeat(1_000_000)),
    });
    expect(faults).toMatchInlineSnapshot(`
      "seeds/articles/evening-may-2024.md:51:13 error there is no file \`seeds/pictures/gone.jpg\`; did you mean \`good.jpg\`?
      seeds/articles/evening-may-2024.md:52:13 error \`seeds/pictures/large.png\` has 20.1 MB, expected at most 20; save it smaller
      seeds/articles/evening-may-2024.md:53:13 error \`seeds/pictures/vast.png\` has 8000 by 6000 pixels, expected at most 40 million in all; save it smaller
      seeds/articles/evening-may-2024.md:54:13 error \`seeds/pictures/named.png\` is of the kind \`jpeg\`, expected what its name says, \`.png\`; name it \`.jpg\`
      seeds/articles/evening-may-2024.md:55:13 error \`seeds/pictures/text.jpg\` is no picture that can be read, expected a JPEG, PNG, WebP or SVG; save it as one of these
      seeds/articles/evening-may-2024.md:56:13 error \`seeds/pictures/moving.png\` is of the kind \`gif\`, expected a JPEG, PNG, WebP or SVG; save it as one of these
      seeds/articles/evening-may-2024.md:57:13 error \`seeds/pictures/cut.png\` is cut off: its last part is missing; copy the file again
      seeds/articles/evening-may-2024.md:58:13 error \`seeds/pictures/cut.jpg\` is cut off: its last part is missing; copy the file again
      seeds/articles/evening-may-2024.md:59:13 error \`seeds/pictures/runs.svg\` has \`<script\`, and a picture runs no code; save it as a plain SVG
      seeds/articles/evening-may-2024.md:60:13 error \`seeds/pictures/fetches.svg\` leads to another file (\`href="https://example.org/a.png\`), which no page fetches; draw all of it in the SVG
      seeds/articles/evening-may-2024.md:61:13 error \`seeds/pictures/bare.svg\` has no size; write \`viewBox="0 0 120 40"\` into its \`<svg ...>\`
      seeds/articles/evening-may-2024.md:62:13 error \`seeds/pictures/heavy.svg\` has 1.1 MB, expected at most 1; save it smaller
      12 errors
      "
    `);
  });

  test('have a name that says which of the known kinds they are, and lie nowhere else', async () => {
    const named = ['tape.tiff', '../out.png', '/etc/a.png', 'https://example.org/a.png'];
    const faults = await told(
      named
        .map(
          (file) => `  - { file: "${file}", ${words} }
`,
        )
        .join(''),
      {},
    );
    for (const [i, file] of named.entries())
      expect(faults).toContain(
        `:${51 + i}:13 error \`pictures[${i}].file\`: found \`${file}\`, expected a file in \`seeds/pictures/\` that ends in \`.jpg\`, \`.png\`, \`.webp\` or \`.svg\`, such as \`square.jpg\``,
      );
  });

  test('stop it where alternative, credit or licence is missing', async () => {
    expect(await told('  - { file: a.svg }\n', { 'pictures/a.svg': svg() })).toMatchInlineSnapshot(`
      "seeds/articles/evening-may-2024.md:51:5 error \`pictures[0].alt\` is missing: expected text; write \`alt: What the picture shows.\`
      seeds/articles/evening-may-2024.md:51:5 error \`pictures[0].credit\` is missing: expected text; write \`credit: Who made the picture\`
      seeds/articles/evening-may-2024.md:51:5 error \`pictures[0].licence\` is missing: expected a name such as \`CC BY 4.0\`, or \`{ name: CC BY 4.0, url: https://... }\`; write \`licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }\`
      3 errors
      "
    `);
  });

  test('have no bare numeral in their caption', async () => {
    expect(
      await told(`  - { file: a.svg, caption: All 40 buses., ${words} }\n`, { 'pictures/a.svg': svg() }),
    ).toContain('seeds/articles/evening-may-2024.md:51:33 error the bare numeral `40` has no origin');
  });
});
