import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, digits, fold, plain } from './text.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('clean', () => {
  it.each([
    ['  Order \u00A0 placed\u202Fon\t\n', 'Order placed on'],
    ['Cafe\u0301', 'Café'],
    ['\u202Eevil\u202C \u200Bname\u00AD', 'evil name'],
    ['a\u0000b\u0007c', 'a b c'],
    ['\u3164\u2800\u200B', null],
    ['', null],
    [0, '0'],
    [12.5, '12.5'],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    [null, null],
    [undefined, null],
    [true, null],
    [{ toString: () => 'text' }, null],
  ])('%j → %j', (value, text) => {
    expect(clean(value, 100)).toBe(text);
  });

  it('never splits a pair of surrogates and leaves no space at the cut', () => {
    expect(clean('ab😀', 3)).toBe('ab');
    expect(clean('ab cd', 3)).toBe('ab');
  });

  it('keeps any text well-formed, short and stable', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (value, max) => {
        const text = clean(value, max);
        if (text === null) return;
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(max);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]|\s\s|^\s|\s$/u);
        expect(clean(text, max)).toBe(text);
      }),
    );
  });
});

describe('digits', () => {
  it.each([
    ['8212345678901234', '8212345678901234'],
    [' 12 3456\u00A07890 1234 ', '12345678901234'],
    ['1'.repeat(24), '1'.repeat(24)],
    ['1'.repeat(25), null],
    [1005001234567890, '1005001234567890'],
    [2 ** 53, null],
    [-5, null],
    [1.5, null],
    ['12a', null],
    ['-12', null],
    ['', null],
    ['٣', null],
    [null, null],
    [['1'], null],
  ])('%j → %j', (value, id) => {
    expect(digits(value)).toBe(id);
  });
});

describe('plain and fold', () => {
  it('turns the digits of every script into ASCII', () => {
    const zeros: number[] = [];
    for (let code = 0x660; code < 0x1_0000; code += 1)
      if (
        /^(\p{Nd}{10})$/u.test(Array.from({ length: 10 }, (_, i) => String.fromCharCode(code + i)).join(''))
      )
        zeros.push(code);
    expect(zeros.length).toBeGreaterThan(30);
    for (const zero of zeros) {
      const ten = Array.from({ length: 10 }, (_, i) => String.fromCharCode(zero + i)).join('');
      expect(plain(ten), zero.toString(16)).toBe('0123456789');
    }
  });

  it('leaves superscripts and accents to those who care', () => {
    expect(plain('R$５²')).toBe('R$5²');
    expect(fold('Août АВГУСТ й')).toBe('aout август и');
    expect(fold('년')).toBe('년');
    expect(fold('ม.ค. มี.ค.')).toBe('ม.ค. มี.ค.');
  });
});
