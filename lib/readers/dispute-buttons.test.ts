import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnDisputeButtons } from './dispute-buttons.ts';

const buttons = (module: object) => learnDisputeButtons({ body: JSON.stringify({ data: { module } }) });

test('type codes with their texts, of one dispute and of a list', () => {
  const cancel = { type: 'CANCEL_REVERSE', text: ' Blorp  qux ' };
  const learned = { orderId: null, type: 'CANCEL_REVERSE', text: 'Blorp qux' };
  expect(buttons({ buttonList: [cancel] })).toEqual([learned]);
  expect(buttons({ items: [{ reverseOrderLines: [{ buttonDTOList: [cancel] }] }] })).toEqual([learned]);
});

test('a button without a text, as captured, teaches nothing', () => {
  expect(buttons({ buttonDTOList: [{ code: 1, type: 'view_details', detailUrl: '//x' }] })).toEqual([]);
  expect(buttons({ buttonList: [{ type: '<b>', text: 'x' }, { text: 'x' }, null, 7] })).toEqual([]);
});

test('nothing that comes as an answer makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (body) => Array.isArray(learnDisputeButtons({ body }))),
  );
});
