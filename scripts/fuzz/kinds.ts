import { captures } from './captures.ts';
import { commands } from './commands.ts';
import { formulas } from './formulas.ts';
import type { Kind } from './kind.ts';
import { numbers } from './numbers.ts';
import { seeds } from './seeds.ts';

export const kinds: Readonly<Record<string, Kind>> = { seeds, captures, formulas, numbers, commands };
