import { describe, expect, it } from 'vitest';
import { buyerSaidSchema, sayingSchema } from './said.ts';

describe('what the buyer said', () => {
  it('is read as it was written before the later fields came, and nothing fills them in', () => {
    const old = { wrong: null, remindAt: '2026-11-20' };
    expect(buyerSaidSchema.parse(old)).toEqual(old);
  });

  it('takes days and moments, and null for what was taken back', () => {
    const said = {
      wrong: null,
      remindAt: null,
      messageSentAt: '2026-11-05',
      cancelAskedAt: '2026-11-05T08:00:00Z',
      complaintSentAt: null,
      reviewStars: 2,
    };
    expect(buyerSaidSchema.parse(said)).toEqual(said);
  });

  it.each([
    { messageSentAt: 'yesterday' },
    { cancelAskedAt: '2026-02-30' },
    { reviewStars: 6 },
    { own: [{ rule: 'protection', what: 'a deadline of the book', by: '2026-11-05' }] },
  ])('refuses %o', (wrong) => {
    expect(buyerSaidSchema.safeParse({ wrong: null, remindAt: null, ...wrong }).success).toBe(false);
  });

  it('as a message names only what is said anew; what has messages of its own is left out', () => {
    const message = { note: null, wrong: '2026-11-05T08:00:00Z' };
    expect(sayingSchema.parse(message)).toEqual({ note: null });
  });
});
