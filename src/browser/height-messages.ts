/**
 * The height of an embed, in the words of each protocol that hosts already understand. Pure: an address and a height in, messages out.
 *  - AMP's `embed-size`, which `@newswire/frames` and our `v1.js` speak too
 *  - Datawrapper's, with an id that stands in the embed's own address
 *  - Pym's, if the host said which child this is
 *  - WordPress's, if the host put a secret into the hash
 */
export function heightMessages(address: Pick<Location, 'pathname' | 'search' | 'hash'>, height: number): unknown[] {
  const child = new URLSearchParams(address.search).get('childId');
  const secret = /[#?&]secret=([^&]+)/.exec(address.hash)?.[1];
  const messages: unknown[] = [
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { [chartId(address.pathname)]: height } },
  ];
  if (child) messages.push(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
  if (secret) messages.push({ message: 'height', value: height, secret });
  return messages;
}

/**
 * From `embed/` on, so that hosts which look for the id in an iframe's `src` find it; with its last slash, so that they do not find another
 * embed whose name begins alike.
 */
const chartId = (pathname: string): string => /embed\/.*/.exec(pathname)?.[0] ?? pathname;

/** Hosts ask when their script starts after ours: those of the AMP kind with `frames-init`, WordPress with `ready`. */
export const asksForHeight = (data: unknown): boolean => {
  const message = data as { sentinel?: unknown; type?: unknown; message?: unknown; secret?: unknown } | null;
  if (typeof data !== 'object' || message === null) return false;
  return (message.sentinel === 'amp' && message.type === 'frames-init') || (message.message === 'ready' && typeof message.secret === 'string');
};
