import { describe, expect, test } from 'vitest';
import { createPassage, ordersNamedIn } from './passage.ts';

const a = '8200000000000001';
const b = '8200000000000002';
const start = 1_000_000;
const twoMinutes = 120_000;

describe('passage', () => {
  test('nothing may go without a click', () => {
    expect(createPassage().rule('unknown', [a], start)).toEqual({ go: false, act: 'unknown', orderId: a });
    expect(createPassage().rule('unknown', [], start)).toEqual({ go: false, act: 'unknown', orderId: null });
  });

  test('a passed question opens its order for two minutes, and no other', () => {
    const passage = createPassage();
    passage.clicked('confirm', a);
    passage.passed('confirm', a, start);
    expect(passage.rule('unknown', [a], start + twoMinutes - 1)).toEqual({
      go: true,
      act: 'confirm',
      orderId: a,
    });
    expect(passage.rule('unknown', [b], start).go).toBe(false);
    expect(passage.rule('unknown', [a], start + twoMinutes).go).toBe(false);
  });

  test('a request without a number belongs to the last passed click', () => {
    const passage = createPassage();
    passage.passed('confirm', a, start);
    expect(passage.rule('unknown', [], start)).toEqual({ go: true, act: 'confirm', orderId: a });
    passage.clicked('confirm', b);
    expect(passage.rule('unknown', [], start)).toEqual({ go: false, act: 'confirm', orderId: b });
    expect(passage.rule('unknown', [a], start).go).toBe(true);
  });

  test('a request that names the whole page goes when one of its orders was passed', () => {
    const passage = createPassage();
    passage.passed('confirm', b, start);
    expect(passage.rule('unknown', [a, b], start)).toEqual({ go: true, act: 'confirm', orderId: b });
  });

  test('a click on a known other button lets its order through, and is no confirmation', () => {
    const passage = createPassage();
    passage.clickedOther(a, start);
    expect(passage.rule('unknown', [a], start)).toEqual({ go: true, act: null, orderId: a });
    expect(passage.rule('unknown', [], start)).toEqual({ go: true, act: null, orderId: a });
    expect(passage.rule('unknown', [b], start).go).toBe(false);
    expect(passage.rule('unknown', [a], start + twoMinutes).go).toBe(false);
  });

  test('the next click on a button that is not known, or that confirms, takes that back', () => {
    const unknown = createPassage();
    unknown.clickedOther(a, start);
    unknown.clickedUnknown();
    expect(unknown.rule('unknown', [a], start)).toEqual({ go: false, act: 'unknown', orderId: a });

    const confirm = createPassage();
    confirm.clickedOther(a, start);
    confirm.clicked('confirm', a);
    expect(confirm.rule('unknown', [a], start)).toEqual({ go: false, act: 'confirm', orderId: a });
  });

  test('a click on an unknown button leaves a passed question passed', () => {
    const passage = createPassage();
    passage.passed('confirm', a, start);
    passage.clickedUnknown();
    expect(passage.rule('unknown', [a], start).go).toBe(true);
  });

  test('a confirm button of another order says nothing about this one', () => {
    const passage = createPassage();
    passage.clicked('confirm', a);
    expect(passage.rule('unknown', [b], start)).toEqual({ go: false, act: 'unknown', orderId: b });
  });
});

describe('several acts', () => {
  test('a passed question opens for its own act only, and for what can be anything', () => {
    const passage = createPassage();
    passage.passed('cancel-order', a, start);
    expect(passage.rule('cancel-order', [a], start)).toEqual({ go: true, act: 'cancel-order', orderId: a });
    expect(passage.rule('unknown', [a], start).go).toBe(true);
    expect(passage.rule('confirm', [a], start)).toEqual({ go: false, act: 'confirm', orderId: a });
  });

  test('a click on a known other button is no permission for a named act', () => {
    const passage = createPassage();
    passage.clickedOther(a, start);
    expect(passage.rule('close-dispute', [a], start).go).toBe(false);
    expect(passage.rule('close-dispute', [], start).go).toBe(false);
  });

  test('the act that a request names beats the button that was clicked', () => {
    const passage = createPassage();
    passage.clicked('close-dispute', a);
    expect(passage.rule('unknown', [], start)).toEqual({ go: false, act: 'close-dispute', orderId: a });
    expect(passage.rule('accept-offer', [a], start)).toEqual({ go: false, act: 'accept-offer', orderId: a });
  });

  test('two passed acts of one order stand beside each other', () => {
    const passage = createPassage();
    passage.passed('confirm', a, start);
    passage.passed('cancel-order', a, start + 1);
    expect(passage.rule('confirm', [a], start + 2).go).toBe(true);
    expect(passage.rule('cancel-order', [a], start + 2).go).toBe(true);
  });
});

describe('the orders that a request names', () => {
  const json = JSON.stringify({ tradeOrderId: a, orderLineId: b, operation: 'x' });
  const url = 'https://acs.aliexpress.com/h5/x/1.0/';

  test.each([
    ['JSON', json],
    ['a form', `data=${encodeURIComponent(json)}`],
    ['a form in a form', `data=${encodeURIComponent(encodeURIComponent(json))}`],
    ['JSON in JSON', JSON.stringify({ data: json })],
    ['a number', JSON.stringify({ orderId: Number(a) })],
    ['a list', JSON.stringify({ orderIds: [a] })],
    ['a query', `order_id=${a}&x=1`],
  ])('%s', (_, body) => {
    expect(ordersNamedIn({ url, body }, [])).toEqual([a]);
  });

  test('a number that the page knows, wherever it stands', () => {
    expect(ordersNamedIn({ url, body: `{"k":["${b}"]}` }, [a, b])).toEqual([b]);
    expect(ordersNamedIn({ url: `${url}?o=${a}`, body: '' }, [a])).toEqual([a]);
  });

  test('part of a longer number is not that number', () => {
    expect(ordersNamedIn({ url, body: `{"k":"9${a}"}` }, [a])).toEqual([]);
  });

  test('broken encoding and hostile patterns change nothing', () => {
    expect(ordersNamedIn({ url, body: '%E0%A4%A %%% orderId' }, ['.*', '(', ''])).toEqual([]);
  });
});
