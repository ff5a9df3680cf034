import type { Moment } from '../model/moment.ts';
import type { StoredOrder } from '../model/stored.ts';
import { compareMoments, daysBetween } from '../time/moment.ts';
import { realMoment } from './dates.ts';
import { type Contest, type Look, pageOf } from './look.ts';

const keyOf = (page: string) => `protectionPrinted.${page}`;

/** Two sources at most this many days apart mean the same day in two time zones. RULES.md, principle 1. */
const sameDayWithin = 2;

/** Files a printed end of protection under the kind of page that printed it. */
export function noteProtection(order: StoredOrder, value: Moment | null | undefined, look: Look): void {
  if (!value) return;
  const page = pageOf(look[1]);
  order.protectionPrinted = { [page]: { value, at: look[0] } };
  order.seen[keyOf(page)] = look;
}

/** The newest printed value per source, then the one of them that counts. */
export function joinProtection(
  joined: StoredOrder,
  offered: StoredOrder,
  contest: Contest,
  zone: string,
): void {
  const printed = new Map(Object.entries(joined.protectionPrinted));
  for (const [page, value] of Object.entries(offered.protectionPrinted)) {
    const [known, look] = [joined.seen[keyOf(page)], offered.seen[keyOf(page)]];
    if (!look || (known && printed.has(page) && !contest.replaces(known, look))) continue;
    printed.set(page, value);
    joined.seen[keyOf(page)] = look;
  }
  joined.protectionPrinted = Object.fromEntries([...printed].sort(([a], [b]) => (a < b ? -1 : 1)));
  const page = choose(joined.protectionPrinted, zone);
  const chosen = page === null ? undefined : printed.get(page);
  if (page === null || !chosen) return;
  joined.protectionEndsAt = chosen.value;
  const look = joined.seen[keyOf(page)];
  if (look) joined.seen.protectionEndsAt = look;
}

/**
 * Which source counts. RULES.md, principle 1: the newest look; and of all that lie at most two days
 * from it the earliest (the site's own answers differ by a day). Returns the page kind, null without sources.
 */
function choose(printed: StoredOrder['protectionPrinted'], zone: string): string | null {
  const pages = Object.keys(printed).filter((page) => realMoment(printed[page]?.value) !== null);
  const printedBy = (page: string): Moment => printed[page]?.value ?? '';
  const earlierFirst = (a: string, b: string) =>
    compareMoments(printedBy(a), printedBy(b), zone) || (printedBy(a) < printedBy(b) ? -1 : 1);
  const [newest] = pages.toSorted((a, b) => {
    const [left, right] = [printed[a]?.at ?? '', printed[b]?.at ?? ''];
    return left === right ? earlierFirst(a, b) : left > right ? -1 : 1;
  });
  if (newest === undefined) return null;
  const near = pages.filter(
    (page) => Math.abs(daysBetween(printedBy(newest), printedBy(page), zone)) <= sameDayWithin,
  );
  return near.toSorted(earlierFirst)[0] ?? null;
}
