/**
 * The height of an embed, in the words of each protocol that hosts already understand. Pure: an address and a height in, messages out.
 *  - AMP's `embed-size`, which `@newswire/frames` and our `v1.js` speak too
 *  - Datawrapper's, with an id that stands in the embed's own address: from `embed/` on, so that hosts which look for it in an iframe's `src`
 *    find it, with its last slash, so that they do not find another embed whose name begins alike
 *  - Pym's, if the host said which child this is
 *  - WordPress's, if the host put a secret into the hash
 *  - iframe-resizer's, if the host has said by which name it knows the frame
 */
export function heightMessages(
  { pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>,
  height: number,
  resizer?: string,
  event = 'size',
): unknown[] {
  const child = new URLSearchParams(search).get('childId');
  const secret = secretOf({ hash });
  const messages: unknown[] = [
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { [pathname.replace(/^.*?(?=embed\/)/, '')]: height } },
  ];
  if (child) messages.push(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
  if (secret) messages.push({ message: 'height', value: height, secret });
  if (resizer) messages.push(`[iFrameSizer]${resizer}:${height}:${innerWidth}:${event}`);
  return messages;
}

/** The frame's name in the first message of an iframe-resizer: `[iFrameSizer]chart:8:false:...`. */
export const resizerName = (data: unknown): string | undefined => /^\[iFrameSizer\]([^:]+):\d/.exec(String(data))?.[1];

/** What WordPress puts into the hash, so that it knows whose message it is. */
export const secretOf = ({ hash }: Pick<Location, 'hash'>): string | undefined => /[#?&]secret=([^&]+)/.exec(hash)?.[1];

/** Hosts ask when their script starts after ours: those of the AMP kind with `frames-init`, WordPress with `ready`. */
export const asksForHeight = (
  data: { sentinel?: unknown; type?: unknown; message?: unknown } | null | undefined,
): boolean => (data?.sentinel === 'amp' && data.type === 'frames-init') || data?.message === 'ready';
