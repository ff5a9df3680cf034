import type { Instant, Moment } from '../model/moment.ts';
import type { StoredDeadline, StoredOrder, StoredParcel, WatchedOrder } from '../model/stored.ts';
import { overAt, startOfLater } from '../rules/dates.ts';
import { sound } from '../rules/sound.ts';
import { hasOpenDispute, reached, trackingLookAt } from '../rules/state.ts';
import { compareMoments, daysBetween } from '../time/moment.ts';
import { type ConfirmBox, uncheckedBoxes } from './confirm-boxes.ts';
import { type ConfirmReason, reasonsOf } from './confirm-reasons.ts';

/** `fine`: confirm gladly. `wait`: not yet. `stop`: money is lost by confirming now. */
export type ConfirmVerdict = 'fine' | 'wait' | 'stop';

/** A message of `_locales` with what stands in it; `n` fills `$1` of a plural one. */
type CheckPhrase =
  | ConfirmReason
  | {
      key: 'guard_protection' | 'confirm_why_ends_soon' | 'confirm_decide';
      values: [{ before: Moment }];
    }
  | { key: 'guard_protection_over' | 'confirm_why_ended'; values: [{ day: Moment }] }
  | { key: 'confirm_why_parcel'; values: [string] }
  | {
      key:
        | 'confirm_why_frozen'
        | 'confirm_why_not_shipped'
        | 'confirm_why_unchecked'
        | 'confirm_gladly'
        | 'guard_one_by_one';
      values?: [];
    }
  | { key: 'confirm_no_hurry'; n: number; values: [{ before: Moment }] };

/** One thing that was looked at. `info`: worth knowing, and moves nothing. */
export type CheckedReason = { level: ConfirmVerdict | 'info'; phrase: CheckPhrase };

export interface ConfirmCheck {
  verdict: ConfirmVerdict;
  /** The weightiest first. */
  reasons: CheckedReason[];
  /** What the buyer has not ticked off yet. */
  unticked: ConfirmBox[];
}

/** Days before its end from which protection ends soon: those of the amber warning (RULES.md, Urgency). */
const soonDays = 7;
/** Parcels that are told one by one; an order of more says how many are missing. */
const mostParcels = 5;
/** Of an item's title so much that the item is known by it. */
const longestTitle = 50;

/** How weighty the shared reasons are: what is lost by confirming, before what is merely not known yet. */
const levels: Record<ConfirmReason['key'], ConfirmVerdict> = {
  guard_why_dispute: 'stop',
  guard_why_said_wrong: 'stop',
  guard_why_returned: 'stop',
  guard_why_problem: 'stop',
  guard_why_missing: 'wait',
  guard_why_not_delivered: 'wait',
  guard_why_tracking_unread: 'wait',
  guard_why_several: 'wait',
};

/**
 * Whether to confirm an order, and why; null for one that is not there to be confirmed (not paid,
 * closed, nothing known). `fine` only for what tracking, the order's page or the buyer calls
 * delivered, all of it ticked off, without a dispute and without trouble; where tracking was read and
 * says otherwise, the buyer's ticks don't outweigh it. `deadlines` are the order's own. `zone` is the buyer's (IANA name).
 * Source: RULES.md, "Acts that can't be undone" (000, 002, 004).
 */
export function confirmCheck(
  watched: WatchedOrder,
  deadlines: readonly StoredDeadline[],
  now: Instant,
  zone: string,
): ConfirmCheck | null {
  if (!reached(watched, 'running')) return null;
  const unticked = uncheckedBoxes(watched.order);
  const isTicked = unticked.length === 0;
  const held = [
    ...endOfProtection(watched, now, zone),
    ...(watched.order.status === 'frozen' ? [reason('stop', { key: 'confirm_why_frozen' })] : []),
    ...sharedReasons(watched, isTicked),
    ...missingParcels(watched),
  ];
  if (!isTicked && reached(watched, 'delivered')) held.push(reason('wait', { key: 'confirm_why_unchecked' }));
  held.sort((one, other) => Number(other.level === 'stop') - Number(one.level === 'stop'));
  const verdict = held[0]?.level === 'stop' ? 'stop' : held.length > 0 ? 'wait' : 'fine';
  const gladly = verdict === 'fine' ? [reason('fine', { key: 'confirm_gladly' })] : [];
  const known = held.length > 0 ? worthKnowing(held, watched, deadlines, now, zone) : [];
  return { verdict, reasons: [...held, ...gladly, ...known], unticked };
}

const reason = (level: CheckedReason['level'], phrase: CheckPhrase): CheckedReason => ({ level, phrase });

