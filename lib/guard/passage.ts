/** How long a passed question, or a click on a known other button, lets requests through: two minutes. */
const openFor = 120_000;

export type Ruling =
  /** `confirms`: it is the confirmation that the buyer passed; of this order, where that is known. */
  | { go: true; confirms: boolean; orderId: string | null }
  | { go: false; purpose: 'confirm' | 'unknown'; orderId: string | null };

/**
 * Which requests may go without a question: the wire lock's memory of what the buyer did. Orders by
 * number, null where the page did not say which; times in epoch milliseconds.
 */
export interface Passage {
  /** The buyer passed the question for this order. */
  passed(orderId: string | null, now: number): void;
  /** The buyer clicked a button of a known other type. */
  clickedOther(orderId: string | null, now: number): void;
  /** The buyer clicked a button that confirms receipt; the question is yet to be answered. */
  clickedConfirm(orderId: string | null): void;
  /** The buyer clicked another button of a card, of which nothing is known. */
  clickedUnknown(): void;
  /** Whether a held request that names these orders may go. */
  rule(orderIds: readonly string[], now: number): Ruling;
}

interface Permit {
  orderId: string | null;
  confirms: boolean;
  until: number;
}

/** A passage through which nothing may go yet. */
export function createPassage(): Passage {
  /** Every order whose question was passed. */
  let passes: Permit[] = [];
  /** The click that a request without an order's number belongs to. */
  let last: Permit | null = null;
  /** The confirm button that was clicked last and not passed. */
  let confirming: { orderId: string | null } | null = null;

  const permitFor = (orderIds: readonly string[], now: number) => {
    const isOpen = ({ until }: Permit) => now < until;
    if (orderIds.length === 0) return last && isOpen(last) ? last : undefined;
    const permits = last?.confirms === false ? [last, ...passes] : passes;
    return permits.find(
      (permit) => isOpen(permit) && (permit.orderId === null || orderIds.includes(permit.orderId)),
    );
  };

  return {
    passed(orderId, now) {
      last = { orderId, confirms: true, until: now + openFor };
      passes = [...passes.filter((pass) => pass.orderId !== orderId && now < pass.until), last];
      confirming = null;
    },
    clickedOther(orderId, now) {
      last = { orderId, confirms: false, until: now + openFor };
      confirming = null;
    },
    clickedConfirm(orderId) {
      last = null;
      confirming = { orderId };
    },
    clickedUnknown() {
      if (last?.confirms === false) last = null;
      confirming = null;
    },
    rule(orderIds, now) {
      const only = orderIds.length === 1 ? (orderIds[0] ?? null) : null;
      const permit = permitFor(orderIds, now);
      if (permit) return { go: true, confirms: permit.confirms, orderId: permit.orderId ?? only };
      const clicked = confirming?.orderId ?? null;
      const isConfirming =
        confirming !== null && (clicked === null || orderIds.length === 0 || orderIds.includes(clicked));
      return isConfirming
        ? { go: false, purpose: 'confirm', orderId: clicked ?? only }
        : { go: false, purpose: 'unknown', orderId: only };
    },
  };
}

/**
 * The orders that a held request names. `known` are the order numbers on the page. Which field tells
 * a confirmation from other operations is not documented (MARKETPLACE.md 7), so nothing else is read.
 */
export function ordersNamedIn(request: { url: string; body: string }, known: Iterable<string>): string[] {
  const text = decoded(`${request.url}\n${request.body}`);
  const named = new Set<string>();
  const field = /(?<![a-z])(?:trade_?|main_?|parent_?)?order_?ids?\W{1,8}?(\d{8,24})(?!\d)/gi;
  for (const [, id] of text.matchAll(field)) if (id) named.add(id);
  for (const id of known)
    if (/^\d+$/.test(id) && new RegExp(`(?<!\\d)${id}(?!\\d)`).test(text)) named.add(id);
  return [...named];
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
