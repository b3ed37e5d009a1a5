/**
 * The height of an embed, in the words of each protocol that hosts already understand. Pure: an address and a height in, messages out.
 *  - AMP's `embed-size`, which `@newswire/frames` speaks too
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
  if (child !== null) messages.push(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
  if (secret !== undefined) messages.push({ message: 'height', value: height, secret });
  return messages;
}

/** From `embed/` on, so that hosts which look for the id in an iframe's `src` find it. */
const chartId = (pathname: string): string => /embed\/.*[^/]/.exec(pathname)?.[0] ?? pathname;

/** A host of the AMP kind asks for the height when its script starts after ours. */
export const asksForHeight = (data: unknown): boolean => {
  const message = data as { sentinel?: unknown; type?: unknown } | null;
  return typeof data === 'object' && message?.sentinel === 'amp' && message.type === 'frames-init';
};
