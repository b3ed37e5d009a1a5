import { known } from '../../language/known.ts';
import { join } from 'node:path';
import type { Job } from './cache.ts';
import { makeAside } from './pool.ts';
import type { Element } from '../../chart/node.ts';
import type { Finished } from './frame.ts';
import { claimPicture, estimatePicture, ledgerPicture } from './picture.ts';
import { articleCard, claimCard, estimateCard, homeCard, type Photo, PHOTO } from './share.ts';
import { imageWithin } from '../images/make-image.ts';
import { sheet } from './sheet.ts';
import { svgOf } from './svg.ts';
import { link } from '../exports/files.ts';
import { handedOver, type PictureWork } from '../handed-over.ts';
import type { ArticleRecord } from '../../schema/record.ts';
import { records } from '../records.ts';

/** Where pictures are kept from one build to the next. */
const kept = (): Pick<Job, 'cache' | 'aside'> => {
  const { cache = join(process.cwd(), 'node_modules/.cache/recount-pictures'), aside } = handedOver().pictures ?? {};
  return { cache, aside };
};

/** `claims/report/total` as `claims` and `report/total`. */
const parted = (of: string): [kind: string, id: string] => [of.replace(/\/.*/, ''), of.replace(/^[^/]*\/?/, '')];

/** The picture of a chart's data, by what stands behind `/data/`: `claims/report/total`. */
async function dataPicture(of: string): Promise<Finished> {
  const all = await records();
  const [kind, id] = parted(of);
  switch (kind) {
    case 'claims': {
      const claim = known(all.claim, id, 'claim').data;
      const article = known(all.article, claim.article, 'article').data;
      return claimPicture(claim, article, all.site, link(`/claims/${claim.article}/${claim.id}/`), sheet);
    }
    case 'estimates': {
      const estimate = known(all.estimate, id, 'estimate').data;
      return estimatePicture(estimate, all.site, link(`/estimates/${estimate.id}/`), sheet);
    }
    default: {
      const ledger = known(all.ledger, id, 'ledger').data;
      return ledgerPicture(ledger, all.site, link(`/#ledger-${ledger.quantity}`), sheet);
    }
  }
}

/** A page's share card, by what stands behind `/cards/`: `home`, `articles/report`, `claims/report/total`, `estimates/boxes`. */
async function card(of: string): Promise<Finished> {
  const { claim, claims, claimsOf, article, articles, estimate, site } = await records();
  const [kind, id] = parted(of);
  switch (kind) {
    case 'claims': {
      const { data } = known(claim, id, 'claim');
      const page = link(`/claims/${data.article}/${data.id}/`);
      return claimCard(data, known(article, data.article, 'article').data, site, page, sheet);
    }
    case 'articles': {
      const { data } = known(article, id, 'article');
      const own = (claimsOf.get(data.slug) ?? []).map((c) => c.data);
      return articleCard(data, own, site, link(`/articles/${data.slug}/`), sheet, await photoOf(data));
    }
    case 'estimates': {
      const { data } = known(estimate, id, 'estimate');
      return estimateCard(data, site, link(`/estimates/${data.id}/`), sheet);
    }
    default:
      return homeCard(
        claims.map((c) => c.data),
        articles.length,
        site,
        link('/'),
        sheet,
      );
  }
}

/** The first picture of an article, as its card shows it: twice as large as its place, as cards are drawn. */
async function photoOf({ pictures }: ArticleRecord): Promise<Photo | undefined> {
  const [picture] = pictures ?? [];
  if (!picture) return undefined;
  const href = await imageWithin(picture, 2 * PHOTO.width, 2 * PHOTO.height);
  return { href, credit: `Picture: ${picture.credit}, ${picture.licence.name}` };
}

const asBytes = (drawing: Element): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(drawing));

interface Size {
  width: number;
  height: number;
}

/** A build draws each picture once: for its files, and for the pages that name its size. */
const drawn = new Map<string, Promise<Size>>();

/** How large the picture of a chart's data is. */
export function dataPictureSize(of: string): Promise<Size> {
  const { folder, work } = handedOver().pictures ?? {};
  if (folder === undefined || work === undefined) return dataPicture(of);
  let size = drawn.get(of);
  if (size === undefined) {
    size = dataPicture(of).then((finished) => {
      hand(work, finished, { svg: join(folder, `data/${of}.svg`), png: join(folder, `data/${of}.png`) });
      return { width: finished.width, height: finished.height };
    });
    drawn.set(of, size);
  }
  return size;
}

/** The file of a data picture. */
export async function dataPictureFile(of: string, kind: 'svg' | 'png'): Promise<Response> {
  if (handedOver().pictures) {
    await dataPictureSize(of);
    return WRITTEN();
  }
  const finished = await dataPicture(of);
  return kind === 'png'
    ? pngResponse(finished)
    : new Response(svgOf(finished.drawing), { headers: { 'content-type': 'image/svg+xml' } });
}

/** The file of a share card. */
export async function cardFile(of: string): Promise<Response> {
  const finished = await card(of);
  const { folder, work } = handedOver().pictures ?? {};
  if (folder === undefined || work === undefined) return pngResponse(finished);
  hand(work, finished, { svg: null, png: join(folder, `cards/${of}.png`) });
  return WRITTEN();
}

/** An empty answer makes the build write no file here. */
const WRITTEN = (): Response => new Response(null);

const jobOf = ({ drawing, texts }: Finished): Job => ({ drawing: asBytes(drawing), texts, ...kept() });

/** Has the files of a picture written. Who waits for all work hears of a failure; nobody else need. */
function hand(work: PictureWork['work'], finished: Finished, files: Job['files']): void {
  const made = makeAside({ ...jobOf(finished), files });
  made.catch(() => {});
  work.push(made);
}

const pngResponse = async (finished: Finished): Promise<Response> =>
  new Response(new Uint8Array((await makeAside(jobOf(finished))) ?? []), { headers: { 'content-type': 'image/png' } });
