import type { PagePromise } from '../model/order.ts';
import type { StoredOrder } from '../model/stored.ts';
import { equal } from './equal.ts';
import { type Contest, type Look, newestLook } from './look.ts';

type Kind = PagePromise['kind'];
const keyOf = (kind: Kind) => `promises.${kind}`;
/** As many as orderSchema takes. */
const most = 60;

/** Gives each kind of promise its own look: a tracking page prints the refund date only, and takes nothing else away. */
export function notePromises(
  order: StoredOrder,
  promises: PagePromise[] | null | undefined,
  look: Look,
): void {
  if (!promises) return;
  order.promises = promises;
  order.seen.promises = look;
  for (const { kind } of promises) order.seen[keyOf(kind)] = look;
}

/** Joins the promises kind by kind; those of two pages of one visit stand side by side. */
export function joinPromises(joined: StoredOrder, offered: StoredOrder, contest: Contest): void {
  if (!offered.promises) return;
  joined.promises ??= [];
  for (const kind of new Set(offered.promises.map((promise) => promise.kind))) {
    const key = keyOf(kind);
    const [known, look] = [joined.seen[key], offered.seen[key] ?? offered.seen.promises];
    if (!look) continue;
    const mine: PagePromise[] = joined.promises.filter((promise) => promise.kind === kind);
    const theirs = offered.promises.filter((promise) => promise.kind === kind);
    const wins = !known || mine.length === 0 || contest.replaces(known, look);
    const sideBySide = known && contest.addsUp(known, look);
    const winners = sideBySide ? union(wins ? theirs : mine, wins ? mine : theirs) : wins ? theirs : mine;
    if (wins) joined.seen[key] = look;
    joined.promises = replaceKind(joined.promises, kind, mine, winners).slice(0, most);
  }
  const newest = newestLook([joined.seen.promises, offered.seen.promises]);
  if (newest) joined.seen.promises = newest;
}

const meaning = ({ text: _, ...rest }: PagePromise) => rest;

function union(winners: PagePromise[], losers: PagePromise[]): PagePromise[] {
  const added = losers.filter((loser) => !winners.some((winner) => equal(meaning(winner), meaning(loser))));
  return [...winners, ...added];
}

/** The list with one kind's promises replaced where the first of them stood, so that the order stays as it was. */
function replaceKind(
  promises: PagePromise[],
  kind: Kind,
  before: PagePromise[],
  after: PagePromise[],
): PagePromise[] {
  if (equal(before, after)) return promises;
  if (before.length === 0) return [...promises, ...after];
  const others = promises.filter((promise) => promise.kind !== kind);
  const place = promises.findIndex((promise) => promise.kind === kind);
  return [...others.slice(0, place), ...after, ...others.slice(place)];
}
