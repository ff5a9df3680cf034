import { describe, expect, it } from 'vitest';
import { behindDateLabel, isReceived } from './words-russia.ts';

describe('words of aliexpress.ru', () => {
  it.each([
    ['Заказ от 5 сентября 2026', ' 5 сентября 2026'],
    ['заказ\u00a0от\u00a05 сентября', '\u00a05 сентября'],
    ['  Дата заказа: 5 сентября', ' 5 сентября'],
    ['Order date: 17 July 2026', ' 17 July 2026'],
    ['Sifariş tarixi: 3 oktyabr 2026', ' 3 oktyabr 2026'],
    ['Заказ от', ''],
    ['Заказ отправлен 5 сентября', null],
    ['Update: order date 5 May', null],
    ['Order dated 5 May 2026', null],
    ['', null],
  ])('the label of the date: %j', (text, behind) => {
    expect(behindDateLabel(text)).toBe(behind);
  });

  it('know a title of what was received', () => {
    expect(isReceived('Received at 5 September 2017')).toBe(true);
    expect(isReceived('RECEIVED AT\u00a05 May')).toBe(true);
    expect(isReceived('Will be received at 5 May')).toBe(false);
    expect(isReceived('Received atop')).toBe(false);
  });
});
