import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfTimeLeft } from './time-left.ts';

const now = '2021-03-05T10:20:30Z';
const hint = { now, url: null, language: null };
const day = 86_400_000;

describe('endOfTimeLeft', () => {
  it('is the full hour before', () => {
    expect(endOfTimeLeft(String(3 * day), hint)).toBe('2021-03-08T10:00:00Z');
    expect(endOfTimeLeft(String(39 * 60_000 + 30_000), hint)).toBe('2021-03-05T11:00:00Z');
    expect(endOfTimeLeft('1', hint)).toBe('2021-03-05T10:00:00Z');
  });

  it.each([null, '', '0', '-5', '1.5', 'soon', '1e9', ' 5', '9999999999999', String(400 * day)])(
    'is nothing for %s',
    (value) => {
      expect(endOfTimeLeft(value, hint)).toBeNull();
    },
  );

  it('is not believed of a page that was loaded long ago', () => {
    expect(endOfTimeLeft(String(day), { ...hint, loadedAt: '2021-03-05T10:16:00Z' })).not.toBeNull();
    expect(endOfTimeLeft(String(day), { ...hint, loadedAt: '2021-03-05T10:15:00Z' })).toBeNull();
  });

  it('is never later than what the page says, and at most an hour earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 * day }), (left) => {
        const end = Date.parse(endOfTimeLeft(String(left), hint) ?? '');
        const said = Date.parse(now) + left;
        expect(end).toBeLessThanOrEqual(said);
        expect(end).toBeGreaterThan(said - 3_600_000);
      }),
      { numRuns: 500, seed: 20261001 },
    );
  });

  it('says the same at two looks at one order, but where a full hour lies between them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3_600_000, max: 100 * day }),
        fc.integer({ min: 0, max: 60 }),
        (left, late) => {
          const first = endOfTimeLeft(String(left), hint);
          const second = endOfTimeLeft(String(left), {
            ...hint,
            now: `2021-03-05T10:${20 + Math.floor((30 + late) / 60)}:${String((30 + late) % 60).padStart(2, '0')}Z`,
          });
          const minutes = new Date(Date.parse(now) + left).getUTCMinutes();
          if (minutes < 58) expect(second).toBe(first);
        },
      ),
      { numRuns: 500, seed: 20261001 },
    );
  });
});
