import type { MessageKey } from '../../lib/i18n/translator.ts';
import type { Deadline, Who } from '../../lib/model/deadline.ts';
import type { ClosedBecause, OrderStatus } from '../../lib/model/order.ts';
import type { ParcelStatus } from '../../lib/model/parcel.ts';
import type { PageKind, Problem } from '../../lib/model/reading.ts';
import type { Clock } from '../../lib/rules/clocks.ts';
import type { ClosingCause } from '../../lib/rules/closing.ts';
import type { MoneyPlace } from '../../lib/rules/escrow.ts';
import { isOwnDeadline } from '../../lib/rules/own-deadlines.ts';
import type { ReasonId } from '../../lib/rules/reasons.ts';
import type { Urgency } from '../../lib/rules/urgency.ts';

// Which message says what. Written out, so that types and a test find a missing or unused one.

export const statusTexts: Record<OrderStatus, MessageKey> = {
  unpaid: 'status_unpaid',
  processing: 'status_processing',
  shipped: 'status_shipped',
  delivered: 'status_delivered',
  completed: 'status_completed',
  cancelled: 'status_cancelled',
  frozen: 'status_frozen',
  disputed: 'status_disputed',
  unknown: 'status_unknown',
};

export const closedTexts: Record<ClosedBecause, MessageKey> = {
  confirmed: 'closed_confirmed',
  'cancelled-by-buyer': 'closed_cancelled_by_buyer',
  'never-paid': 'closed_never_paid',
  'not-shipped': 'closed_not_shipped',
  'dispute-ended': 'closed_dispute_ended',
  'protection-ended': 'closed_protection_ended',
  'by-marketplace': 'closed_by_marketplace',
};

/** Why an order is closed, and what to check then. */
export const closingTexts: Record<ClosingCause, { cause: MessageKey; check: MessageKey }> = {
  confirmed: { cause: 'closed_confirmed', check: 'closing_check_confirmed' },
  'cancelled-by-buyer': { cause: 'closed_cancelled_by_buyer', check: 'closing_check_cancelled_by_buyer' },
  'never-paid': { cause: 'closed_never_paid', check: 'closing_check_never_paid' },
  'not-shipped': { cause: 'closed_not_shipped', check: 'closing_check_not_shipped' },
  'dispute-ended': { cause: 'closed_dispute_ended', check: 'closing_check_dispute_ended' },
  'protection-ended': { cause: 'closed_protection_ended', check: 'closing_check_protection_ended' },
  'by-marketplace': { cause: 'closed_by_marketplace', check: 'closing_check_by_marketplace' },
  'sold-out': { cause: 'closing_sold_out', check: 'closing_check_sold_out' },
  'after-delivery': { cause: 'closing_after_delivery', check: 'closing_check_after_delivery' },
};

export const moneyTexts: Record<MoneyPlace, MessageKey> = {
  unpaid: 'money_unpaid',
  held: 'money_held',
  checked: 'money_checked',
  disputed: 'money_disputed',
  returning: 'money_returning',
  decided: 'money_decided',
  seller: 'money_seller',
  unknown: 'money_unknown',
};

export const parcelTexts: Record<ParcelStatus, MessageKey> = {
  created: 'parcel_created',
  accepted: 'parcel_accepted',
  'in-transit': 'parcel_in_transit',
  customs: 'parcel_customs',
  'out-for-delivery': 'parcel_out_for_delivery',
  delivered: 'parcel_delivered',
  returned: 'parcel_returned',
  problem: 'parcel_problem',
  unknown: 'parcel_unknown',
};

export const basisTexts: Record<Deadline['basis'], MessageKey> = {
  page: 'basis_page',
  rule: 'basis_rule',
  user: 'basis_user',
};

export const urgencyTexts: Record<Exclude<Urgency, 'none'>, MessageKey> = {
  red: 'urgency_red',
  amber: 'urgency_amber',
  passed: 'urgency_passed',
  'unknown-end': 'urgency_unknown_end',
  owed: 'urgency_owed',
  later: 'urgency_later',
};

export const problemTexts: Record<Problem['code'], MessageKey> = {
  'layout-unknown': 'problem_layout_unknown',
  'card-unread': 'problem_card_unread',
  'date-unread': 'problem_date_unread',
  'money-unread': 'problem_money_unread',
  'status-unread': 'problem_status_unread',
  'id-unread': 'problem_id_unread',
  'not-logged-in': 'problem_not_logged_in',
  'not-success': 'problem_not_success',
  'json-broken': 'problem_json_broken',
  'too-large': 'problem_too_large',
  'reader-failed': 'problem_reader_failed',
};

