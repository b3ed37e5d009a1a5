import { chartedClaims } from './files.ts';
import { records } from '../records.ts';

/** What there is a file of, as Astro's routes ask for it. */
export const chartedClaimPaths = async (): Promise<Array<{ params: { article: string; claim: string } }>> =>
  (await chartedClaims()).map((c) => ({ params: { article: c.article, claim: c.id } }));

export const claimPaths = async (): Promise<Array<{ params: { article: string; claim: string } }>> =>
  (await records()).claims.map(({ data: c }) => ({ params: { article: c.article, claim: c.id } }));

export const estimatePaths = async (): Promise<Array<{ params: { id: string } }>> =>
  [...(await records()).estimate.keys()].map((id) => ({ params: { id } }));

export const articlePaths = async (): Promise<Array<{ params: { slug: string } }>> =>
  (await records()).articles.map((a) => ({ params: { slug: a.data.slug } }));

export const ledgerPaths = async (): Promise<Array<{ params: { quantity: string } }>> =>
  [...(await records()).ledger.keys()].map((quantity) => ({ params: { quantity } }));
