import { extraParts, extraPictures } from '../chart/figure-extras.ts';
import type { LiveData } from '../chart/live-data.ts';
import type { Follower } from './live.ts';
import { create } from './patch.ts';

/** Draws anew what stands under a figure, when its sliders rest. What no longer applies is hidden, since nothing may say a thing of other numbers. */
export const followInExtras: Follower<LiveData> = (live, settings) => {
  const boxes = document.querySelectorAll<HTMLElement>(`[data-extra^="${CSS.escape(live.key)}:"]`);
  if (boxes.length === 0) return;
  const pictures = extraPictures(live, settings);
  for (const box of boxes) {
    const name = box.dataset['extra']?.slice(live.key.length + 1) as keyof typeof pictures;
    const picture = pictures[name];
    box.hidden = picture === null;
    if (picture) box.replaceChildren(...extraParts(name, picture).map((part) => create(part)));
  }
};
