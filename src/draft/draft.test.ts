import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { articleSeed } from '../schema/article.ts';
import { buildContent } from '../compile/build.ts';
import { diskFolder, memoryFolder } from '../seeds/folder.ts';
import { importArticle } from './import-article.ts';
import { selectorFor } from './selector.ts';
import { articleSlug, shortSlug } from './slug.ts';

const site = `---
title: Orchard
tagline: Counted again
description: Numbers of an invented valley.
author: { name: Orchard }
checked: 2025-01-01
licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
units:
  tree: { one: tree, many: trees }
  basket: { one: basket, many: baskets }
institutions: {}
quantities: {}
marks:
  reporting:
    faithful: { word: Passed on correctly, says: The article passes on correctly what its source said, sign: same, rating: 5 }
    changed: { word: Changed from its source, says: The article changes what its source said, sign: changed, rating: 2 }
    own-words: { word: The article’s own words, says: The article says this in its own words, sign: own, rating: 5 }
    source-not-found: { word: We found no source, says: We found no source that says this, sign: lost, rating: 3 }
  substance:
    holds: { word: Correct, says: what it prints is correct, sign: check, rating: 5 }
    holds-only-if: { word: 'Possible, not proved', says: 'what it prints is possible, not proved', sign: tilde, rating: 3 }
    cannot-hold: { word: Cannot be right, says: what it prints cannot be right, sign: cross, rating: 1 }
    needs-context: { word: Partly right, says: what it prints is only partly right, sign: context, rating: 3 }
    contested: { word: Sources disagree, says: sources disagree about it, sign: split, rating: 3 }
    not-checkable: { word: We could not check it, says: we could not check it, sign: question, rating: null }
---

## Home

Home.

## About

About.
`;
const estimate = `---
title: Baskets from trees
formula: trees * baskets_per_tree
result: baskets that the trees could give
unit: basket
assumptions:
  trees: { label: Trees, unit: tree, value: 100 to 200, origin: { working: "no source found" } }
  baskets_per_tree: { label: Baskets a tree, unit: basket/tree, value: 3 to 5, origin: { working: "no source found" }, min: 0, max: 8, limit_reason: "no tree bears more" }
---

Baskets.
`;
const article = `Orchard claims 9,000 baskets from a thousand trees

The Valley Herald, 3 September 2024

The orchard at Lund has 1,000 trees, and its owner said they gave up to 9,000 baskets of apples this summer.

"We have never picked so much," said the owner, Ann Lee: "some" say more. Neighbours counted at least 14 ladders and about 30% more pickers than last year.

In the valley # nobody: [believes] the number, and {most} of it "stays" where it \\ fell; 'so' say - the neighbours, who have seen many a harvest in their time and know what a tree can bear.
`;

let root: string;
let printed: string;
const run = (file: string, ...more: string[]) => {
  printed = '';
  return importArticle(
    [file, ...more],
    { seeds: join(root, 'seeds'), captures: join(root, 'captures') },
    { out: (text) => void (printed += text), warn: () => {}, usage: 'usage' },
  );
};
const files = (folder: string) => readdirSync(join(root, folder), { recursive: true }).map(String).sort();
const seedPath = 'seeds/articles/valley-herald-september-2024.md';
const seed = () => readFileSync(join(root, seedPath), 'utf8');
const front = () => parse(seed().split('---\n')[1]!) as Record<string, any>;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import '));
  for (const folder of ['seeds/articles', 'seeds/estimates', 'seeds/references', 'in'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'seeds/site.md'), site);
  writeFileSync(join(root, 'seeds/estimates/baskets-from-trees.md'), estimate);
  writeFileSync(join(root, 'in/saved page.txt'), article);
});

