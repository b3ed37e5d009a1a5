import type { RunModel, Settings } from '../estimate/types.ts';
import { part } from './part.ts';

/** The choice between scenarios: one that is chosen starts the sliders from its values. What is given back shows which of them the sliders still stand at. */
export function wireScenes(
  { figure, model: { scenarios = [] } }: { figure: HTMLElement; model: Pick<RunModel, 'scenarios'> },
  change: (settings: Settings) => void,
): (settings: Settings) => void {
  const scenes = scenarios.map(({ settings }, i) => {
    const input = part<HTMLInputElement>(figure, `[type=radio][value="${i}"]`);
    // The first scenario is the published one, so choosing it goes back to the published numbers.
    const set = i === 0 ? {} : settings;
    input.addEventListener('change', () => change(set));
    return { input, text: JSON.stringify(set) };
  });
  return (settings) => {
    const now = JSON.stringify(settings);
    for (const { input, text } of scenes) input.checked = text === now;
  };
}
