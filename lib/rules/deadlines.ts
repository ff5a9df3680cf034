import type { Claim, Deadline } from '../model/deadline.ts';
import type { Instant, Moment } from '../model/moment.ts';
import type { WatchedOrder } from '../model/stored.ts';
import { setter, type WorkingClaim } from './claims.ts';
import { holds } from './conditions.ts';
import { after, endOf } from './dates.ts';
import { pageSource, printedClaims } from './printed.ts';
import { type ReasonId, reasons } from './reasons.ts';
import type { BookClaim, Rule, Rulebook } from './rule.ts';
import { sound } from './sound.ts';
import { reached, seenOpenAt, startOf } from './state.ts';
import { reminderRule } from './warnings.ts';

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
  const reminder = reminderOf(watched);
  if (reminder) found.push(reminder);
  return found;
}

/** Parcels by code, so that of equal ones always the same is taken. */
function inOrder(watched: WatchedOrder): WatchedOrder {
  if (watched.parcels.length < 2) return watched;
  return { ...watched, parcels: watched.parcels.toSorted((a, b) => (a.code < b.code ? -1 : 1)) };
}

function deadlineOf(rule: Rule, watched: WatchedOrder, now: Instant, zone: string): Deadline | null {
  const start = startOf(watched, rule.starts, zone);
  const printed = printedClaims(rule, watched, zone);
  const fromBook = start ? rule.claims.flatMap((claim) => readClaim(claim, watched, start.at, zone)) : [];
  const claims = [...printed, ...fromBook];
  const isListed =
    (start !== null && (start.at !== null || rule.listedUndated === true)) ||
    claims.some(({ by }) => by !== null);
  if (!isListed) return null;

  if (printed.length > 0) passOver(fromBook, 'page-counts');
  if (claims.some(({ isNone, reason }) => isNone && reason === null)) {
    passOver(
      claims.filter(({ isNone }) => !isNone),
      'no-such-right',
    );
  }
  if (rule.lapses) lapse(claims, seenOpenAt(watched, now), zone);

  const byClaim = setter(claims, 'by', rule.sets, rule.who, zone);
  return {
    orderId: watched.order.id,
    rule: rule.id,
    who: rule.who,
    from: opensAt(rule, claims, watched, start?.at ?? null, zone),
    by: byClaim?.by ?? null,
    basis: byClaim?.basis ?? (isOnlyPrinted(rule) ? 'page' : 'rule'),
    claims: claims.map(shown),
    done: rule.doneWhen.some((state) => reached(watched, state)),
  };
}

/** One claim of the book as one claim for each source. */
function readClaim(
  claim: BookClaim,
  watched: WatchedOrder,
  start: Moment | null,
  zone: string,
): WorkingClaim[] {
  if (claim.by === 'protection-end') return readProtectionEnd(claim.sources, watched);
  const isNone = claim.by === 'none';
  const by = start !== null && claim.by !== 'none' ? after(start, claim.by, zone) : null;
  const from = start !== null && claim.from ? after(start, claim.from, zone) : null;
  const unmet = claim.when?.find((condition) => !holds(condition, watched, start, zone));
  const reason = claim.onlyReadable ?? unmet ?? (by === null && !isNone ? 'start-unknown' : null);
  return claim.sources.map((source) => ({ by, from, source, basis: 'rule', isNone, reason }));
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

/** Principle 3: when something becomes possible, the latest claim counts. */
function opensAt(
  rule: Rule,
  claims: WorkingClaim[],
  watched: WatchedOrder,
  start: Moment | null,
  zone: string,
): Moment | null {
  const opening: WorkingClaim[] =
    start === null
      ? []
      : (rule.opens ?? [])
          .filter(({ when }) => (when ?? []).every((condition) => holds(condition, watched, start, zone)))
          .map((opens) => ({
            by: null,
            from: after(start, opens.after, zone),
            source: opens.sources.join(),
            basis: 'rule',
            isNone: false,
            reason: null,
          }));
  return setter([...claims, ...opening], 'from', 'latest', rule.who, zone)?.from ?? null;
}

/** Whether nothing but a page can date it (the end of protection is never estimated). */
function isOnlyPrinted(rule: Rule): boolean {
  return rule.claims.every(({ onlyReadable, when }) => onlyReadable || when?.includes('printed'));
}

function shown({ by, source, reason }: WorkingClaim): Claim {
  return reason === null
    ? { by, source, applies: true }
    : { by, source, applies: false, why: reasons[reason] };
}

function reminderOf({ order }: WatchedOrder): Deadline | null {
  const by = sound(order.said.remindAt);
  if (by === null) return null;
  return {
    orderId: order.id,
    rule: reminderRule,
    who: 'buyer',
    from: null,
    by,
    basis: 'user',
    claims: [{ by, source: 'user', applies: true }],
    done: false,
  };
}