describe('importArticle', () => {
  it('writes a draft that the schema takes and the build shows as a draft alone', async () => {
    expect(await run(join(root, 'in/saved page.txt'))).toBe(0);
    const data = articleSeed.parse(front());
    expect(data).toMatchObject({
      title: 'Orchard claims 9,000 baskets from a thousand trees',
      publisher: 'The Valley Herald',
      published: '2024-09-03',
      url: null,
      draft: true,
    });
    const captures = diskFolder(join(root, 'captures'));
    const build = (drafts: boolean) =>
      buildContent({
        seeds: diskFolder(join(root, 'seeds'), 'seeds'),
        content: memoryFolder('content', {}),
        captures,
        drafts,
      });
    const shown = await build(true);
    expect(shown.messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...shown.files!.keys()]).toContain('articles/valley-herald-september-2024.md');
    const published = await build(false);
    expect([...published.files!.keys()].filter((path) => path.includes('valley-herald'))).toEqual([]);
  });

  it.each([
    ['a number within a word', 'Of 1/0about 16 ladders, -1e308 were new.'],
    ['digits without end', `Some count ${'9'.repeat(30)} baskets there.`],
    ['a character that nobody sees within a word', 'At its p\u0085eak the valley had 210 carts.'],
    [
      'marks without end beside a number that stands twice',
      `He saw 15 ladders a${'\u0301'.repeat(60)} there. He saw 15 ladders too.`,
    ],
    ['a speaker under a pile of accents', `“We lost 16 ladders,” said Moira Tennanta${'\u0301'.repeat(60)}.`],
  ])('makes a draft that the build takes of an article with %s', async (_, more) => {
    writeFileSync(join(root, 'in/odd.txt'), `${article}\n${more}\n`);
    expect(await run(join(root, 'in/odd.txt'))).toBe(0);
    const built = await buildContent({
      seeds: diskFolder(join(root, 'seeds'), 'seeds'),
      content: memoryFolder('content', {}),
      captures: diskFolder(join(root, 'captures')),
      drafts: true,
    });
    expect(built.messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('quotes exactly, each quote once in the capture, and keeps the capture to the byte', async () => {
    await run(join(root, 'in/saved page.txt'));
    const { capture, claims } = front();
    const kept = readFileSync(join(root, 'captures', capture.file), 'utf8');
    expect(kept).toBe(article);
    for (const { quote } of claims)
      expect(kept.replace(/\s+/g, ' ').split((quote.prefix ?? '') + quote.exact + (quote.suffix ?? ''))).toHaveLength(
        2,
      );
  });

  it('ties a claim to the estimate of its unit, with the numbers that the article gives, and says what that implies', async () => {
    await run(join(root, 'in/saved page.txt'));
    const baskets = front().claims.find((claim: any) => claim.id === 'baskets');
    expect(baskets).toMatchObject({
      stated: { text: 'up to 9,000', unit: 'basket' },
      check: { estimate: 'baskets-from-trees', with: { trees: { claim: 'trees' } } },
    });
    expect(seed()).toMatch(
      /# proposed: baskets-from-trees with trees from trees: The highest possible result is 8,000 baskets, not 9,000\./,
    );
    expect(seed()).toMatch(/# the others as they are, .*baskets_per_tree would be 9 baskets a tree/);
  });

  it('decides nothing: no finding, no reference, no correction', async () => {
    await run(join(root, 'in/saved page.txt'));
    for (const claim of front().claims)
      for (const key of ['finding', 'references', 'corrections', 'ledger', 'event'])
        expect(claim).not.toHaveProperty(key);
  });

  it('says why a finding is uncertain, and leaves a number without a declared unit unstated', async () => {
    await run(join(root, 'in/saved page.txt'));
    expect(seed()).toContain('no unit `ladders` in site.md; declare it, or name another');
    expect(front().claims.find((claim: any) => claim.id === 'ladders')).not.toHaveProperty('stated');
    expect(printed).toContain('ladders: no unit `ladders` in site.md');
    // What it says of the unit is taken as it is.
    const [, unit] = /site\.md, where the article counts such things: `([^`]+)`/.exec(printed) ?? [];
    expect(unit).toBe('ladder: { one: ladder, many: ladders }');
    rmSync(join(root, seedPath));
    writeFileSync(join(root, 'seeds/site.md'), site.replace('units:\n', `units:\n  ${unit}\n`));
    await run(join(root, 'in/saved page.txt'));
    expect(front().claims.find((claim: any) => claim.id === 'ladders').stated.unit).toBe('ladder');
  });

  it('names a unit to be declared once, with its plural, and a code of money as it is', async () => {
    writeFileSync(
      join(root, 'in/more.txt'),
      article.replace('at least 14 ladders', 'that 240 buses came, each bus with 50 pickers, and 40 euros for each'),
    );
    await run(join(root, 'in/more.txt'));
    expect(printed).toContain('`bus: { one: bus, many: buses }`');
    expect(printed).toContain('`EUR: { one: EUR, many: EUR }`');
    expect(printed).not.toContain('many: bus }');
  });

  it('keeps both ends of a range, and what a vague word leaves open', async () => {
    writeFileSync(
      join(root, 'in/more.txt'),
      article.replace(
        'at least 14 ladders',
        'between 300 and 400 baskets, 10% to 20 % more than before, and hundreds of trees',
      ),
    );
    await run(join(root, 'in/more.txt'));
    const stated = front().claims.map((claim: any) => claim.stated);
    expect(stated).toContainEqual({ text: 'between 300 and 400', unit: 'basket' });
    expect(stated).toContainEqual({ text: '10% to 20 %', unit: '1' });
    expect(stated).toContainEqual({ text: 'hundreds', unit: 'tree' });
    expect(seed()).not.toContain('the lower was taken');
  });

  it('tells each reason once, for all the claims that it concerns', async () => {
    writeFileSync(
      join(root, 'in/more.txt'),
      article.replace(
        'at least 14 ladders',
        'at least 14 ladders, 60 ladders more than in May, and 9 ladders fewer than once',
      ),
    );
    await run(join(root, 'in/more.txt'));
    expect(printed).toContain('ladders, ladders-2, ladders-3: no unit `ladders` in site.md\n');
  });

  it('writes nothing the second time and finds no difference', async () => {
    await run(join(root, 'in/saved page.txt'));
    const before = [seed(), ...files('.')];
    expect(await run(join(root, 'in/saved page.txt'))).toBe(0);
    expect([seed(), ...files('.')]).toEqual(before);
    expect(printed).toContain('is this article already; nothing was written');
    expect(printed).toContain('no difference was found');
  });

  it.each([
    ['a misspelt field', 'speaker:', 'speeker:'],
    ['an indent that YAML refuses', '    quote:', '     quote:'],
    ['no front matter', '---\n# Proposed', '# Proposed'],
  ])('writes no second draft beside one with %s', async (_, from, to) => {
    await run(join(root, 'in/saved page.txt'));
    writeFileSync(join(root, seedPath), seed().replace(from, to));
    const before = [seed(), ...files('.')];
    expect(await run(join(root, 'in/saved page.txt'))).toBe(0);
    expect([seed(), ...files('.')]).toEqual(before);
    expect(printed).toBe(
      `${join(root, seedPath)} is this article already, and has faults; nothing was written\n  \`npm run check\` tells them\n`,
    );
  });

  it('finds no difference in a headline that says in capitals what the article says', async () => {
    writeFileSync(
      join(root, 'in/half.txt'),
      article
        .replace('Orchard claims 9,000 baskets from a thousand trees', 'Half a million apples fall')
        .replace('Neighbours counted', 'Some half a million apples fell. Neighbours counted'),
    );
    await run(join(root, 'in/half.txt'));
    await run(join(root, 'in/half.txt'));
    expect(printed).toContain('no difference was found');
  });

  it('says what differs when the article has changed, and leaves a person’s seed as it is', async () => {
    await run(join(root, 'in/saved page.txt'));
    const edited = seed().replace('publisher: "The Valley Herald"', 'publisher: "The Valley Herald, Lund"');
    writeFileSync(join(root, seedPath), edited);
    writeFileSync(join(root, 'in/again.txt'), article.replace('up to 9,000 baskets', 'up to 7,500 baskets'));
    expect(await run(join(root, 'in/again.txt'))).toBe(0);
    expect(seed()).toBe(edited);
    expect(printed).toContain('publisher: the seed has `The Valley Herald, Lund`, the file `The Valley Herald`');
    expect(printed).toContain("capture: another text than the seed's");
    expect(printed).toMatch(/baskets: the quote `.*` does not stand in the capture/);
    expect(printed).toContain('in the file, in no quote of the seed: up to 7,500 (baskets)');
    expect(files('captures')).toEqual(['valley-herald-september-2024.txt']);
  });

  it('is not published by taking `draft: true` out of what nobody has touched', async () => {
    await run(join(root, 'in/saved page.txt'));
    const text = seed().replace('draft: true\n', '');
    writeFileSync(join(root, seedPath), text);
    const { files: built, messages } = await buildContent({
      seeds: diskFolder(join(root, 'seeds'), 'seeds'),
      content: memoryFolder('content', {}),
      captures: diskFolder(join(root, 'captures')),
    });
    expect(built).toBeNull();
    const errors = messages.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ reason }) => reason)).toContain(
      '`headline` of the claim `baskets` is still as the import proposed it; write it, or set `draft: true` until it is decided',
    );
    const lines = text.split('\n');
    for (const { line } of errors) expect(lines[line - 1]).toContain('TODO:');
    // Each claim has to be decided, not the article alone.
    expect(errors.length).toBeGreaterThanOrEqual(2 + 4 * front().claims.length);
  });

  it.each([
    [
      'another paper',
      (text: string) => text.replace('The Valley Herald', 'The Lund Courier'),
      'lund-courier-september-2024.md',
    ],
    [
      'another paper with the same words',
      (text: string) => text.replace('The Valley Herald', 'The Lund Courier') + '\n',
      'lund-courier-september-2024.md',
    ],
    [
      'a paper that is not named, with other words',
      (text: string) =>
        text
          .replace('The Valley Herald, 3 September 2024\n', '')
          .replace(
            /\n\nThe orchard[\s\S]*/,
            '\n\nNobody in the valley believes that 4,000 baskets came from any one orchard in this year, or in the years before it.\n',
          ),
      'orchard-claims-9-000-baskets-from-a-thousand.md',
    ],
  ])('takes the same headline in %s for another article', async (_, change, name) => {
    await run(join(root, 'in/saved page.txt'));
    const before = seed();
    writeFileSync(join(root, 'in/other.txt'), change(article));
    await run(join(root, 'in/other.txt'));
    expect(printed).not.toContain('is this article already');
    expect(files('seeds/articles')).toEqual([name, 'valley-herald-september-2024.md'].sort());
    expect(seed()).toBe(before);
  });

  it('takes the same headline at the other address of one paper for the same article, and on another host for another', async () => {
    const page = (url: string) =>
      `<html><head><title>Orchard claims 9,000 baskets</title><link rel="canonical" href="${url}"></head><body><article><h1>Orchard claims 9,000 baskets</h1>${article
        .split('\n\n')
        .slice(1)
        .map((text) => `<p>${text}</p>`)
        .join('')}</article></body></html>`;
    writeFileSync(join(root, 'in/a.html'), page('https://herald.example/a'));
    writeFileSync(
      join(root, 'in/b.html'),
      page('https://www.herald.example/a/?utm_source=x').replace('picked so much', 'picked as much'),
    );
    writeFileSync(
      join(root, 'in/c.html'),
      page('https://courier.example/a').replace('picked so much', 'picked this much'),
    );
    await run(join(root, 'in/a.html'));
    await run(join(root, 'in/b.html'));
    expect(printed).toContain('is this article already');
    await run(join(root, 'in/c.html'));
    expect(printed).not.toContain('is this article already');
  });

  it('writes the archive beside the canonical address', async () => {
    writeFileSync(
      join(root, 'in/page.html'),
      `<html><head><title>Orchard claims 9,000 baskets</title><link rel="canonical" href="https://web.archive.org/web/20240903/https://herald.example/a"></head><body><article><h1>Orchard claims 9,000 baskets</h1>${article
        .split('\n\n')
        .slice(1)
        .map((text) => `<p>${text}</p>`)
        .join('')}</article></body></html>`,
    );
    await run(join(root, 'in/page.html'));
    expect(front()).toMatchObject({
      url: 'https://herald.example/a',
      archive: 'https://web.archive.org/web/20240903/https://herald.example/a',
    });
  });

  it('quotes a cell with its row, so that the number has its name', async () => {
    writeFileSync(
      join(root, 'in/table.txt'),
      `${article}\nYear    Baskets    Trees\n2022    7,000      900\n2023    8,000      950\n`,
    );
    await run(join(root, 'in/table.txt'));
    const claim = front().claims.find((one: any) => one.stated?.text === '8,000');
    expect(claim).toMatchObject({ quote: { exact: '2023 8,000' }, stated: { text: '8,000', unit: 'basket' } });
  });

  describe('a check is proposed', () => {
    const crowd = `---
title: People on a square
formula: area * density
result: people that the square could hold
unit: person
assumptions:
  area: { label: Area of the square, unit: m^2, value: 100 to 200, origin: { working: "no source found" } }
  density: { label: People on a square metre, unit: person/m^2, value: 1 to 4, origin: { working: "no source found" }, min: 0, max: 8, limit_reason: "no more can stand" }
---

People.
`;
    const checks = async (text: string) => {
      writeFileSync(
        join(root, 'seeds/site.md'),
        site.replace('units:\n', 'units:\n  person: { one: person, many: people }\n'),
      );
      writeFileSync(join(root, 'seeds/estimates/crowd.md'), crowd);
      writeFileSync(
        join(root, 'in/crowd.txt'),
        `Fire and fair in the valley\n\nThe Valley Herald, 3 September 2024\n\n${text}\n\nNobody in the valley had seen the like of it before, and the neighbours have seen many a year in their time, of which they like to speak.\n`,
      );
      await run(join(root, 'in/crowd.txt'));
      return front()
        .claims.filter((claim: any) => claim.check)
        .map((claim: any) => [claim.stated.text, claim.check]);
    };
    it('where units and subjects fit', async () => {
      expect(await checks('Some 3,000 people filled the square, which has 900 square metres, and sang.')).toEqual([
        ['Some 3,000', { estimate: 'crowd', with: { area: { claim: 'square-metre' } } }],
      ]);
    });
    it.each([
      'Some 3,000 people fled from a fire that burnt 900 square metres of forest.',
      'Some 3,000 people lost their homes. The flood covered 900 square metres.',
      'In the hall 3,000 people danced, while a square of 900 square metres lay empty.',
      'On the square in Lund 3,000 people danced. A square in Ulm has 900 square metres.',
      'A hall for 3,000 people is planned. The square has 900 square metres.',
    ])('nowhere else: %s', async (text) => {
      expect(await checks(text)).toEqual([]);
    });
  });

  it('takes what a sentence counts for no subject of `it` in the next one', async () => {
    writeFileSync(
      join(root, 'seeds/site.md'),
      site.replace('units:\n', 'units:\n  person: { one: person, many: people }\n  bus: { one: bus, many: buses }\n'),
    );
    writeFileSync(
      join(root, 'seeds/estimates/riders.md'),
      estimate
        .replace('Baskets from trees', 'People who come by bus')
        .replace('baskets that the trees could give', 'people in the buses')
        .replace('unit: basket\n', 'unit: person\n')
        .replaceAll('trees', 'buses')
        .replaceAll('unit: tree', 'unit: bus')
        .replace('basket/tree', 'person/bus'),
    );
    const given = async (text: string) => {
      writeFileSync(
        join(root, 'in/riders.txt'),
        article.replace(' from a thousand trees', '').replace(/The orchard at Lund .*/, text),
      );
      await run(join(root, 'in/riders.txt'));
      return front().claims.flatMap((claim: any) => (claim.check ? [claim.check] : []));
    };
    expect(await given('The town runs 60 buses. It has 3,000 people in its offices.')).toEqual([]);
    rmSync(join(root, seedPath));
    expect(await given('The town runs 60 buses. They carry 3,000 people a trip.')).toEqual([
      { estimate: 'riders', with: { buses: { claim: 'buses' } } },
    ]);
  });

  it('says where nothing was found that the page asks to subscribe', async () => {
    writeFileSync(
      join(root, 'in/gate.txt'),
      'Boats fill the bay\n\nThe harbour office counted all of the boats in the bay.\n\nTo continue reading, subscribe.\n',
    );
    await expect(run(join(root, 'in/gate.txt'))).rejects.toThrow(
      'a claim without a number is written by hand\n  the page asks to subscribe',
    );
  });

  it('takes the time since an event for the length of nothing', async () => {
    writeFileSync(
      join(root, 'seeds/estimates/picked.md'),
      estimate
        .replace('trees * baskets_per_tree', 'pace * months')
        .replace(/trees: \{ label: Trees, unit: tree/, 'months: { label: Months of picking, unit: month')
        .replace(
          /baskets_per_tree: \{ label: Baskets a tree, unit: basket.tree/,
          'pace: { label: Baskets a month, unit: basket/month',
        ),
    );
    const given = async (text: string) => {
      writeFileSync(
        join(root, 'in/picked.txt'),
        article.replace(' from a thousand trees', '').replace(/The orchard at Lund .*/, text),
      );
      await run(join(root, 'in/picked.txt'));
      const checks = front().claims.flatMap((claim: any) => (claim.check ? [claim.check] : []));
      rmSync(join(root, seedPath));
      return checks;
    };
    expect(await given('In the 8 long months since picking began, the orchard gave 9,000 baskets.')).toEqual([]);
    expect(
      await given('In the 8 months that have passed since picking began, the orchard gave 9,000 baskets.'),
    ).toEqual([]);
    expect(await given('In 8 months of picking the orchard gave 9,000 baskets.')).toEqual([
      { estimate: 'picked', with: { months: { claim: 'months' } } },
    ]);
  });

  it('gives another article of the same paper and month a name of its own', async () => {
    await run(join(root, 'in/saved page.txt'));
    writeFileSync(
      join(root, 'in/other.txt'),
      article.replace('Orchard claims', 'Garden claims').replaceAll('Lund', 'Vint'),
    );
    await run(join(root, 'in/other.txt'));
    expect(files('seeds/articles')).toEqual(['valley-herald-september-2024-2.md', 'valley-herald-september-2024.md']);
  });

  it('names its files itself, whatever the given name tries', async () => {
    const odd = join(root, 'in', '$(touch pwned) ..; "x".txt');
    writeFileSync(odd, article);
    await run(join(root, 'seeds', '..', 'in', '..', 'in', '$(touch pwned) ..; "x".txt'));
    expect([...files('captures'), ...files('seeds/articles')]).toEqual([
      'valley-herald-september-2024.txt',
      'valley-herald-september-2024.md',
    ]);
  });

  it('lets no headline write outside the folders', async () => {
    writeFileSync(
      join(root, 'in/evil.txt'),
      article
        .replace('The Valley Herald, 3 September 2024\n', '')
        .replace('Orchard claims 9,000 baskets', '../../../etc/passwd and /root claims 9,000 baskets'),
    );
    await run(join(root, 'in/evil.txt'));
    expect(files('.').filter((path) => path.includes('passwd'))).toEqual([
      'captures/etc-passwd-and-root-claims-9-000-baskets-from-a.txt',
      'seeds/articles/etc-passwd-and-root-claims-9-000-baskets-from-a.md',
    ]);
  });

  it('keeps a page as it came beside the text that it quotes', async () => {
    const page = `<html><head><title>Orchard claims 9,000 baskets</title><meta property="og:site_name" content="Valley Herald"><meta property="article:published_time" content="2024-09-03"><link rel="canonical" href="https://herald.example/a"></head><body><script>alert(1)</script><article><h1>Orchard claims 9,000 baskets</h1>${article
      .split('\n\n')
      .slice(2)
      .map((text) => `<p>${text}</p>`)
      .join('')}</article></body></html>`;
    writeFileSync(join(root, 'in/page.html'), page);
    await run(join(root, 'in/page.html'));
    expect(files('captures')).toEqual(['valley-herald-september-2024.html', 'valley-herald-september-2024.txt']);
    expect(readFileSync(join(root, 'captures/valley-herald-september-2024.html'), 'utf8')).toBe(page);
    expect(front()).toMatchObject({
      url: 'https://herald.example/a',
      capture: { file: 'valley-herald-september-2024.txt' },
    });
  });

  it('makes no second copy of a page that lies among the captures', async () => {
    const page = `<html><head><title>Orchard claims 9,000 baskets</title></head><body><article><h1>Orchard claims 9,000 baskets</h1>${article
      .split('\n\n')
      .slice(1)
      .map((text) => `<p>${text}</p>`)
      .join('')}</article></body></html>`;
    mkdirSync(join(root, 'captures'));
    writeFileSync(join(root, 'captures/page.html'), page);
    await run(join(root, 'captures/page.html'));
    expect(files('captures').filter((name) => name.endsWith('.html'))).toEqual(['page.html']);
    expect(printed).toContain(`${join(root, 'captures/page.html')}: the file as it came`);
  });

  it('survives an article that looks like YAML and Markdown', async () => {
    const hostile = article.replace(
      'Orchard claims 9,000 baskets from a thousand trees',
      '"}: {title: &a [*a, *a]} --- :claim[x] <script>alert(1)</script> of the trees',
    );
    writeFileSync(join(root, 'in/hostile.txt'), hostile);
    await run(join(root, 'in/hostile.txt'));
    expect(front().title).toBe('"}: {title: &a [*a, *a]} --- :claim[x] <script>alert(1)</script> of the trees');
    expect(seed().split('\n---\n')[1]).not.toContain('script');
  });

  it('marks a day of publication that it could not find', async () => {
    writeFileSync(join(root, 'in/undated.txt'), article.replace('The Valley Herald, 3 September 2024\n', ''));
    await run(join(root, 'in/undated.txt'));
    const text = readFileSync(join(root, 'seeds/articles/orchard-claims-9-000-baskets-from-a-thousand.md'), 'utf8');
    expect(text).toContain(
      '# no day of publication stands in the capture; write it, or the month\npublished: 1900-01\n',
    );
    expect(printed).toContain('not found, to be written: publisher, day of publication, address');
  });

  it('writes nothing with --json', async () => {
    await run(join(root, 'in/saved page.txt'), '--json');
    expect(Object.keys(JSON.parse(printed))).toEqual([
      'title',
      'publisher',
      'published',
      'words',
      'quantities',
      'dates',
    ]);
    expect(Object.keys(JSON.parse(printed).quantities[0])).toEqual([
      'text',
      'value',
      'high',
      'unit',
      'hedge',
      'speaker',
      'sentence',
    ]);
    expect(files('seeds/articles')).toEqual([]);
  });
});

describe('selectorFor', () => {
  const text = 'It has 300 boats.\nOnce it had 300 boats and 40 sails.';
  const span = (words: string, from = 0) => ({
    start: text.indexOf(words, from),
    end: text.indexOf(words, from) + words.length,
  });
  it('needs nothing around words that stand once', () =>
    expect(selectorFor(text, span('40 sails'))).toEqual({ exact: '40 sails', prefix: '', suffix: '' }));
  it('takes the fewest words that make it unique', () =>
    expect(selectorFor(text, span('300 boats'))).toEqual({ exact: '300 boats', prefix: 'has ', suffix: '' }));
  it('gives up where everything around it stands twice too', () =>
    expect(selectorFor('a b '.repeat(100), { start: 200, end: 201 })).toBeNull());
});

describe('shortSlug', () => {
  it('is safe as a name', () => expect(shortSlug('../../Été: “9,4 M€” d’obus\0')).toBe('ete-9-4-m-dobus'));
  it('comes from publisher and month where they are known', () =>
    expect(articleSlug('The Rio Times', '2024-10-28', 'X')).toBe('rio-times-october-2024'));
  it('is never empty', () => expect(articleSlug(null, null, '北')).toBe('article'));
});
