import { expect, test } from 'vitest';
import { createPatience } from './patience.ts';

const ticks = (patience: ReturnType<typeof createPatience>, count: number) =>
  Array.from({ length: count }, () => patience.tick());

test('a question that is not shown within three ticks is given up', () => {
  expect(ticks(createPatience(), 3)).toEqual(['wait', 'wait', 'give-up']);
});

test('shown, it waits as long as pings are answered', () => {
  const patience = createPatience();
  patience.tick();
  patience.alive();
  for (let second = 0; second < 100; second += 1) {
    expect(ticks(patience, 10).at(-1)).toBe('ping');
    patience.alive();
  }
});

test('a ping without an answer by the next one is the end', () => {
  const patience = createPatience();
  patience.alive();
  expect(ticks(patience, 20)).toEqual([
    ...Array(9).fill('wait'),
    'ping',
    ...Array(9).fill('wait'),
    'give-up',
  ]);
});

test('saying "shown" again does not start the second anew', () => {
  const patience = createPatience();
  patience.alive();
  ticks(patience, 9);
  patience.alive();
  expect(patience.tick()).toBe('ping');
});
