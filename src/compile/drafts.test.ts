import { describe, expect, test } from 'vitest';
import { buildMarch, changed, marchSeeds } from '../../tests/samples/march.ts';

const path = 'articles/evening-may-2024.md';
/** The march without what its other report says of the one that becomes a draft. */
const alone = (): Record<string, string> =>
  changed(
    marchSeeds(),
    'articles/herald-may-2024.md',
    /contradictions:[\s\S]*?\n---/.exec(marchSeeds()['articles/herald-may-2024.md']!)![0],
    '---',
  );
const draft = (text: string): Record<string, string> => ({ ...alone(), [path]: text });
const good = changed(alone(), path, 'headline:', 'draft: true\nheadline:')[path]!;

describe('a draft that is left out', () => {
  test.each([
    ['a misspelt field', good.replace('speaker:', 'speeker:'), 'is not a known field'],
    ['an indent that YAML refuses', good.replace('    says:', '     says:'), ''],
    ['no end of its front matter', good.replace(/\n---\n/, '\n'), ''],
    [
      'a quote that does not stand in its capture',
      good
        .replace('exact: "Over 100,000 people marched"', 'exact: "Over 200,000 people marched"')
        .replace('text: "Over 100,000"', 'text: "Over 200,000"'),
      'does not stand in the capture',
    ],
    ['a hidden character', good.replace('Nobody', 'No\u200bbody'), 'a character that nobody sees'],
    ['a number that cannot be read', good.replace('text: "about 40,000"', 'text: "people"'), ''],
    ['a name that no estimate has', good.replace('estimate: arrivals', 'estimate: nothing'), ''],
    ['a unit that nobody declared', good.replace('unit: person }', 'unit: marcher }'), ''],
    ['what the import proposed', good.replace('headline: Nobody', 'headline: "TODO: nobody'), ''],
    ['no claims', good.replace(/claims:[\s\S]*?\n---/, 'claims: []\n---'), ''],
  ])('stops nothing with %s', async (_, text, told) => {
    const { files, messages } = await buildMarch(draft(text));
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...files!.keys()].filter((name) => name.includes('evening'))).toEqual([]);
    expect([...files!.keys()]).toContain('articles/herald-may-2024.md');
    const own = messages.filter(({ file }) => file === `seeds/${path}`);
    for (const { reason } of own) expect(reason).toMatch(/^a draft, left out: /);
    if (told) expect(own.map(({ reason }) => reason).join('\n')).toContain(told);
  });

  test('stops the build where drafts are asked for, and without its line `draft: true`', async () => {
    const bad = good.replace('speaker:', 'speeker:');
    expect((await buildMarch(draft(bad), {}, { drafts: true })).files).toBeNull();
    expect((await buildMarch(draft(bad.replace('draft: true\n', '')))).files).toBeNull();
  });

  test('is named where a published seed leads to it', async () => {
    const seeds = { ...draft(good.replace('speaker:', 'speeker:')) };
    const { files, messages } = await buildMarch(
      changed(seeds, 'estimates/arrivals.md', '\n---\n\n', '\n---\n\nSee :fig[claim:evening-may-2024/total]. '),
    );
    expect(files).toBeNull();
    expect(messages.filter(({ severity }) => severity === 'error').map(({ reason }) => reason)).toEqual([
      'the claim `evening-may-2024/total` is in a draft, which is not published and has faults; mend it and take its `draft: true` out, or name another',
    ]);
  });
});