export const reasonTexts: Record<ReasonId, MessageKey> = {
  'before-paypal-dispute': 'reason_before_paypal_dispute',
  'paypal-dispute': 'reason_paypal_dispute',
  'low-review': 'reason_low_review',
  'end-is-for-before': 'reason_end_is_for_before',
  card: 'reason_card',
  'dispute-became-claim': 'reason_dispute_became_claim',
  express: 'reason_express',
  'flash-sale': 'reason_flash_sale',
  'free-shipping': 'reason_free_shipping',
  paypal: 'reason_paypal',
  printed: 'reason_printed',
  summer: 'reason_summer',
  winter: 'reason_winter',
  'page-counts': 'reason_page_counts',
  'other-page-counts': 'reason_other_page_counts',
  'own-counts': 'reason_own_counts',
  'seen-open': 'reason_seen_open',
  'start-unknown': 'reason_start_unknown',
  'protection-unknown': 'reason_protection_unknown',
  'no-such-right': 'reason_no_such_right',
  'final-is-for-before': 'reason_final_is_for_before',
  'too-old': 'reason_too_old',
  'other-text': 'reason_other_text',
};

export const clockTexts: Record<Clock, MessageKey> = {
  placed: 'clock_placed',
  unpaid: 'clock_unpaid',
  paid: 'clock_paid',
  shipped: 'clock_shipped',
  delivered: 'clock_delivered',
  completed: 'clock_completed',
  running: 'clock_running',
  'protection-end': 'clock_protection_end',
  'coupon-date': 'clock_coupon_date',
  cancelled: 'clock_cancelled',
  'check-lost': 'clock_check_lost',
  'first-dispute': 'clock_first_dispute',
  'last-dispute': 'clock_last_dispute',
  claim: 'clock_claim',
  mistake: 'clock_mistake',
  'cancel-asked': 'clock_cancel_asked',
  'message-sent': 'clock_message_sent',
  'complaint-sent': 'clock_complaint_sent',
  'dispute-won': 'clock_dispute_won',
  'return-agreed': 'clock_return_agreed',
  'review-left': 'clock_review_left',
  'seller-review': 'clock_seller_review',
  frozen: 'clock_frozen',
  'paypal-dispute': 'clock_paypal_dispute',
};

export const whoTexts: Record<Who, MessageKey> = {
  buyer: 'who_buyer',
  seller: 'who_seller',
  marketplace: 'who_marketplace',
  both: 'who_both',
};

interface RuleTexts {
  what: MessageKey;
  /** What happens if you do nothing. */
  why: MessageKey;
  /** Somebody else's time is over: what the buyer may do now. */
  owed?: MessageKey;
}

