import type { PagePromise } from '../model/order.ts';
import type { StoredOrder } from '../model/stored.ts';
import { equal } from './equal.ts';
import { type Contest, type Look, newestLook } from './look.ts';

/**
 * What a page replaces when it prints it again: the promises of one kind, those with a date or a number
 * of days apart from the bare ones. The order list's "Free returns" says less than the order page's
 * "within 15 days after delivery" and must not take it away.
 */
function groupOf({ kind, at, days }: PagePromise): string {
  return at === undefined && days === undefined ? `promises.${kind}.bare` : `promises.${kind}`;
}

/** As many as orderSchema takes. */
const most = 60;

/** Gives each group of promises its own look: a tracking page prints the refund date only, and takes nothing else away. */
export function notePromises(
  order: StoredOrder,
  promises: PagePromise[] | null | undefined,
  look: Look,
): void {
  if (!promises) return;
  order.promises = promises;
  order.seen.promises = look;
  for (const promise of promises) order.seen[groupOf(promise)] = look;
}

/** Joins the promises group by group; those of two pages of one visit stand side by side. */
export function joinPromises(joined: StoredOrder, offered: StoredOrder, contest: Contest): void {
  if (!offered.promises) return;
  joined.promises ??= [];
  for (const group of new Set(offered.promises.map(groupOf))) {
    const [known, look] = [joined.seen[group], offered.seen[group]];
    if (!look) continue;
    const mine: PagePromise[] = joined.promises.filter((promise) => groupOf(promise) === group);
    const theirs = offered.promises.filter((promise) => groupOf(promise) === group);
    const wins = !known || mine.length === 0 || contest.replaces(known, look);
    const sideBySide = known && contest.addsUp(known, look);
    const winners = sideBySide ? union(wins ? theirs : mine, wins ? mine : theirs) : wins ? theirs : mine;
    if (wins) joined.seen[group] = look;
    joined.promises = replaceGroup(joined.promises, group, mine, winners).slice(0, most);
  }
  const newest = newestLook([joined.seen.promises, offered.seen.promises]);
  if (newest) joined.seen.promises = newest;
}

const meaning = ({ text: _, ...rest }: PagePromise) => rest;

function union(winners: PagePromise[], losers: PagePromise[]): PagePromise[] {
  const added = losers.filter((loser) => !winners.some((winner) => equal(meaning(winner), meaning(loser))));
  return [...winners, ...added];
}

/** The list with one group's promises replaced where the first of them stood, so that the order stays as it was. */
function replaceGroup(
  promises: PagePromise[],
  group: string,
  before: PagePromise[],
  after: PagePromise[],
): PagePromise[] {
  if (equal(before, after)) return promises;
  if (before.length === 0) return [...promises, ...after];
  const others = promises.filter((promise) => groupOf(promise) !== group);
  const place = promises.findIndex((promise) => groupOf(promise) === group);
  return [...others.slice(0, place), ...after, ...others.slice(place)];
}
