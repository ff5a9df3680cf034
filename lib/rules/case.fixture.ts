import { expect } from 'vitest';
import { type Deadline, deadlineSchema } from '../model/deadline.ts';
import { deadlines } from './deadlines.ts';
import { watchedWith } from './example.fixture.ts';
import { rulebook } from './rulebook.ts';

// One deadline of an invented order, worked out by hand from RULES.md.

export const dhaka = 'Asia/Dhaka';
export const jakarta = 'Asia/Jakarta';
export const moscow = 'Europe/Moscow';
export const warsaw = 'Europe/Warsaw';
export const saoPaulo = 'America/Sao_Paulo';

export interface Case {
  it: string;
  zone?: string;
  known: Parameters<typeof watchedWith>[0];
  rule: string;
  /** null: the rule is not listed. */
  expected: Partial<Pick<Deadline, 'by' | 'from' | 'basis' | 'done' | 'who'>> | null;
  /** `source by` of the claims that count, and `source by reason` of the rest, `from …` behind undated ones; only those given are looked for. */
  claims?: string[];
}

/** Computes the case's deadlines and compares. */
export function check({ zone = warsaw, known, rule, expected, claims }: Case): void {
  const all = deadlines(watchedWith(known), '2026-12-31T00:00:00Z', zone, rulebook);
  for (const one of all) {
    expect(deadlineSchema.safeParse(one).error).toBeUndefined();
    for (const { applies, why } of one.claims) expect(applies).toBe(why === undefined);
  }
  const deadline = all.find((one) => one.rule === rule);
  if (expected === null) {
    expect(deadline).toBeUndefined();
    return;
  }
  expect(deadline).toMatchObject(expected);
  if (deadline && claims) expect(told(deadline)).toEqual(expect.arrayContaining(claims));
}

function told(deadline: Deadline): string[] {
  return deadline.claims.map(({ by, source, why, from }) =>
    [source, by, why, by === null && from && `from ${from}`]
      .filter((word) => word !== undefined && word !== false)
      .map(String)
      .join(' '),
  );
}
