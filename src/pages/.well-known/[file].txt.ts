import { link } from '../../site/exports/files.ts';
import { securityTxt } from '../../site/exports/security-txt.ts';
import { records } from '../../site/records.ts';

/** `/.well-known/security.txt`, where the site names a contact. */
export async function getStaticPaths() {
  const text = securityTxt((await records()).site, link);
  return text === null ? [] : [{ params: { file: 'security' }, props: { text } }];
}

export const GET = ({ props }: { props: { text: string } }): Response =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
