/**
 * The height of an embed, in the words of each protocol that hosts already understand. Pure: an address and a height in, messages out.
 *  - AMP's `embed-size`, which `@newswire/frames` and our `v1.js` speak too
 *  - Datawrapper's, with an id that stands in the embed's own address: from `embed/` on, so that hosts which look for it in an iframe's `src`
 *    find it, with its last slash, so that they do not find another embed whose name begins alike
 *  - Pym's, if the host said which child this is
 *  - WordPress's, if the host put a secret into the hash
 */
export function heightMessages(
  { pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>,
  height: number,
): unknown[] {
  const child = new URLSearchParams(search).get('childId');
  const secret = /[#?&]secret=([^&]+)/.exec(hash)?.[1];
  const messages: unknown[] = [
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { [pathname.slice(Math.max(0, pathname.indexOf('embed/')))]: height } },
  ];
  if (child) messages.push(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
  if (secret) messages.push({ message: 'height', value: height, secret });
  return messages;
}

/** Hosts ask when their script starts after ours: those of the AMP kind with `frames-init`, WordPress with `ready`. */
export const asksForHeight = (
  data: { sentinel?: unknown; type?: unknown; message?: unknown } | null | undefined,
): boolean => (data?.sentinel === 'amp' && data.type === 'frames-init') || data?.message === 'ready';
