import { card, pngResponse } from '../../site/card-files.ts';

export const GET = async (): Promise<Response> => pngResponse(await card.home());
