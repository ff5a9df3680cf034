import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json.ts';

describe('parseJson', () => {
  it('keeps whole numbers above 2^53 as their digits', () => {
    expect(parseJson('{"id": 8212345678901234567, "n": 9007199254740991, "m": 9007199254740992}')).toEqual({
      id: '8212345678901234567',
      n: 9007199254740991,
      m: '9007199254740992',
    });
    expect(parseJson('[-9007199254740993, 0.12345678901234566, 1e20]')).toEqual([
      '-9007199254740993',
      0.12345678901234566,
      1e20,
    ]);
    expect(parseJson('12345678901234567890')).toBe('12345678901234567890');
  });

  it('leaves strings alone, whatever they hold', () => {
    const value = { '12345678901234567890': ': 12345678901234567890, "x": 1\\"' };
    expect(parseJson(JSON.stringify(value))).toEqual(value);
  });

  it.each([
    'mtopjsonp1({"a":1})',
    ' mtopjsonp12 ( {"a":1} ) ;\n',
    'window.cb$1({"a":1});',
    '\uFEFF{"a":1}',
    '  {"a":1}  ',
  ])('unwraps %j', (text) => {
    expect(parseJson(text)).toEqual({ a: 1 });
  });

  it('keeps parentheses that stand in the answer', () => {
    expect(parseJson('cb({"a":"f(1);"})')).toEqual({ a: 'f(1);' });
  });

  it.each([
    '',
    'cb(',
    'cb()',
    '{"a":',
    'cb({"a":1}) extra',
    'a(b({}))',
    '<html>',
    '{"id":12345678901234567890',
  ])('throws a SyntaxError on %j', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });

  it('reads a text that holds what looks like a large number', () => {
    const value = { text: 'order: 12345678901234567890, [12345678901234567890]' };
    expect(parseJson(`{"id":8212345678901234567,"more":${JSON.stringify(value)}}`)).toEqual({
      id: '8212345678901234567',
      more: value,
    });
  });

  it('throws a SyntaxError, not a stack overflow, on a tower of brackets', () => {
    const tower = `${'['.repeat(200_000)}": 12345678901234567890,"${']'.repeat(200_000)}`;
    expect(() => parseJson(tower)).toThrow(SyntaxError);
  });

  it('does not let a key reach the prototype', () => {
    const value = parseJson('{"__proto__":{"polluted":12345678901234567890}}');
    expect(Object.hasOwn(value as object, '__proto__')).toBe(true);
    expect('polluted' in {}).toBe(false);
  });

  it('reads any JSON as JSON.parse does, large whole numbers apart', () => {
    const marker = (id: bigint): string => `#${id}#`;
    const leaf = fc.oneof(
      fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }).map(marker),
      fc.string({ unit: 'grapheme' }).filter((text) => !/#-?\d+#/.test(text)),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(
          fc.string().filter((key) => !key.includes('#')),
          tie('tree'),
        ),
      ),
    }));
    const expected = (value: unknown): unknown => {
      const id = typeof value === 'string' ? /^#(-?\d+)#$/.exec(value)?.[1] : undefined;
      if (id !== undefined) return Number.isSafeInteger(Number(id)) ? Number(id) : id;
      if (Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(String(value)))
        return String(value);
      if (Array.isArray(value)) return value.map(expected);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, expected(inner)]));
    };
    fc.assert(
      fc.property(tree, fc.boolean(), (value, wrapped) => {
        const json = JSON.stringify(value).replace(/"#(-?\d+)#"/g, '$1');
        const parsed = parseJson(wrapped ? `mtopjsonp3(${json});` : json);
        expect(JSON.stringify(parsed)).toBe(JSON.stringify(expected(JSON.parse(JSON.stringify(value)))));
      }),
    );
  });

  it('throws nothing but SyntaxError on garbage', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          parseJson(text);
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
    );
  });
});
