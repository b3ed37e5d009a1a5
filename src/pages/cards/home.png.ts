import { cardFile } from '../../site/card-files.ts';

export const GET = (): Promise<Response> => cardFile('home');
