import { describe, expect, test } from 'vitest';
import type { LiveData } from '../src/chart/live-data.ts';
import { hold } from '../src/chart/slider.ts';
import { createRunner } from '../src/estimate/run.ts';
import type { Model, Outcome } from '../src/estimate/types.ts';
import { embedModel } from './embed-model.ts';
import { at, pages, recordOf } from './site-files.ts';

/** The same numbers on every run: Lehmer's generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Outcomes as they are compared: without the unit of what is stated, which an embed does not carry. */
const plain = ({ headline, spread, implied, verdict }: Outcome): unknown =>
  JSON.parse(JSON.stringify({ headline, spread, implied, verdict }));

describe('an embed computes what the page computes, though it carries less', () => {
  const live = pages().filter((p) => /^\/embed\/(claims|estimates)\//.test(p) && at(`${p}model.js`) !== null);

  const { computed, estimates } = recordOf();
  const due = [...computed, ...estimates].map((page) => `/embed${page}`);

  test.skipIf(due.length === 0)(`on all ${due.length} of the site, with sliders at random places`, () => {
    expect(live).toEqual(expect.arrayContaining(due));
    for (const page of live.filter((p) => !/\/r\d+\/$/.test(p))) {
      const embed = embedModel(at(`${page}model.js`)!);
      const [, own] = /<script type="application\/json">(.*?)<\/script>/.exec(at(page.slice('/embed'.length))!)!;
      const { model } = JSON.parse(own!) as LiveData;
      const [whole, part] = [createRunner(model), createRunner(embed.model as Model)];
      const next = numbers(7);
      for (let round = 0; round < 15; round++) {
        const settings: Record<string, number> = {};
        for (const a of model.assumptions)
          if (round > 0 && next() < 0.5)
            settings[a.id] = hold(a, a.slider.min + (a.slider.max - a.slider.min) * next());
        expect(plain(part(settings)), `${page} ${JSON.stringify(settings)}`).toEqual(plain(whole(settings)));
      }
    }
  });

  test('a revision that is pinned has its model beside it, for ever', () => {
    const pinned = pages().filter((p) => /\/r\d+\/$/.test(p) && at(p)!.includes('data-engine='));
    // Every chart has one at least, that of its newest revision.
    expect(pinned.map((page) => page.replace(/r\d+\/$/, ''))).toEqual(expect.arrayContaining(due));
    for (const page of pinned) expect(at(`${page}model.js`), page).toMatch(/^recount=\{"model":/);
  });
});
