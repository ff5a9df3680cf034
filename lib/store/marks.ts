import { emptyOrder } from '../merge/empty.ts';
import type { OwnMessage } from '../model/message.ts';
import type { Instant, Moment } from '../model/moment.ts';
import type { Saying } from '../model/said.ts';
import type { StoredOrder } from '../model/stored.ts';
import type { Rulebook } from '../rules/rule.ts';
import { reminderRule } from '../rules/warnings.ts';
import { deadlineRow, type EscrowlDatabase, orderRow } from './database.ts';
import { refreshOrder } from './deadlines.ts';

/** What the buyer does about a deadline: done, put off until a moment, or open again. */
export type Mark = Extract<OwnMessage, { type: 'mark' }>['mark'];

/** Marks one deadline; a deadline that is not there is left alone. */
export async function markDeadline(
  db: EscrowlDatabase,
  orderId: string,
  rule: string,
  mark: Mark,
  now: Instant,
): Promise<void> {
  await db.transaction('rw', db.deadlines, async () => {
    const row = await db.deadlines.get(orderId);
    if (!row) return;
    const list = row.list.map((deadline) =>
      deadline.rule === rule
        ? {
            ...deadline,
            markedDoneAt: mark.as === 'done' ? now : null,
            snoozedUntil: mark.as === 'snoozed' ? mark.until : null,
            // What is put off is told again when the time has come.
            ...(mark.as === 'snoozed' && { told: { by: deadline.by, since: now, stage: 'none' as const } }),
          }
        : deadline,
    );
    await db.deadlines.put(deadlineRow(orderId, list));
  });
}

/** The buyer says that something is wrong with an order, or takes it back. The first time of saying so stays. */
export function sayWrong(
  db: EscrowlDatabase,
  orderId: string,
  wrong: boolean,
  now: Instant,
  zone: string,
  book: Rulebook,
): Promise<void> {
  const change = (said: StoredOrder['said']) => ({ ...said, wrong: wrong ? (said.wrong ?? now) : null });
  return say(db, orderId, change, now, zone, book);
}

/** The buyer wants to be reminded of an order at a moment; null: no more. A new moment opens a reminder that was done. */
export async function remind(
  db: EscrowlDatabase,
  orderId: string,
  at: Moment | null,
  now: Instant,
  zone: string,
  book: Rulebook,
): Promise<void> {
  await say(db, orderId, (said) => ({ ...said, remindAt: at }), now, zone, book);
  await markDeadline(db, orderId, reminderRule, { as: 'open' }, now);
}

/** The buyer says something that no page tells, or takes it back (null); what is not named stays. */
export function saySomething(
  db: EscrowlDatabase,
  orderId: string,
  saying: Saying,
  now: Instant,
  zone: string,
  book: Rulebook,
): Promise<void> {
  return say(db, orderId, (said) => ({ ...said, ...saying }), now, zone, book);
}

/** What the buyer says is kept even for an order that no page was read of yet. */
async function say(
  db: EscrowlDatabase,
  orderId: string,
  change: (said: StoredOrder['said']) => StoredOrder['said'],
  now: Instant,
  zone: string,
  book: Rulebook,
): Promise<void> {
  await db.transaction('rw', [db.orders, db.parcels, db.disputes, db.deadlines], async () => {
    const order = (await db.orders.get(orderId)) ?? emptyOrder(orderId);
    await db.orders.put(orderRow({ ...order, said: change(order.said) }));
    await refreshOrder(db, orderId, now, zone, book);
  });
}
