import type { GuardedAct } from '../model/guard.ts';

/** How long a passed question, or a click on a known other button, lets requests through: two minutes. */
const openFor = 120_000;

/** What a held request may do: `unknown` may be any act. */
export type Purpose = GuardedAct | 'unknown';

export type Ruling =
  /** `act`: the one that the buyer passed the question for, of this order where that is known; null: none that is guarded. */
  | { go: true; act: GuardedAct | null; orderId: string | null }
  | { go: false; act: Purpose; orderId: string | null };

/**
 * Which requests may go without a question: the wire lock's memory of what the buyer did. Orders by
 * number, null where the page did not say which; times in epoch milliseconds.
 */
export interface Passage {
  /** The buyer passed the question before this act for this order. */
  passed(act: GuardedAct, orderId: string | null, now: number): void;
  /** The buyer clicked a button of a known other type. */
  clickedOther(orderId: string | null, now: number): void;
  /** The buyer clicked a button of a guarded act; the question is yet to be answered. */
  clicked(act: GuardedAct, orderId: string | null): void;
  /** The buyer clicked another button of an order, of which nothing is known. */
  clickedUnknown(): void;
  /** Whether a held request that may do this, and names these orders, may go. */
  rule(purpose: Purpose, orderIds: readonly string[], now: number): Ruling;
}

interface Permit {
  act: GuardedAct | null;
  orderId: string | null;
  until: number;
}

/** A passage through which nothing may go yet. */
export function createPassage(): Passage {
  /** Every question that was passed. */
  let passes: Permit[] = [];
  /** The click that a request without an order's number belongs to. */
  let last: Permit | null = null;
  /** The guarded button that was clicked last and whose question was not passed. */
  let pending: { act: GuardedAct; orderId: string | null } | null = null;

  const permitFor = (purpose: Purpose, orderIds: readonly string[], now: number) => {
    const fits = ({ act, until }: Permit) => now < until && (purpose === 'unknown' || purpose === act);
    if (orderIds.length === 0) return last && fits(last) ? last : undefined;
    const permits = last?.act === null ? [last, ...passes] : passes;
    return permits.find(
      (permit) => fits(permit) && (permit.orderId === null || orderIds.includes(permit.orderId)),
    );
  };

  return {
    passed(act, orderId, now) {
      last = { act, orderId, until: now + openFor };
      const isOther = (pass: Permit) => pass.orderId !== orderId || pass.act !== act;
      passes = [...passes.filter((pass) => isOther(pass) && now < pass.until), last];
      pending = null;
    },
    clickedOther(orderId, now) {
      last = { act: null, orderId, until: now + openFor };
      pending = null;
    },
    clicked(act, orderId) {
      last = null;
      pending = { act, orderId };
    },
    clickedUnknown() {
      if (last?.act === null) last = null;
      pending = null;
    },
    rule(purpose, orderIds, now) {
      const only = orderIds.length === 1 ? (orderIds[0] ?? null) : null;
      const permit = permitFor(purpose, orderIds, now);
      if (permit) return { go: true, act: permit.act, orderId: permit.orderId ?? only };
      const clicked = pending?.orderId ?? null;
      const isPending =
        pending !== null &&
        (purpose === 'unknown' || purpose === pending.act) &&
        (clicked === null || orderIds.length === 0 || orderIds.includes(clicked));
      return isPending
        ? { go: false, act: pending?.act ?? purpose, orderId: clicked ?? only }
        : { go: false, act: purpose, orderId: only };
    },
  };
}

/**
 * The orders that a held request names. `known` are the order numbers on the page. Which field tells
 * a confirmation from other operations is not documented (MARKETPLACE.md 7), so nothing else is read.
 */
export function ordersNamedIn(request: { url: string; body: string }, known: Iterable<string>): string[] {
  const text = decoded(`${request.url}\n${request.body}`);
  const field = /(?<![a-z])(?:trade_?|main_?|parent_?)?order_?ids?\W{1,8}?(\d{8,24})(?!\d)/gi;
  const inFields = [...text.matchAll(field)].flatMap(([, id]) => id ?? []);
  const numbers = new Set<string>(text.match(/\d+/g));
  return [...new Set([...inFields, ...[...known].filter((id) => numbers.has(id))])];
}

/** URL-encoded text made plain, twice encoded too. What can't be decoded stays as it is. */
function decoded(text: string): string {
  const once = (encoded: string) =>
    encoded.replace(/%([\da-f]{2})/gi, (code, hex: string) => {
      const value = Number.parseInt(hex, 16);
      return value < 128 ? String.fromCharCode(value) : code;
    });
  return once(once(text));
}
