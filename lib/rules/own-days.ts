import type { Moment } from '../model/moment.ts';
import { compareMoments } from '../time/moment.ts';
import { setter, type WorkingClaim } from './claims.ts';
import { after } from './dates.ts';
import type { ReasonId } from './reasons.ts';
import type { Rule, Rulebook } from './rule.ts';

/**
 * What the buyer's own number of days sets: the end, or the moment from which something is possible.
 * null: nothing. The end of protection is never estimated, by the buyer neither (RULES.md, principle 4),
 * and what only a page can tell stays the page's.
 */
export function ownNumberSets({ printed, claims, opens }: Rule): 'by' | 'from' | null {
  if (printed && 'field' in printed && printed.field === 'protectionEndsAt') return null;
  if (claims.some(({ by }) => by === 'undated' || typeof by === 'object')) return 'by';
  return opens?.some(({ isPrinted }) => !isPrinted) ? 'from' : null;
}

/** Whether the rule's days are counted back from its start. */
export function countsBack({ claims }: Rule): boolean {
  return claims.some(({ by }) => typeof by === 'object' && 'days' in by && by.days < 0);
}

/**
 * The book with the buyer's own numbers (`settings.ownDays`) in it; those of rules that it does not
 * know, or that can have none, are left out. Without any it is the book itself. RULES.md, principle 5.
 */
export function withOwnDays(book: Rulebook, ownDays: Readonly<Record<string, number>>): Rulebook {
  const numbers = new Map(Object.entries(ownDays));
  if (numbers.size === 0) return book;
  const rules = book.rules.map((rule) => {
    const days = ownNumberSets(rule) === null ? undefined : numbers.get(rule.id);
    return days === undefined ? rule : { ...rule, ownDays: days };
  });
  return { ...book, rules };
}

/** The buyer's own number as a claim; null when there is none. `reason`: why it does not count. */
export function ownClaim(
  rule: Rule,
  start: Moment,
  reason: ReasonId | null,
  zone: string,
): WorkingClaim | null {
  if (rule.ownDays === undefined) return null;
  const moment = after(start, { days: countsBack(rule) ? -rule.ownDays : rule.ownDays }, zone);
  const isEnd = ownNumberSets(rule) === 'by';
  return {
    by: isEnd ? moment : null,
    from: isEnd ? null : moment,
    source: 'user',
    basis: 'user',
    isNone: false,
    reason,
  };
}

/**
 * Gives the own claim the place of the claims that others make, which stay readable. What a page prints
 * keeps counting beside it, and the day from which the others say that it is possible stays.
 */
export function takePlace(
  own: WorkingClaim,
  others: readonly WorkingClaim[],
  rule: Rule,
  zone: string,
): void {
  if (own.reason !== null) return;
  const from = own.by === null ? null : (setter(others, 'from', 'latest', rule.who, zone)?.from ?? null);
  if (from !== null && own.by !== null && compareMoments(from, own.by, zone) <= 0) own.from = from;
  for (const claim of others) if (claim.basis === 'rule') claim.reason ??= 'own-counts';
}
