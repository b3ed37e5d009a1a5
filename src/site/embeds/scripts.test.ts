import { expect, test } from 'vitest';
import type { LooseModel } from '../../estimate/create-model.ts';
import { createModel } from '../../estimate/create-model.ts';
import { type EmbedScripts, runningFor } from './scripts.ts';

const script = { text: '', hash: '' };
const kind = (file: string) => ({ live: script, engine: { ...script, file } });
const scripts: EmbedScripts = { common: kind('common'), rare: kind('rare'), still: script };
const engineOf = (loose: LooseModel): string => runningFor(scripts, JSON.stringify(createModel(loose))).engine.file;

test.each<[string, LooseModel]>([
  ['a product', { formula: 'a * b', assumptions: { a: { value: [1, 2] }, b: 3 } }],
  [
    'a label that speaks of "fine":',
    { formula: 'a', assumptions: { a: { value: [1, 2], label: '"fine": a ["if",' } } },
  ],
  ['the greater of two fixed numbers', { formula: 'max(a, b)', assumptions: { a: 1, b: 2 } }],
])('%s runs on the common engine', (_, loose) => {
  expect(engineOf(loose)).toBe('common');
});

test.each<[string, LooseModel]>([
  ['a kink', { formula: 'max(a, b)', assumptions: { a: { value: [1, 2] }, b: 1.5 } }],
  ['a stair of one number', { formula: 'floor(a)', assumptions: { a: 2.5 } }],
  ['a comparison', { formula: 'if(a >= 2, a, 1)', assumptions: { a: 3 } }],
  [
    'a shape with a table',
    { formula: 'a', assumptions: { a: { value: { shape: 'pert', low: 1, mode: 2, high: 4 } } } },
  ],
  ['a count', { formula: 'a * 2', assumptions: { a: { value: [2, 9], integer: true } } }],
])('%s takes the other engine', (_, loose) => {
  expect(engineOf(loose)).toBe('rare');
});
