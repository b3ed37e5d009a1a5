import { expect, test } from 'vitest';
import { readTrace, type TraceEvent } from './slider.ts';

/** An event of the main thread, in milliseconds. */
const event = (name: string, from: number, long: number, type?: string): TraceEvent => ({
  name,
  ph: 'X',
  ts: from * 1000,
  dur: long * 1000,
  pid: 1,
  tid: 1,
  args: type ? { data: { type } } : {},
});

test('readTrace takes the task of the key and the task of the next frame, and nothing else', () => {
  const step = readTrace([
    event('RunTask', 0, 3),
    event('EventDispatch', 0.5, 2, 'keydown'),
    event('EventDispatch', 1, 1, 'input'),
    event('RunTask', 4, 100),
    event('RunTask', 110, 6),
    event('FireAnimationFrame', 111, 2),
    event('RunTask', 130, 50),
    event('FireAnimationFrame', 131, 40),
  ]);
  expect(step).toEqual({ scriptP95: 4, taskMean: 9, laterMean: 50, steps: 1 });
});

test('readTrace counts a task once where the key and the frame share it', () => {
  const step = readTrace([
    event('RunTask', 0, 8),
    event('EventDispatch', 1, 1, 'input'),
    event('FireAnimationFrame', 3, 2),
  ]);
  expect(step).toEqual({ scriptP95: 3, taskMean: 8, laterMean: 0, steps: 1 });
});

test('readTrace counts as later what comes before the next step, and no more', () => {
  const step = (at: number, long: number): TraceEvent[] => [
    event('RunTask', at, long),
    event('EventDispatch', at, 1, 'input'),
    event('FireAnimationFrame', at + 1, 1),
  ];
  expect(
    readTrace([
      ...step(0, 5),
      event('RunTask', 10, 4),
      event('RunTask', 20, 2),
      ...step(30, 5),
      event('RunTask', 40, 8),
    ]),
  ).toMatchObject({ taskMean: 5, laterMean: 7, steps: 2 });
});

test('readTrace leaves other threads alone', () => {
  const other = { ...event('RunTask', 0, 8), tid: 2 };
  expect(
    readTrace([
      other,
      event('RunTask', 0, 2),
      event('EventDispatch', 0, 1, 'input'),
      event('RunTask', 3, 1),
      event('FireAnimationFrame', 3, 1),
    ]).taskMean,
  ).toBe(3);
});
