import type { CheckReason, CheckReasonId } from '../../lib/checks/verdict.ts';
import type { MessageKey } from '../../lib/i18n/words.ts';

/** A question to the seller: in English, which sellers read, and the buyer's own language. */
export interface SellerQuestion {
  english: string;
  own: MessageKey;
}

const questions = {
  sender: {
    english: 'Do you send this item yourself, and from which country?',
    own: 'ask_sender',
  },
  photo: {
    english: 'Could you send a photo of the item itself, with its exact size and material?',
    own: 'ask_photo',
  },
  shipping: {
    english: 'When will you ship it, with which carrier, and can I track it to my door?',
    own: 'ask_shipping',
  },
  problem: {
    english: 'If it arrives damaged or not as described, what do you offer?',
    own: 'ask_problem',
  },
} as const satisfies Record<string, SellerQuestion>;

const reasonsToAsk: readonly (readonly [SellerQuestion, readonly CheckReasonId[]])[] = [
  [questions.sender, ['pooled']],
  [
    questions.photo,
    ['item-few-reviews', 'item-few-sold', 'item-stars', 'few-ratings', 'rate-unknown', 'rate'],
  ],
  [questions.shipping, ['weakest-score', 'young', 'young-many-ratings', 'few-ratings', 'pooled']],
  [questions.problem, ['rate', 'rate-falling', 'own-history', 'rate-unknown']],
];

/** What to ask the seller before ordering: of what the reasons leave in doubt. */
export function questionsFor(reasons: readonly CheckReason[]): SellerQuestion[] {
  const doubtful = new Set(reasons.filter(({ level }) => level !== 'good').map(({ id }) => id));
  return reasonsToAsk.filter(([, ids]) => ids.some((id) => doubtful.has(id))).map(([question]) => question);
}
