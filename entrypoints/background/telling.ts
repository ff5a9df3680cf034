import { titleOf } from '../../components/view/order.ts';
import type { Telling } from '../../lib/browser/notifications.ts';
import type { Dates } from '../../lib/i18n/formats.ts';
import type { MessageKey } from '../../lib/i18n/words.ts';
import type { Instant } from '../../lib/model/moment.ts';
import type { Reminder } from '../../lib/reminders/reminder.ts';
import { reminderRule } from '../../lib/rules/warnings.ts';

/** A notification has room for little. */
const longest = { lines: 3, title: 60 };
const several = 'several';

/**
 * The notification of what is told at one time; of several orders one together. Its id is made of what is
 * told first, so that the same thing told again is the same notification.
 */
export function tellingOf(
  reminders: readonly Reminder[],
  now: Instant,
  zone: string,
  formats: Dates,
): Telling | null {
  const [first] = reminders;
  if (!first) return null;
  const { orderId, rule, told, by } = first.deadline;
  const name = [orderId, rule, first.stage, by, told?.since].join(' ');
  if (reminders.length === 1) {
    const message = [
      `${whenOf(first, now, zone, formats)} · ${orderOf(first, formats)}`,
      textOf(first, 'why', formats),
    ];
    return { id: name, title: textOf(first, 'what', formats), message: message.join('\n') };
  }
  const lines = reminders
    .slice(0, longest.lines)
    .map(
      (one) =>
        `${textOf(one, 'what', formats)}: ${whenOf(one, now, zone, formats)} · ${orderOf(one, formats)}`,
    );
  const rest = reminders.length - lines.length;
  if (rest > 0) lines.push(formats.plural('reminder_more', rest));
  return {
    id: `${several} ${name}`,
    title: formats.plural('badge_title', reminders.length),
    message: lines.join('\n'),
  };
}

/** The part of the dashboard that a notification is about: one order, or all of them. */
export function placeOfTelling(id: string): string {
  const [orderId = ''] = id.split(' ');
  return /^\d+$/.test(orderId) ? `order-${orderId}` : 'orders';
}

function whenOf({ deadline, isMissed }: Reminder, now: Instant, zone: string, formats: Dates): string {
  const { by, rule } = deadline;
  if (by === null) return formats.t('date_unknown');
  const day = formats.date(by, zone, now);
  if (isMissed) return formats.t('reminder_missed', day);
  return rule === reminderRule ? formats.t('date_on', day) : formats.before(by, zone, now);
}

/** What is due, or what happens if the buyer does nothing; in the buyer's own words where they are theirs. */
function textOf({ deadline, watched }: Reminder, part: 'what' | 'why', { t }: Dates): string {
  const own = watched.order.said.own?.find(({ rule }) => rule === deadline.rule);
  if (own) return part === 'what' ? own.what : t('rule_reminder_why');
  // Every rule of the book has both; the dashboard's list of them keeps it so.
  const key = `rule_${deadline.rule.replaceAll('-', '_')}_${part}` as MessageKey;
  return t(key) || t(`rule_other_${part}`);
}

/** Which order it is about; a shop's titles are longer than a notification. */
function orderOf({ watched }: Reminder, formats: Dates): string {
  const title = titleOf(watched.order, formats);
  return title.length > longest.title ? `${title.slice(0, longest.title - 1)}…` : title;
}
