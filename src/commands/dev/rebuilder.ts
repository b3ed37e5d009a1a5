import { countOf } from '../../language/count-of.ts';
import { buildContent, type BuildOptions } from '../../compile/build.ts';
import { BuildCache } from '../../compile/cache.ts';
import { type Fault, printFault, printFaults } from '../../seeds/fault.ts';
import type { LiveContent } from '../site/live-content.ts';
import { type ErrorPayload, overlayOf } from './overlay.ts';

/** What a rebuild tells open pages: the fault to show, or that there is none any more, and what changed. */
export interface Rebuilt {
  error: ErrorPayload | null;
  changed: string[];
  /** Whether the last one told of a fault. */
  mended: boolean;
}

export interface RebuilderSettings extends Pick<BuildOptions, 'seeds' | 'content' | 'captures' | 'look'> {
  live: LiveContent;
  log: (text: string) => void;
  /** Milliseconds of a clock that only runs forward. */
  now: () => number;
}

/** Rebuilds the records when a seed was saved: drafts taken in, what did not change kept, nothing written. */
export class Rebuilder {
  #settings: RebuilderSettings;
  #cache = new BuildCache();
  #warned = new Set<string>();
  #faulty = false;
  #error: ErrorPayload | null = null;

  constructor(settings: RebuilderSettings) {
    this.#settings = settings;
  }

  /** The fault that stands, for a page that is opened later. */
  get error(): ErrorPayload | null {
    return this.#error;
  }

  async rebuild(): Promise<Rebuilt> {
    const { live, log, now, ...folders } = this.#settings;
    const begun = now();
    log('seeds: read\n');
    const { messages, files, records } = await buildContent({ ...folders, drafts: true, cache: this.#cache });
    const mended = this.#faulty && files !== null;
    log(printFaults(this.#worthSaying(messages)));
    this.#faulty = files === null;
    const name = `${folders.seeds.name}/`;
    const read = (file: string): string | null => {
      const bytes = file.startsWith(name) ? folders.seeds.read(file.slice(name.length)) : null;
      return bytes && new TextDecoder().decode(bytes);
    };
    this.#error = files ? null : overlayOf(messages, read);
    if (!files || !records) {
      log('seeds: faults; the last good pages stand\n');
      return { error: this.#error, changed: [], mended: false };
    }
    const changed = live.update(records);
    const time = Math.round(now() - begun);
    log(`seeds: ${countOf(files.size, 'record')}, ${changed.length} new, in ${time} ms${mended ? '; mended' : ''}\n`);
    return { error: null, changed, mended };
  }

  /** All errors, and each warning once. */
  #worthSaying(messages: readonly Fault[]): Fault[] {
    const fresh = messages.filter((fault) => fault.severity === 'error' || !this.#warned.has(printFault(fault)));
    this.#warned = new Set(messages.filter(({ severity }) => severity === 'warning').map(printFault));
    return fresh;
  }
}
