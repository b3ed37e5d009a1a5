import { namesOf } from '../by-name.ts';
import { records } from '../records.ts';
import { chartedClaims } from './files.ts';

/** What there is a file of, as Astro's routes ask for it: under its name, and under those that it had before. */
export const chartedClaimPaths = async (): Promise<Array<{ params: { article: string; claim: string } }>> =>
  (await chartedClaims()).flatMap(claimParams);

export const claimPaths = async (): Promise<Array<{ params: { article: string; claim: string } }>> =>
  (await records()).claims.flatMap(({ data }) => claimParams(data));

export const estimatePaths = async (): Promise<Array<{ params: { id: string } }>> =>
  [...(await records()).estimate].flatMap(([name, e]) => namesOf(name, e).map((id) => ({ params: { id } })));

export const articlePaths = async (): Promise<Array<{ params: { slug: string } }>> =>
  (await records()).articles.flatMap((a) => namesOf(a.data.slug, a).map((slug) => ({ params: { slug } })));

export const ledgerPaths = async (): Promise<Array<{ params: { quantity: string } }>> =>
  [...(await records()).ledger].flatMap(([name, l]) => namesOf(name, l).map((quantity) => ({ params: { quantity } })));

const claimParams = (data: { article: string; id: string; aliases?: string[] | undefined }) =>
  namesOf(`${data.article}/${data.id}`, { data }).map((name) => {
    const [article = '', claim = ''] = name.split('/');
    return { params: { article, claim } };
  });
