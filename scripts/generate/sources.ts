import { estimateSeeds } from './estimate.ts';
import { plateSeed } from './reference.ts';
import { siteSeed } from './site.ts';
import { makeSource } from './source.ts';
import { makeTopic, sourcesPerTopic } from './topic.ts';

/** A whole site of `count` invented sources, as files by their path: `seeds/...` and `captures/...`. The same for the same numbers. */
export function generate(count: number, seed = 1): Map<string, string> {
  const topics = Array.from({ length: Math.ceil(count / sourcesPerTopic) }, (_, i) => makeTopic(i, seed));
  const files = new Map<string, string>([['seeds/site.md', siteSeed(topics)]]);
  const add = (seeds: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(seeds)) files.set(`seeds/${path}`, text);
  };
  for (const topic of topics) {
    add(plateSeed(topic));
    add(estimateSeeds(topic));
  }
  for (const [nth, topic] of topics.entries()) {
    const first = nth * sourcesPerTopic;
    for (let i = first; i < Math.min(count, first + sourcesPerTopic); i++) {
      const { seeds, capture } = makeSource(i, topic, seed);
      add(seeds);
      files.set(`captures/${capture.file}`, capture.text);
    }
  }
  return files;
}
