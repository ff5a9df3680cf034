import type { Instant, Moment } from '../model/moment.ts';
import type { PagePromise } from '../model/order.ts';
import type { StoredOrder, StoredParcel, WatchedOrder } from '../model/stored.ts';
import { addDays, compareMoments, daysBetween, latest } from '../time/moment.ts';
import type { WorkingClaim } from './claims.ts';
import { startOf } from './clocks.ts';
import type { Rule } from './rule.ts';
import { longestWindow, sound } from './sound.ts';

/** Something that a page printed about a rule, and when it was seen. */
interface Printed {
  from: Moment | null;
  by: Moment | null;
  source: string;
  seenAt: Instant | null;
}

/** Two sources of the site differ by a day: at most this many days apart, the earlier counts (principle 1). */
const sameDate = 2;

/**
 * What the order's own pages print about a rule, the claim that counts first; empty when nothing.
 * RULES.md principle 1.
 */
export function printedClaims(rule: Rule, watched: WatchedOrder, zone: string): WorkingClaim[] {
  if (!rule.printed) return [];
  if ('promise' in rule.printed) return ranked(promised(rule, rule.printed, watched, zone), zone);
  return rule.printed.field === 'eta' ? ranked(arrival(watched, zone), zone) : protection(watched.order);
}

/** `page:<reader>` of a field, or `page` where the reader is not known. */
export function pageSource(seen: StoredOrder['seen'], field: string): string {
  const reader = Object.hasOwn(seen, field) ? seen[field]?.[1] : undefined;
  return reader ? `page:${reader}` : 'page';
}

/** The merge has chosen already; what the other page kinds print stays readable. */
function protection(order: StoredOrder): WorkingClaim[] {
  const counts = sound(order.protectionEndsAt);
  if (counts === null) return [];
  const others = Object.entries(order.protectionPrinted)
    .filter(([, { value }]) => value !== counts && sound(value) !== null)
    .map(([page, { value }]) =>
      claimOf({ from: null, by: value, source: `page:${page}`, seenAt: null }, false),
    );
  return [
    claimOf(
      { from: null, by: counts, source: pageSource(order.seen, 'protectionEndsAt'), seenAt: null },
      true,
    ),
    ...others.slice(0, 5),
  ];
}

/** Of one place only one date is taken: parcels are each expected on their own, the order when the last one is. */
function arrival({ order, parcels }: WatchedOrder, zone: string): Printed[] {
  const expected = parcels.filter(({ eta, status }) => sound(eta?.to) !== null && status !== 'delivered');
  const found: Printed[] = [];
  const last = lastExpected(expected, zone);
  if (last) {
    const starts = expected.map(({ eta }) => sound(eta?.from)).filter((moment) => moment !== null);
    found.push({
      from: latest(starts, zone),
      by: sound(last.eta?.to),
      source: pageSource(last.seen, 'eta'),
      seenAt: last.seen.eta?.[0] ?? null,
    });
  }
  const onOrder = (order.promises ?? []).filter(({ kind, at }) => kind === 'eta' && sound(at) !== null);
  const by = latest(
    onOrder.map(({ at }) => at ?? ''),
    zone,
  );
  if (by !== null) found.push(ofPromises(order, by));
  return found;
}

function lastExpected(parcels: StoredParcel[], zone: string): StoredParcel | null {
  let last: StoredParcel | null = null;
  for (const parcel of parcels) {
    if (!last || compareMoments(parcel.eta?.to ?? '', last.eta?.to ?? '', zone) > 0) last = parcel;
  }
  return last;
}

function promised(
  rule: Rule,
  place: { promise: PagePromise['kind']; from: NonNullable<PagePromise['from']> },
  watched: WatchedOrder,
  zone: string,
): Printed[] {
  const start = startOf(watched, place.from, zone)?.at ?? null;
  const found: Moment[] = [];
  for (const promise of watched.order.promises ?? []) {
    if (promise.kind !== place.promise || promise.from !== place.from) continue;
    const at = sound(promise.at);
    if (at !== null) found.push(at);
    else if (start !== null && promise.days !== undefined && promise.days <= longestWindow) {
      found.push(addDays(start, promise.days, zone));
    }
  }
  found.sort((a, b) => compareMoments(a, b, zone));
  const by = rule.sets === 'earliest' ? found[0] : found.at(-1);
  return by === undefined ? [] : [ofPromises(watched.order, by)];
}

function ofPromises(order: StoredOrder, by: Moment): Printed {
  return {
    from: null,
    by,
    source: pageSource(order.seen, 'promises'),
    seenAt: order.seen.promises?.[0] ?? null,
  };
}

/** At most two days apart: the earlier. Further: the newer look, since sellers extend and carriers delay. */
function ranked(printed: Printed[], zone: string): WorkingClaim[] {
  const sorted = printed.toSorted((a, b) => compare(a, b, zone));
  return sorted.map((one, index) => claimOf(one, index === 0));
}

function compare(a: Printed, b: Printed, zone: string): number {
  const [first, second] = [a.by ?? '', b.by ?? ''];
  const newer = (b.seenAt ?? '').localeCompare(a.seenAt ?? '');
  if (Math.abs(daysBetween(first, second, zone)) > sameDate && newer !== 0) return newer;
  return compareMoments(first, second, zone);
}

function claimOf({ from, by, source }: Printed, counts: boolean): WorkingClaim {
  return { by, from, source, basis: 'page', isNone: false, reason: counts ? null : 'other-page-counts' };
}
