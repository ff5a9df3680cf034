import type { MessageKey } from '../../lib/i18n/translator.ts';
import type { Saying } from '../../lib/model/said.ts';
import type { WatchedOrder } from '../../lib/model/stored.ts';
import { sound } from '../../lib/rules/sound.ts';
import { reached, type State } from '../../lib/rules/state.ts';

/** What the buyer can say happened on a day. */
export type SaidField = Exclude<Extract<keyof Saying, `${string}At`>, 'mutedAt' | 'matchesAt' | 'worksAt'>;

export interface SayingWords {
  field: SaidField;
  /** The button that says it of today. */
  say: MessageKey;
  /** What was said, before its day. */
  said: MessageKey;
}

interface Offer extends SayingWords {
  /** States that the order must have reached, and must not. */
  after: readonly State[];
  before: readonly State[];
  /** What else must hold. */
  only?: (watched: WatchedOrder) => boolean;
}

/** The button that says it of today, and what is said then. */
export const mistakeWords: SayingWords = { field: 'mistakeAt', say: 'say_mistake', said: 'said_mistake' };

/** What can be said, the commonest first. Each starts a clock of the rulebook (docs/rules.md). */
const offers: readonly Offer[] = [
  {
    field: 'frozenAt',
    say: 'say_frozen',
    said: 'said_frozen',
    after: [],
    before: ['unfrozen'],
    only: ({ order }) => order.status === 'frozen',
  },
  {
    field: 'disputeWonAt',
    say: 'say_dispute_won',
    said: 'said_dispute_won',
    after: ['disputed'],
    before: [],
  },
  {
    field: 'returnAgreedAt',
    say: 'say_return_agreed',
    said: 'said_return_agreed',
    after: ['disputed'],
    before: ['refunded'],
  },
  {
    field: 'receivedAt',
    say: 'say_received',
    said: 'said_received',
    after: ['running', 'shipped'],
    before: ['delivered'],
  },
  {
    field: 'messageSentAt',
    say: 'say_message_sent',
    said: 'said_message_sent',
    after: ['paid'],
    before: ['disputed', 'refunded'],
  },
  {
    field: 'cancelAskedAt',
    say: 'say_cancel_asked',
    said: 'said_cancel_asked',
    after: ['running'],
    before: ['shipped', 'disputed'],
  },
  {
    field: 'reviewLeftAt',
    say: 'say_review_left',
    said: 'said_review_left',
    after: ['completed'],
    before: ['refunded'],
  },
  {
    field: 'sellerReviewedAt',
    say: 'say_seller_reviewed',
    said: 'said_seller_reviewed',
    after: ['completed'],
    before: ['reviewed', 'refunded'],
  },
  {
    field: 'paypalDisputeAt',
    say: 'say_paypal_dispute',
    said: 'said_paypal_dispute',
    after: ['paid'],
    before: ['refunded'],
    only: ({ order }) => order.paymentMethod === 'paypal',
  },
  {
    field: 'complaintSentAt',
    say: 'say_complaint_sent',
    said: 'said_complaint_sent',
    after: ['paid'],
    before: ['refunded'],
  },
  {
    ...mistakeWords,
    after: ['completed'],
    before: ['disputed', 'refunded'],
    only: ({ order }) => order.closedBecause === null || order.closedBecause === 'confirmed',
  },
];

/** What was said of an order, and what can be said of it as it stands now; both the commonest first. */
export function sayingsOf(watched: WatchedOrder): { said: SayingWords[]; offered: SayingWords[] } {
  const wasSaid = ({ field }: SayingWords) => sound(watched.order.said[field]) !== null;
  const fits = ({ after, before, only }: Offer) =>
    after.every((state) => reached(watched, state)) &&
    !before.some((state) => reached(watched, state)) &&
    (only?.(watched) ?? true);
  return {
    said: offers.filter(wasSaid),
    offered: offers.filter((offer) => !wasSaid(offer) && fits(offer)),
  };
}

/** What a buyer who looks at a deadline may have to say about it. */
const aboutRule: ReadonlyMap<string, readonly SaidField[]> = new Map([
  ['cancel-available', ['cancelAskedAt']],
  ['ship', ['messageSentAt']],
  ['tracking-visible', ['messageSentAt']],
  ['delivery', ['receivedAt', 'messageSentAt']],
  ['protection', ['receivedAt']],
  ['protection-extend', ['messageSentAt']],
  ['review', ['reviewLeftAt']],
]);

/** What can be said of the order that one of its rules is about. */
export function sayingsAbout(rule: string, watched: WatchedOrder): SayingWords[] {
  const fields = aboutRule.get(rule);
  return fields ? sayingsOf(watched).offered.filter(({ field }) => fields.includes(field)) : [];
}
