import type { Deadline } from '../model/deadline.ts';
import type { StoredOrder } from '../model/stored.ts';
import { sound } from './sound.ts';
import { reminderRule } from './warnings.ts';

const prefix = 'own-';
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A `rule` for a deadline that the buyer adds, of the time (epoch ms) at which it was added: no two are alike. */
export function ownDeadlineRule(at: number): string {
  let name = '';
  for (let left = Math.floor(at); left > 0; left = Math.floor(left / letters.length)) {
    name = letters.charAt(left % letters.length) + name;
  }
  return prefix + name;
}

/** Whether the buyer added this deadline, with words of their own. */
export function isOwnDeadline(rule: string): boolean {
  return rule.startsWith(prefix);
}

/** Whether the buyer set this date: it stays until the buyer is done with it. */
export function isSetByBuyer(rule: string): boolean {
  return rule === reminderRule || isOwnDeadline(rule);
}

/** The dates that the buyer set on an order: the reminder, then the own deadlines. Impossible dates are left out. */
export function datesOfBuyer({ id, said }: StoredOrder): Deadline[] {
  const dates = [{ rule: reminderRule, by: said.remindAt, what: undefined }, ...(said.own ?? [])];
  return dates.flatMap(({ rule, by: moment, what }) => {
    const by = sound(moment);
    if (by === null) return [];
    const deadline: Deadline = {
      orderId: id,
      rule,
      who: 'buyer',
      from: null,
      by,
      basis: 'user',
      claims: [{ by, source: 'user', applies: true }],
      done: false,
    };
    return what === undefined ? deadline : { ...deadline, what };
  });
}