/** What the guard's question goes by, too. What the buyer holds and has looked at needs no tracking to be read. */
function sharedReasons(watched: WatchedOrder, isTicked: boolean): CheckedReason[] {
  const { order, parcels } = watched;
  const facts = {
    parcels,
    trackingReadAt: trackingLookAt(parcels),
    disputeOpen: hasOpenDispute(watched),
    saidWrong: order.said.wrong !== null,
    checked: isTicked,
  };
  return reasonsOf(facts).flatMap((phrase) => {
    const isUnread = phrase.key === 'guard_why_tracking_unread';
    if (isTicked && isUnread) return [];
    const isAtSeller = isUnread && order.status === 'processing' && !reached(watched, 'shipped');
    return [reason(levels[phrase.key], isAtSeller ? { key: 'confirm_why_not_shipped' } : phrase)];
  });
}

/** Nothing says that it came, and the time to say so runs out, or has run out. */
function endOfProtection(watched: WatchedOrder, now: Instant, zone: string): CheckedReason[] {
  const end = sound(watched.order.protectionEndsAt);
  if (end === null || hasOpenDispute(watched) || reached(watched, 'delivered')) return [];
  if (isOver(end, now, zone)) return [reason('stop', { key: 'confirm_why_ended', values: [{ day: end }] })];
  if (!isSoon(end, now, zone)) return [];
  return [reason('stop', { key: 'confirm_why_ends_soon', values: [{ before: end }] })];
}

/** Of several parcels those that tracking does not call delivered, with what is in them. */
function missingParcels({ order, parcels }: WatchedOrder): CheckedReason[] {
  if (parcels.length < 2 || trackingLookAt(parcels) === null) return [];
  return parcels
    .filter(({ status }) => status !== 'delivered')
    .slice(0, mostParcels)
    .map((parcel) => reason('wait', { key: 'confirm_why_parcel', values: [nameOf(parcel, order)] }));
}

/** "LP001 · China Post · Blue kettle": as far as it is known. */
function nameOf({ code, carrier, productIds }: StoredParcel, { items }: StoredOrder): string {
  const inside = (items ?? []).filter(
    ({ productId }) => productId !== null && productIds?.includes(productId),
  );
  const titles = inside.flatMap(({ title }) => (title === null ? [] : [shortened(title)]));
  return [code, ...(carrier === null ? [] : [carrier]), ...titles.slice(0, mostParcels)].join(' · ');
}

function shortened(title: string): string {
  return title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title;
}

/** Beside the verdict: how long there is still time, and what can be confirmed by itself. */
function worthKnowing(
  held: readonly CheckedReason[],
  watched: WatchedOrder,
  deadlines: readonly StoredDeadline[],
  now: Instant,
  zone: string,
): CheckedReason[] {
  const { order, parcels } = watched;
  const known: CheckedReason[] = [];
  const isPartMissing = parcels.length > 1 && parcels.some(({ status }) => status !== 'delivered');
  if (isPartMissing && (order.items?.length ?? 0) > 1)
    known.push(reason('info', { key: 'guard_one_by_one' }));
  const end = sound(order.protectionEndsAt);
  const isSaid = held.some(({ phrase }) => /^confirm_why_end/.test(phrase.key));
  const left = end === null || isSaid ? null : timeLeft(end, watched, deadlines, now, zone);
  if (left) known.push(reason('info', left));
  return known;
}

/** Protection may last longer than the order itself: one that was delivered closes before (RULES.md `confirm`). */
function timeLeft(
  end: Moment,
  watched: WatchedOrder,
  deadlines: readonly StoredDeadline[],
  now: Instant,
  zone: string,
): CheckPhrase | null {
  if (isOver(end, now, zone)) return { key: 'guard_protection_over', values: [{ day: end }] };
  const closing = closingOf(deadlines);
  const closes = sound(closing?.by ?? null);
  if (closing && closes !== null && compareMoments(closes, end, zone) < 0) {
    if (overAt(closes, closing.who, zone) <= Date.parse(now)) return null;
    return { key: 'confirm_decide', values: [{ before: closes }] };
  }
  if (isSoon(end, now, zone))
    return hasOpenDispute(watched) ? null : { key: 'guard_protection', values: [{ before: end }] };
  return { key: 'confirm_no_hurry', n: daysBetween(now, end, zone), values: [{ before: end }] };
}

const closingOf = (deadlines: readonly StoredDeadline[]) =>
  deadlines.find(({ rule, done, markedDoneAt }) => rule === 'confirm' && !done && markedDoneAt === null);

/** A printed day is over when it begins (RULES.md, principle 6). */
const isOver = (end: Moment, now: Instant, zone: string) => startOfLater(end, 0, zone) <= Date.parse(now);

const isSoon = (end: Moment, now: Instant, zone: string) =>
  startOfLater(end, -soonDays, zone) <= Date.parse(now);
