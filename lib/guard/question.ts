import { reasonsOf } from '../checks/confirm-reasons.ts';
import type { GuardFacts } from '../model/guard.ts';
import type { Instant } from '../model/moment.ts';
import { startOfMoment } from '../time/moment.ts';
import type { Phrase } from './phrase.ts';

/** `confirm`: it confirms receipt. `unknown`: it changes the order, and may be that. */
export type Purpose = 'confirm' | 'unknown';

/** What the guard asks before an act that can't be undone. Phrases are said with `sayPhrase`. */
export interface GuardQuestion {
  tone: 'calm' | 'firm';
  purpose: Purpose;
  title: Phrase;
  /** Which order it is: number, items, total. */
  about: Phrase[];
  /** What Escrowl knows. One line in the calm tone. */
  knows: Phrase[];
  /** Why the tone is firm. */
  reasons: Phrase[];
  /** What is lost by going on. */
  lost: Phrase | null;
  /** What the buyer must tick before going on. None in the calm tone. */
  boxes: Phrase[];
}

/**
 * The question before a confirmation, from what is known of the order (null: nothing is).
 * Calm only for an order of one parcel that tracking calls delivered, without a dispute and without
 * the buyer's own word that something is wrong (DESIGN.md, "The guard has two tones"; RULES.md,
 * "Acts that can't be undone"). "Not delivered" is said only when tracking was read.
 */
export function guardQuestion(
  facts: GuardFacts | null,
  now: Instant,
  zone: string,
  purpose: Purpose = 'confirm',
): GuardQuestion {
  const isKnown = purpose === 'confirm';
  const title: Phrase = { key: isKnown ? 'guard_title' : 'guard_title_unknown' };
  const reasons: Phrase[] = facts ? reasonsOf(facts) : [{ key: 'guard_why_order_unread' }];
  if (facts && reasons.length === 0) {
    const delivered = deliveredLine(facts);
    const lost: Phrase | null = isKnown ? null : { key: 'guard_lost_unknown' };
    return {
      tone: 'calm',
      purpose,
      title,
      about: aboutOf(facts),
      knows: [delivered],
      reasons,
      lost,
      boxes: [],
    };
  }
  return {
    tone: 'firm',
    purpose,
    title,
    about: facts ? aboutOf(facts) : [],
    knows: facts ? knownOf(facts, now, zone) : [],
    reasons,
    lost: { key: isKnown ? 'guard_lost' : 'guard_lost_unknown' },
    boxes: isKnown ? boxesOf(facts) : [{ key: 'guard_box_meant' }],
  };
}

function deliveredLine({ parcels }: GuardFacts): Phrase {
  const day = parcels[0]?.deliveredAt;
  return day ? { key: 'guard_delivered', values: [{ day }] } : { key: 'guard_delivered_undated' };
}

function aboutOf({ orderId, itemCount, total }: GuardFacts): Phrase[] {
  const about: Phrase[] = [{ key: 'guard_order', values: [orderId] }];
  if (itemCount) about.push({ key: 'guard_items', n: itemCount });
  if (total) about.push({ key: 'guard_total', values: [{ money: total }] });
  return about;
}

function knownOf({ protectionEndsAt, itemCount }: GuardFacts, now: Instant, zone: string): Phrase[] {
  const known: Phrase[] = [];
  if (protectionEndsAt) {
    // The buyer's acts: a printed day is over when it begins (RULES.md, principle 6).
    const isOver = startOfMoment(protectionEndsAt, zone) <= Date.parse(now);
    known.push(
      isOver
        ? { key: 'guard_protection_over', values: [{ day: protectionEndsAt }] }
        : { key: 'guard_protection', values: [{ before: protectionEndsAt }] },
    );
  }
  if (itemCount && itemCount > 1) known.push({ key: 'guard_one_by_one' });
  return known;
}

function boxesOf(facts: GuardFacts | null): Phrase[] {
  const boxes: Phrase[] = [{ key: 'guard_box_in_hands' }, { key: 'guard_box_works' }];
  if (facts?.disputeOpen) boxes.push({ key: 'guard_box_dispute' });
  return boxes;
}
