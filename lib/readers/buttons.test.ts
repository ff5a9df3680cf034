// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learnButtons, learnButtonsOnPage } from './buttons.ts';

const captures = join(import.meta.dirname, '../../test/captures');
const capture = (name: string) => readFileSync(join(captures, name), 'utf8');

describe('learnButtons', () => {
  it('learns the buttons of each order and the page’s word for confirming', () => {
    expect(learnButtons({ body: capture('order-list.api.native.2026-09.json') })).toEqual([
      { orderId: '3055000000000011', type: 'TRACKING', text: 'Track status' },
      { orderId: '3055000000000011', type: 'CONFIRM_GOODS', text: 'Confirm received' },
      { orderId: '3055000000000012', type: 'REPURCHASE', text: 'Add to cart' },
      { orderId: '3055000000000012', type: 'DELETE', text: 'Remove' },
      { orderId: '3055000000000013', type: 'DELETE', text: 'Remove' },
      { orderId: null, type: 'CONFIRM_GOODS', text: 'Confirm received' },
    ]);
  });

  it('learns Korean, by JSONP, without a word list', () => {
    const learned = learnButtons({ body: capture('order-list.api.ko.2026-09.jsonp') });
    expect(learned).toContainEqual({ orderId: '3055000000000031', type: 'CONFIRM_GOODS', text: '수령 확인' });
    expect(learned).toContainEqual({ orderId: null, type: 'CONFIRM_GOODS', text: '수령 확인' });
  });

  it('learns the buttons of a detail answer and of its lines', () => {
    const learned = learnButtons({ body: capture('order-detail.api.native.2026-09.json') });
    expect(learned.map(({ type }) => type).sort()).toEqual([
      'CONFIRM_GOODS',
      'CONFIRM_GOODS',
      'OPEN_DISPUTE',
      'REPURCHASE_LINE',
      'TRACKING',
    ]);
    expect(new Set(learned.map(({ orderId }) => orderId))).toEqual(new Set([null, '3055000000000011']));
  });

  it('learns from JSON embedded in the page', () => {
    document.documentElement.innerHTML = capture('order-list.embedded.en.html');
    expect(learnButtonsOnPage(document)).toContainEqual({
      orderId: '3055000000000011',
      type: 'CONFIRM_GOODS',
      text: 'Confirm received',
    });
  });

  it.each([
    '',
    'null',
    '[]',
    '{',
    '{"data":{"data":{"x":{"tag":"pc_om_list_order","fields":{"buttons":7}}}}}',
  ])('learns nothing from %s', (body) => expect(learnButtons({ body })).toEqual([]));
});
