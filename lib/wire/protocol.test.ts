import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTapMessage } from './protocol.ts';

test('every message of the tap is read, without what does not belong to it', () => {
  const messages = [
    { type: 'answer', url: 'u', body: 'b', rounded: true, held: 3 },
    { type: 'answer', url: 'u', body: 'b', rounded: false, held: null },
    { type: 'ask', held: 1, url: 'u', body: 'b' },
    { type: 'ping', held: 1 },
    { type: 'over', held: 1, sent: true },
  ];
  for (const message of messages) expect(readTapMessage({ ...message, more: 1 })).toEqual(message);
});

test.each([
  null,
  undefined,
  'go',
  7,
  [],
  { type: 'go' },
  { type: 'go', held: '1' },
  { type: 'constructor', held: 1 },
  { type: 'ask', held: 1, url: 'u' },
  { type: 'answer', url: 'u', body: {} },
])('nonsense is no message: %o', (data) => {
  expect(readTapMessage(data)).toBeNull();
});

test('nothing that a page can post makes us throw', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      readTapMessage(data);
    }),
  );
});
