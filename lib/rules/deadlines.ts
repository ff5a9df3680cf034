import type { Claim, Deadline } from '../model/deadline.ts';
import type { Instant, Moment } from '../model/moment.ts';
import type { WatchedOrder } from '../model/stored.ts';
import { setter, type WorkingClaim } from './claims.ts';
import { startOf } from './clocks.ts';
import { holds } from './conditions.ts';
import { after, endOf } from './dates.ts';
import { ownClaim, takePlace } from './own-days.ts';
import { datesOfBuyer } from './own-deadlines.ts';
import { pageSource, printedClaims } from './printed.ts';
import type { ReasonId } from './reasons.ts';
import type { BookClaim, Condition, Opening, Rule, Rulebook } from './rule.ts';
import { sound } from './sound.ts';
import { reached, seenOpenAt } from './state.ts';

/**
 * Every deadline of an order whose start is known, in the rulebook's order, by the principles of
 * RULES.md. `zone` is the buyer's (IANA name; an unknown one throws a RangeError). `now` only keeps
 * looks "from the future" from disproving a claim: nothing else here depends on the clock. Dates that
 * cannot be (2026-02-31) count as not known. The order of parcels and disputes does not matter.
 */
export function deadlines(
  watchedOrder: WatchedOrder,
  now: Instant,
  zone: string,
  book: Rulebook,
): Deadline[] {
  const watched = inOrder(watchedOrder);
  const found: Deadline[] = [];
  for (const rule of book.rules) {
    const deadline = deadlineOf(rule, watched, now, zone);
    if (deadline) found.push(deadline);
  }
  found.push(...datesOfBuyer(watched.order));
  return found;
}

/** Parcels by code, so that of equal ones always the same is taken. */
function inOrder(watched: WatchedOrder): WatchedOrder {
  if (watched.parcels.length < 2) return watched;
  return { ...watched, parcels: watched.parcels.toSorted((a, b) => (a.code < b.code ? -1 : 1)) };
}

function deadlineOf(rule: Rule, watched: WatchedOrder, now: Instant, zone: string): Deadline | null {
  const start = startOf(watched, rule.starts, zone);
  if (start === null && !rule.printed) return null;
  if (unmet(rule.when, watched, null, zone)) return null;
  const printed = printedClaims(rule, watched, zone);
  const at = start?.at ?? null;
  const fromBook = start ? rule.claims.flatMap((claim) => readClaim(claim, watched, at, zone)) : [];
  const own = at === null ? null : ownClaim(rule, at, unmet(rule.ownWhen, watched, at, zone), zone);
  const unprinted = own ? [...fromBook, own] : fromBook;
  const claims = [...printed, ...unprinted];
  const isListed =
    at !== null || (start !== null && rule.listedUndated) || claims.some(({ by }) => by !== null);
  if (!isListed) return null;

  if (printed.length > 0) passOver(unprinted, 'page-counts');
  if (claims.some(({ isNone, reason }) => isNone && reason === null)) {
    passOver(
      claims.filter(({ isNone }) => !isNone),
      'no-such-right',
    );
  }
  if (rule.lapses) lapse(claims, seenOpenAt(watched, now), zone);
  const openings =
    at === null ? [] : (rule.opens ?? []).flatMap((one) => readOpening(one, watched, at, zone));
  claims.push(...openings);
  if (own) takePlace(own, own.by === null ? openings : fromBook, rule, zone);

  const byClaim = setter(claims, 'by', rule.sets, rule.who, zone);
  const fromClaim = setter(claims, 'from', 'latest', rule.who, zone);
  return {
    orderId: watched.order.id,
    rule: rule.id,
    who: rule.who,
    from: fromClaim?.from ?? null,
    by: byClaim?.by ?? null,
    basis: (byClaim ?? fromClaim)?.basis ?? (isOnlyPrinted(rule) ? 'page' : 'rule'),
    claims: claims.map(shown),
    done: rule.doneWhen.some((state) => reached(watched, state)),
  };
}

/** One claim of the book as one claim for each source. */
function readClaim(
  claim: BookClaim,
  watched: WatchedOrder,
  ruleStart: Moment | null,
  zone: string,
): WorkingClaim[] {
  if (claim.by === 'protection-end') return readProtectionEnd(claim.sources, watched);
  const start = claim.starts ? (startOf(watched, claim.starts, zone)?.at ?? null) : ruleStart;
  const span = claim.by === 'none' || claim.by === 'undated' ? null : claim.by;
  const by = start !== null && span !== null ? after(start, span, zone) : null;
  const from = start !== null && claim.from ? after(start, claim.from, zone) : null;
  const isStartMissing = span !== null && start === null;
  const reason =
    claim.onlyReadable ??
    unmet(claim.when, watched, start, zone) ??
    (isStartMissing ? 'start-unknown' : null);
  const isNone = claim.by === 'none';
  return claim.sources.map((source) => ({ by, from, source, basis: 'rule', isNone, reason }));
}

/** The first condition that is not known to hold; null when all are. */
function unmet(
  conditions: readonly Condition[] | undefined,
  watched: WatchedOrder,
  start: Moment | null,
  zone: string,
): Condition | null {
  return conditions?.find((condition) => !holds(condition, watched, start, zone)) ?? null;
}

/** When something becomes possible, as one claim for each source; the latest that counts sets `from` (principle 3). */
function readOpening(opening: Opening, watched: WatchedOrder, start: Moment, zone: string): WorkingClaim[] {
  const from = after(start, opening.after, zone);
  const reason = unmet(opening.when, watched, start, zone);
  const basis = opening.isPrinted ? 'page' : 'rule';
  const sources = opening.isPrinted ? [pageSource(watched.order.seen, 'promises')] : opening.sources;
  return sources.map((source) => ({ by: null, from, source, basis, isNone: false, reason }));
}

/** The page prints the date; that the order closes on it is what the sources say. */
function readProtectionEnd(sources: readonly string[], { order }: WatchedOrder): WorkingClaim[] {
  const by = sound(order.protectionEndsAt);
  const reason = by === null ? 'protection-unknown' : null;
  const page = by === null ? [] : [pageSource(order.seen, 'protectionEndsAt')];
  return [...page, ...sources].map((source) => ({
    by,
    from: null,
    source,
    basis: 'page',
    isNone: false,
    reason,
  }));
}

/** Principle 3: seen still open after the claimed day was over, the claim was wrong. */
function lapse(claims: WorkingClaim[], openAt: Instant | null, zone: string): void {
  if (openAt === null) return;
  const open = Date.parse(openAt);
  passOver(
    claims.filter(({ by, reason }) => by !== null && reason === null && endOf(by, zone) < open),
    'seen-open',
  );
}

function passOver(claims: WorkingClaim[], reason: ReasonId): void {
  for (const claim of claims) claim.reason ??= reason;
}

/** Whether nothing but a page can date it (the end of protection is never estimated). */
function isOnlyPrinted(rule: Rule): boolean {
  return (
    rule.printed !== undefined &&
    rule.claims.every(({ onlyReadable, when }) => onlyReadable || when?.includes('printed'))
  );
}

function shown({ by, from, source, reason }: WorkingClaim): Claim {
  const claim: Claim = { by, source, applies: reason === null };
  if (reason !== null) claim.why = reason;
  if (from !== null) claim.from = from;
  return claim;
}
