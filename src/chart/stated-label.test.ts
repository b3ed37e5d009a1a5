import { expect, test } from 'vitest';
import { stated } from '../estimate/cases/model.ts';
import { print } from './print.ts';
import { statedLabel } from './stated-label.ts';

const label = (text: string, by?: string): string => print(statedLabel({ ...stated(2, 1.9, 2.1), text }, 50, false, 288, by)).replace(/<[^>]+>/g, '');

test('a stated number says who printed it where there is room, and keeps its own words before that', () => {
  expect(label('twofold', 'The Courier')).toBe('Printed by The Courier: twofold');
  expect(label('up to almost two times', 'The Courier')).toBe('Printed: up to almost two times');
  expect(label('twofold')).toBe('Printed: twofold');
});
