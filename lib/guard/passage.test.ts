import { describe, expect, test } from 'vitest';
import { createPassage, ordersNamedIn } from './passage.ts';

const a = '8200000000000001';
const b = '8200000000000002';
const start = 1_000_000;
const twoMinutes = 120_000;

describe('passage', () => {
  test('nothing may go without a click', () => {
    expect(createPassage().rule([a], start)).toEqual({ go: false, purpose: 'unknown', orderId: a });
    expect(createPassage().rule([], start)).toEqual({ go: false, purpose: 'unknown', orderId: null });
  });

  test('a passed question opens its order for two minutes, and no other', () => {
    const passage = createPassage();
    passage.clickedConfirm(a);
    passage.passed(a, start);
    expect(passage.rule([a], start + twoMinutes - 1)).toEqual({ go: true, confirms: true, orderId: a });
    expect(passage.rule([b], start).go).toBe(false);
    expect(passage.rule([a], start + twoMinutes).go).toBe(false);
  });

  test('a request without a number belongs to the last passed click', () => {
    const passage = createPassage();
    passage.passed(a, start);
    expect(passage.rule([], start)).toEqual({ go: true, confirms: true, orderId: a });
    passage.clickedConfirm(b);
    expect(passage.rule([], start)).toEqual({ go: false, purpose: 'confirm', orderId: b });
    expect(passage.rule([a], start).go).toBe(true);
  });

  test('a request that names the whole page goes when one of its orders was passed', () => {
    const passage = createPassage();
    passage.passed(b, start);
    expect(passage.rule([a, b], start)).toEqual({ go: true, confirms: true, orderId: b });
  });

  test('a click on a known other button lets its order through, and is no confirmation', () => {
    const passage = createPassage();
    passage.clickedOther(a, start);
    expect(passage.rule([a], start)).toEqual({ go: true, confirms: false, orderId: a });
    expect(passage.rule([], start)).toEqual({ go: true, confirms: false, orderId: a });
    expect(passage.rule([b], start).go).toBe(false);
    expect(passage.rule([a], start + twoMinutes).go).toBe(false);
  });

  test('the next click on a button that is not known, or that confirms, takes that back', () => {
    const unknown = createPassage();
    unknown.clickedOther(a, start);
    unknown.clickedUnknown();
    expect(unknown.rule([a], start)).toEqual({ go: false, purpose: 'unknown', orderId: a });

    const confirm = createPassage();
    confirm.clickedOther(a, start);
    confirm.clickedConfirm(a);
    expect(confirm.rule([a], start)).toEqual({ go: false, purpose: 'confirm', orderId: a });
  });

  test('a click on an unknown button leaves a passed question passed', () => {
    const passage = createPassage();
    passage.passed(a, start);
    passage.clickedUnknown();
    expect(passage.rule([a], start).go).toBe(true);
  });

  test('a confirm button of another order says nothing about this one', () => {
    const passage = createPassage();
    passage.clickedConfirm(a);
    expect(passage.rule([b], start)).toEqual({ go: false, purpose: 'unknown', orderId: b });
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
