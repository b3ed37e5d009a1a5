import { cardFile } from '../../site/pictures/files.ts';

export const GET = (): Promise<Response> => cardFile('home');
