import type { Words } from '../../lib/i18n/words.ts';
import type { Instant, Moment } from '../../lib/model/moment.ts';
import type { StoredOrder } from '../../lib/model/stored.ts';
import { sound } from '../../lib/rules/sound.ts';
import { startOfMoment } from '../../lib/time/moment.ts';

/** The order in a few words: its first item, and how many more there are ("USB cable +2"). */
export function titleOf(order: StoredOrder, { t, number }: Pick<Words, 't' | 'number'>): string {
  const items = order.items ?? [];
  const title = items.find((item) => item.title)?.title ?? t('title_unknown');
  return items.length > 1 ? `${title} +${number(items.length - 1)}` : title;
}

/** The newest look at any of the order's fields; null when it was never seen. */
export function asOf(order: StoredOrder): Instant | null {
  let newest: Instant | null = null;
  for (const [at] of Object.values(order.seen)) if (newest === null || at > newest) newest = at;
  return newest;
}

/** The order as a bar: from its date to the end of protection, in per cent of that way. */
export interface ProtectionBar {
  from: Moment;
  to: Moment;
  /** How much of the way is over, 0–100. */
  today: number;
}

/** Null unless both ends are known and in the right order. */
export function protectionBar(order: StoredOrder, now: Instant, zone: string): ProtectionBar | null {
  const [from, to] = [sound(order.placedAt), sound(order.protectionEndsAt)];
  if (from === null || to === null) return null;
  const [start, end] = [startOfMoment(from, zone), startOfMoment(to, zone)];
  if (end <= start) return null;
  const share = (Date.parse(now) - start) / (end - start);
  return { from, to, today: Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10 };
}
