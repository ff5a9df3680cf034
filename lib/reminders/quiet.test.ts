import { describe, expect, it } from 'vitest';
import { quietUntil } from './quiet.ts';

const at = (moment: string) => Date.parse(moment);
const until = (moment: string, from: string, to: string, zone = 'Europe/Warsaw') => {
  const end = quietUntil(at(moment), { from, to }, zone);
  return end === null ? null : new Date(end).toISOString();
};

describe('quiet hours', () => {
  it.each([
    ['in the evening', '2026-11-10T21:30:00Z', '2026-11-11T07:00:00.000Z'],
    ['as they begin', '2026-11-10T21:00:00Z', '2026-11-11T07:00:00.000Z'],
    ['after midnight', '2026-11-11T03:00:00Z', '2026-11-11T07:00:00.000Z'],
    ['as they end', '2026-11-11T07:00:00Z', null],
    ['by day', '2026-11-11T12:00:00Z', null],
  ])('over midnight, %s', (_, moment, end) => {
    expect(until(moment, '22:00', '08:00')).toBe(end);
  });

  it('within a day', () => {
    expect(until('2026-11-11T12:30:00Z', '13:00', '15:00')).toBe('2026-11-11T14:00:00.000Z');
    expect(until('2026-11-11T14:30:00Z', '13:00', '15:00')).toBeNull();
    expect(until('2026-11-11T11:30:00Z', '13:00', '15:00')).toBeNull();
  });

  it('follow the zone of the buyer', () => {
    expect(until('2026-11-11T17:00:00Z', '22:00', '08:00', 'Asia/Dhaka')).toBe('2026-11-12T02:00:00.000Z');
    expect(until('2026-11-11T17:00:00Z', '22:00', '08:00', 'America/Sao_Paulo')).toBeNull();
  });

  it('end once where the clock goes back, and at the jump where it goes forward', () => {
    // 25 October 2026: 03:00 becomes 02:00. The first 02:30 ends them, and they do not begin again.
    expect(until('2026-10-25T00:10:00Z', '22:00', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(until('2026-10-25T01:10:00Z', '22:00', '02:30')).toBeNull();
    // 29 March 2026: 02:00 becomes 03:00.
    expect(until('2026-03-29T00:59:00Z', '22:00', '02:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('are none where there are none, or where they have no length', () => {
    expect(quietUntil(at('2026-11-11T03:00:00Z'), null, 'UTC')).toBeNull();
    expect(until('2026-11-11T03:00:00Z', '08:00', '08:00')).toBeNull();
  });
});
