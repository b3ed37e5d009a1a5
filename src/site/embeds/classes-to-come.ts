import { formMarks } from '../../chart/figure.ts';
import type { Form, PrintedMark } from '../../chart/forms/form.ts';
import { onceABuild } from './once-a-build.ts';
import { embedScripts, makeScript } from './scripts.ts';
import type { EmbedView } from './view.ts';

/** Of each form of chart the file that draws what follows the sliders, as `chart/forms/moving.ts` chooses it. */
const MOVING: Record<Form['form'], string> = {
  'printed-against-recomputed': 'recomputed-row',
  'room-against-delivery': 'recomputed-row',
  'scenarios-against-need': 'need-rows',
  'one-against-all': 'squares',
  'rate-against-total': 'rate-lines',
  'total-against-pace': 'pace-lines',
};

/** A class that a script puts into a page has a hyphen, such as `is-moved`, or is `js`: a script has many other words. */
const words = ({ text }: { text: string }): string[] => ['js', ...(text.match(/[a-z]+-[\w-]*/g) ?? [])];

/** The words of the scripts that change an embed with such a chart, or one without sliders. */
const scriptWords = (form: Form['form'] | null): Promise<ReadonlySet<string>> =>
  onceABuild(`words of ${form}`, async () => {
    const { live, still } = await embedScripts();
    if (form === null) return new Set(words(still));
    const engine = await makeScript('browser/embed-engine.ts', { external: ['*/moving.ts'] });
    const drawn = await makeScript(`chart/forms/${MOVING[form]}.ts`, { globalName: 'drawn' });
    return new Set([live, engine, drawn].flatMap(words));
  });

/** The classes, among other words, that scripts may put into an embed. */
export async function classesToCome({ shown }: EmbedView): Promise<ReadonlySet<string>> {
  if ('still' in shown) return scriptWords(null);
  const { form, verdicts } = shown.live.input;
  const follow = Object.values<PrintedMark>(formMarks(verdicts)?.follow ?? {});
  return new Set([...(await scriptWords(form.form)), ...follow.map(({ tone }) => `c-t-${tone}`)]);
}