const ruleTexts: ReadonlyMap<string, RuleTexts> = new Map([
  ['pay', { what: 'rule_pay_what', why: 'rule_pay_why' }],
  ['ship', { what: 'rule_ship_what', why: 'rule_ship_why', owed: 'rule_ship_owed' }],
  [
    'tracking-visible',
    {
      what: 'rule_tracking_visible_what',
      why: 'rule_tracking_visible_why',
      owed: 'rule_tracking_visible_owed',
    },
  ],
  ['delivery', { what: 'rule_delivery_what', why: 'rule_delivery_why', owed: 'rule_delivery_owed' }],
  ['protection', { what: 'rule_protection_what', why: 'rule_protection_why' }],
  ['confirm', { what: 'rule_confirm_what', why: 'rule_confirm_why' }],
  [
    'dispute-after-completion',
    { what: 'rule_dispute_after_completion_what', why: 'rule_dispute_after_completion_why' },
  ],
  ['dispute-defective', { what: 'rule_dispute_defective_what', why: 'rule_dispute_defective_why' }],
  ['review', { what: 'rule_review_what', why: 'rule_review_why' }],
  ['payment-check', { what: 'rule_payment_check_what', why: 'rule_payment_check_why' }],
  ['cancel-available', { what: 'rule_cancel_available_what', why: 'rule_cancel_available_why' }],
  [
    'cancel-answer',
    { what: 'rule_cancel_answer_what', why: 'rule_cancel_answer_why', owed: 'rule_cancel_answer_owed' },
  ],
  [
    'cancel-refund',
    { what: 'rule_cancel_refund_what', why: 'rule_cancel_refund_why', owed: 'rule_cancel_refund_owed' },
  ],
  ['protection-extend', { what: 'rule_protection_extend_what', why: 'rule_protection_extend_why' }],
  ['dispute-not-received', { what: 'rule_dispute_not_received_what', why: 'rule_dispute_not_received_why' }],
  [
    'dispute-after-protection',
    { what: 'rule_dispute_after_protection_what', why: 'rule_dispute_after_protection_why' },
  ],
  ['free-return', { what: 'rule_free_return_what', why: 'rule_free_return_why' }],
  [
    'dispute-answer',
    { what: 'rule_dispute_answer_what', why: 'rule_dispute_answer_why', owed: 'rule_dispute_answer_owed' },
  ],
  ['dispute-negotiation', { what: 'rule_dispute_negotiation_what', why: 'rule_dispute_negotiation_why' }],
  [
    'claim-decision',
    { what: 'rule_claim_decision_what', why: 'rule_claim_decision_why', owed: 'rule_claim_decision_owed' },
  ],
  [
    'dispute-refund',
    { what: 'rule_dispute_refund_what', why: 'rule_dispute_refund_why', owed: 'rule_dispute_refund_owed' },
  ],
  ['return-shipment', { what: 'rule_return_shipment_what', why: 'rule_return_shipment_why' }],
  ['review-auto', { what: 'rule_review_auto_what', why: 'rule_review_auto_why' }],
  ['review-change', { what: 'rule_review_change_what', why: 'rule_review_change_why' }],
  [
    'frozen-check',
    { what: 'rule_frozen_check_what', why: 'rule_frozen_check_why', owed: 'rule_frozen_check_owed' },
  ],
  [
    'frozen-refund',
    { what: 'rule_frozen_refund_what', why: 'rule_frozen_refund_why', owed: 'rule_frozen_refund_owed' },
  ],
  [
    'seller-reply',
    { what: 'rule_seller_reply_what', why: 'rule_seller_reply_why', owed: 'rule_seller_reply_owed' },
  ],
  ['complaint-answer', { what: 'rule_complaint_answer_what', why: 'rule_complaint_answer_why' }],
  ['late-coupon', { what: 'rule_late_coupon_what', why: 'rule_late_coupon_why' }],
  ['paypal', { what: 'rule_paypal_what', why: 'rule_paypal_why' }],
  ['card-chargeback', { what: 'rule_card_chargeback_what', why: 'rule_card_chargeback_why' }],
  ['reminder', { what: 'rule_reminder_what', why: 'rule_reminder_why' }],
]);

/** The words of a deadline; a rule that this version has no words for is still said, in general ones. */
export function textsOfRule(rule: string, isEndKnown: boolean): RuleTexts {
  if (rule === 'protection' && !isEndKnown) {
    return { what: 'protection_unknown_what', why: 'protection_unknown_why' };
  }
  if (isOwnDeadline(rule)) return { what: 'rule_own_what', why: 'rule_own_why' };
  return ruleTexts.get(rule) ?? { what: 'rule_other_what', why: 'rule_other_why' };
}

/** RULES.md, Sources. Anything else is a seed file's number: the handbook. */
export function textOfSource(source: string): MessageKey {
  if (source.startsWith('page:')) return 'source_page';
  if (source === 'P') return 'source_printed';
  if (source === 'O') return 'source_help';
  if (source === 'C') return 'source_copied';
  if (source === 'PayPal') return 'source_paypal';
  if (source === 'T') return 'source_guide';
  return source === 'user' ? 'source_user' : 'source_handbook';
}

/** What a page of this kind is called. */
export function pageText(page: PageKind): MessageKey {
  return pageTexts[page] ?? 'page_other';
}

const pageTexts: Partial<Record<PageKind, MessageKey>> = {
  'order-list': 'page_order_list',
  'order-detail': 'page_order_detail',
  tracking: 'page_tracking',
  product: 'page_product',
  store: 'page_store',
  search: 'page_search',
  'dispute-list': 'page_dispute',
  'dispute-detail': 'page_dispute',
  'review-list': 'page_reviews',
};
