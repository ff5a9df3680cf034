import { describe, expect, it } from 'vitest';
import { emptyResult } from './result.ts';
import { count, flag, openedAt, percentage, rateOf, score, scores, starsOf } from './shop-field.ts';

describe('numbers of a shop', () => {
  it.each([
    ['96.8%', 96.8],
    ['94.0', 94],
    [98.5, 98.5],
    ['%94,3', 94.3],
    ['٪٩٤٫٣', 94.3],
    ['98,5 %', 98.5],
    ['97.5% 긍정적인 평가', 97.5],
    ['100.0', 100],
    ['100.5%', null],
    ['94 followers', null],
    ['94% of 120', null],
    ['-5%', null],
    ['', null],
    [true, null],
    [{}, null],
  ])('percentage %j is %j', (text, rate) => {
    expect(percentage(text)).toBe(rate);
  });

  it.each([
    ['4.8', 4.8],
    ['4,8', 4.8],
    [5, 5],
    [1, 1],
    [0, null],
    ['0.0', null],
    [5.1, null],
    ['4.8 out of 5', null],
    [[4.8], null],
  ])('score %j is %j', (value, number) => {
    expect(score(value)).toBe(number);
  });

  it.each([
    ['10,000+', 10000],
    ['503.6K followers', 503600],
    ['5 000+', 5000],
    ['1.2만+ 판매', 12000],
    [0, 0],
    ['421', 421],
    [1.5, null],
    [-1, null],
    [1e308, null],
    ['This seller: 13 sales | Total sales: 100K+', null],
    [null, null],
  ])('count %j is %j', (value, number) => {
    expect(count(value)).toBe(number);
  });

  it('believes no stars and no rate of 0 where nobody rated', () => {
    expect(starsOf('5.0', 0)).toBeNull();
    expect(starsOf('5.0', null)).toBeNull();
    expect(starsOf('5.0', 1)).toBe(5);
    expect(rateOf('0.0', 0)).toBeNull();
    expect(rateOf('0.0', null)).toBeNull();
    expect(rateOf('0.0', 3)).toBe(0);
    expect(rateOf('94.0', null)).toBe(94);
  });

  it('takes a yes or no for that and nothing else', () => {
    expect([true, 'true', false, 'false', 1, 'yes', null, ''].map(flag)).toEqual([
      true,
      true,
      false,
      false,
      null,
      null,
      null,
      null,
    ]);
  });

  it('knows the scores by their titles, and none that is named twice', () => {
    const rows = [
      { title: 'Communication', value: '4.7' },
      { title: 'Item as described:', value: 4.8 },
      { title: 'Livraison', value: '4.6' },
    ];
    expect(scores(rows)).toEqual({ described: 4.8, communication: 4.7, shippingSpeed: null });
    expect(scores([...rows, { title: 'communication', value: '1.0' }]).communication).toBeNull();
    expect(scores('x')).toEqual({ described: null, communication: null, shippingSpeed: null });
  });
});

describe('openedAt', () => {
  const hint = { now: '2026-10-01T12:00:00Z', url: null, language: null };
  const read = (epoch: unknown, text: unknown) => {
    const result = emptyResult('api:store-info');
    return [openedAt(epoch, text, hint, result), result.problems.length];
  };

  it.each([
    [null, 'Mar 16, 2013', '2013-03-16', 0],
    [null, 'From May 21, 2019', '2019-05-21', 0],
    [1363417200000, 'Mar 16, 2013', '2013-03-16T07:00:00Z', 0],
    ['1401636795000', null, '2014-06-01T15:33:15Z', 0],
    [1363417200000, 'лорем', '2013-03-16T07:00:00Z', 0],
    [1363417200000, 'Mar 16, 2014', null, 1],
    [null, 'a while ago', null, 1],
    [null, 'Mar 16', null, 1],
    [null, null, null, 0],
    [-5, undefined, null, 0],
  ])('%j and %j are %j', (epoch, text, moment, problems) => {
    expect(read(epoch, text)).toEqual([moment, problems]);
  });
});
