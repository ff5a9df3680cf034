import type { OrderPart, Problem, ReaderName, ReaderResult } from '../model/reading.ts';
import { distinctStores, type NamedStore } from './seller.ts';
import { inSteps, type Steps, whole } from './steps.ts';

const mostProblems = 100;

/** A reader's result that says nothing yet: every list null. */
export function emptyResult(reader: ReaderName): ReaderResult {
  return {
    reader,
    seen: 0,
    read: 0,
    orders: null,
    parcels: null,
    sellers: null,
    products: null,
    disputes: null,
    problems: [],
  };
}

/** Notes a problem, each once. `detail` names fields and readers, never the page's own text: it may hold a person's name. */
export function report(result: ReaderResult, code: Problem['code'], detail: string): void {
  const { reader, problems } = result;
  const told = `${reader}: ${detail}`;
  const isKnown = problems.some((problem) => problem.code === code && problem.detail === told);
  if (!isKnown && problems.length < mostProblems) problems.push({ code, detail: told });
}

/** A result that found nothing where something was expected. */
export function unreadable(reader: ReaderName, code: Problem['code'], detail: string): ReaderResult {
  const result = emptyResult(reader);
  report(result, code, detail);
  return result;
}

/** Each order once. One of which two cards say different things is not read: one of the cards is another order's. */
function distinctOrders(parts: readonly OrderPart[], result: ReaderResult): OrderPart[] {
  return [...Map.groupBy(parts, ({ id }) => id).values()]
    .flatMap(([first, ...others]) => {
      if (!first || others.every((other) => JSON.stringify(other) === JSON.stringify(first)))
        return first ?? [];
      report(result, 'card-unread', 'order number, two cards');
      result.read -= 1 + others.length;
      return [];
    })
    .slice(0, 500);
}

/** `id`, as the number of the order that a page or an answer is about; null and a problem when there is none, or `named` has another. */
export function oneOrder(
  id: string | null | undefined,
  named: readonly string[],
  result: ReaderResult,
): string | null {
  if (id && named.every((other) => other === id)) return id;
  report(result, id ? 'card-unread' : 'id-unread', 'no order number, or two');
  return null;
}

/**
 * The orders of a list, a card a step. `orderIdOf` gives null for a card that names no order or two: it is
 * counted as seen and not as read.
 */
export function* readCards<Card>(
  cards: Iterable<Card>,
  orderIdOf: (card: Card) => string | null,
  read: (id: string, card: Card) => { order: OrderPart; store: NamedStore },
  result: ReaderResult,
): Steps<ReaderResult> {
  const orders: OrderPart[] = [];
  const stores: NamedStore[] = [];
  for (const card of cards) {
    yield;
    result.seen += 1;
    const id = orderIdOf(card);
    if (id === null) {
      report(result, 'card-unread', `card ${result.seen} has no order number, or two`);
      continue;
    }
    result.read += 1;
    const { order, store } = read(id, card);
    stores.push(store);
    orders.push(order);
  }
  result.orders = distinctOrders(orders, result);
  result.sellers = distinctStores(stores);
  return result;
}

/** Runs a reader; whatever it throws becomes a problem, never an exception. */
export function* guardedSteps(
  reader: ReaderName,
  read: () => ReaderResult | Steps<ReaderResult>,
): Steps<ReaderResult> {
  try {
    return yield* inSteps(read());
  } catch (error) {
    return unreadable(reader, 'reader-failed', `${Object(error).name}`);
  }
}

/** The same at once. */
export function guarded(reader: ReaderName, read: () => ReaderResult): ReaderResult {
  return whole(guardedSteps(reader, read));
}
