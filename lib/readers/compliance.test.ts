import { describe, expect, it } from 'vitest';
import { storesNamed, whoSells } from './compliance.ts';

const link = (number: string, name: string, host = 'shoprenderview.aliexpress.com') =>
  `<a href="https://${host}/credential/showcredential.htm?_lang=en_US&amp;storeNum=${number}&_currency=SEK">${name}</a>`;

describe('storesNamed', () => {
  it('reads the licence links of the block, the name they stand on as text', () => {
    const list = [
      { title: 'Rules', content: 'Sold by Somebody Store. Logistics by …' },
      { title: 'Supplier', content: `The seller is ${link('1100000002', 'Copper &amp; Tin Store')}` },
      { content: 'https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=1100000003' },
      { content: link('1100000004', 'Port Store', 'shoprenderview.aliexpress.us:8443') },
      null,
      7,
    ];
    expect([...storesNamed(list)]).toEqual([
      ['1100000002', 'Copper & Tin Store'],
      ['1100000003', null],
      ['1100000004', 'Port Store'],
    ]);
  });

  it.each([
    [[{ content: link('1100000002', 'X', 'shoprenderview.aliexpress.com.example') }]],
    [[{ content: link('x1', 'X') }]],
    [[]],
    ['text'],
    [null],
  ])('finds none in %j', (list) => {
    expect(storesNamed(list).size).toBe(0);
  });
});

describe('whoSells', () => {
  const shown = { storeId: '1100000001', name: 'Pebble Store' };
  const others = [{ storeId: '1100000002', name: 'Copper Store' }];

  it('is the shown store where the block names it, by either of its numbers or by its name', () => {
    for (const named of [
      new Map([['1100000001', null]]),
      new Map([['120001', null]]),
      new Map([['900000001', 'PEBBLE  store']]),
    ]) {
      expect(whoSells(shown, [120001], 'Pebble Store', named)).toEqual({
        storeId: '1100000001',
        pooled: false,
        others: [],
      });
    }
  });

  it('is another store where the block names another one', () => {
    const named = new Map([['1100000002', 'Copper Store']]);
    expect(whoSells(shown, [1100000001], null, named)).toEqual({
      storeId: '1100000002',
      pooled: true,
      others,
    });
  });

  it('is not known where no block, no name or two names would say it', () => {
    expect(whoSells(shown, [], null, new Map()).pooled).toBeNull();
    expect(whoSells(shown, [], null, new Map([['1100000002', null]])).pooled).toBeNull();
    expect(whoSells(shown, [], 'Copper Store', new Map([['1100000002', 'Copper Store']])).pooled).toBeNull();
    expect(whoSells(null, [], null, new Map([['1100000002', 'Copper Store']]))).toEqual({
      storeId: '1100000002',
      pooled: null,
      others,
    });
  });
});
