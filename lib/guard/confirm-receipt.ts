import { reasonsOf } from '../checks/confirm-reasons.ts';
import { confirmWords, textsOf } from '../marketplace/words.ts';
import type { GuardFacts } from '../model/guard.ts';
import type { Instant } from '../model/moment.ts';
import type { Guarded } from './guarded.ts';
import type { Phrase } from './phrase.ts';
import { aboutOf, type GuardQuestion, type Lead, protectionOf } from './question.ts';

/**
 * The question before a confirmation. Calm only for an order of one parcel that tracking calls
 * delivered, without a dispute and without the buyer's own word that something is wrong (DESIGN.md,
 * "The guard has two tones"; RULES.md, "Acts that can't be undone"). "Not delivered" is said only
 * when tracking was read.
 */
export function askConfirm(facts: GuardFacts | null, now: Instant, zone: string): GuardQuestion {
  return ask(facts, now, zone, true);
}

/** The same for a request that changes an order in a way that can't be told: it may be the confirmation. */
export function askUnknown(facts: GuardFacts | null, now: Instant, zone: string): GuardQuestion {
  return ask(facts, now, zone, false);
}

/** Buttons: type code of the captured answers (MARKETPLACE.md, fact 1). */
export const confirmReceipt: Guarded = {
  act: 'confirm',
  types: /^CONFIRM_GOODS$/,
  texts: textsOf(confirmWords),
  question: askConfirm,
};

function ask(facts: GuardFacts | null, now: Instant, zone: string, isKnown: boolean): GuardQuestion {
  const reasons: Phrase[] = facts ? reasonsOf(facts) : [{ key: 'guard_why_order_unread' }];
  const isCalm = facts !== null && reasons.length === 0;
  const canSplit = (facts?.itemCount ?? 0) > 1;
  const isMissing = reasons.some(({ key }) => key === 'guard_why_missing');
  if (facts && isMissing) reasons.push(missingLine(facts));
  const leads: Lead[] = ['track', 'remind', 'wrong'];
  return {
    tone: isCalm ? 'calm' : 'firm',
    title: isKnown ? 'guard_title' : 'guard_title_unknown',
    about: aboutOf(facts),
    knows: isCalm
      ? [deliveredLine(facts)]
      : [...protectionOf(facts, now, zone), ...(canSplit ? [{ key: 'guard_one_by_one' } as const] : [])],
    reasons,
    lost: isKnown ? (isCalm ? null : 'guard_lost') : 'guard_lost_unknown',
    boxes: isCalm ? [] : isKnown ? boxesOf(facts) : ['guard_box_meant'],
    notYet: 'guard_not_yet',
    goOn: isKnown ? (isCalm ? 'guard_confirm' : 'guard_confirm_anyway') : 'guard_let_through',
    leads: isMissing && canSplit ? ['items', ...leads] : leads,
  };
}

/** Which parcels are not there. */
function missingLine({ parcels }: GuardFacts): Phrase {
  const codes = parcels.flatMap(({ code, status }) => (status === 'delivered' ? [] : [code]));
  return { key: 'guard_missing', values: [codes.join(', ')] };
}

function deliveredLine({ parcels }: GuardFacts): Phrase {
  const day = parcels[0]?.deliveredAt;
  return day ? { key: 'guard_delivered', values: [{ day }] } : { key: 'guard_delivered_undated' };
}

const boxesOf = (facts: GuardFacts | null): GuardQuestion['boxes'] =>
  facts?.disputeOpen
    ? ['guard_box_in_hands', 'guard_box_works', 'guard_box_dispute']
    : ['guard_box_in_hands', 'guard_box_works'];
