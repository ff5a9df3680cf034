import type { OrderPart, Problem, ReaderName, ReaderResult } from '../model/reading.ts';

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
  const isKnown = result.problems.some((problem) => problem.code === code && problem.detail === detail);
  if (!isKnown && result.problems.length < mostProblems) result.problems.push({ code, detail });
}

/** A result that found nothing where something was expected. */
export function unreadable(reader: ReaderName, code: Problem['code'], detail: string): ReaderResult {
  return { ...emptyResult(reader), problems: [{ code, detail }] };
}

/** Each order once. One of which two cards say different things is not read: one of the cards is another order's. */
export function distinctOrders(parts: readonly OrderPart[], result: ReaderResult): OrderPart[] {
  return [...Map.groupBy(parts, ({ id }) => id).values()]
    .flatMap(([first, ...others]) => {
      if (!first || others.every((other) => JSON.stringify(other) === JSON.stringify(first)))
        return first ?? [];
      report(result, 'card-unread', `${result.reader}: two cards of one order number`);
      result.read -= 1 + others.length;
      return [];
    })
    .slice(0, 500);
}

/** Runs a reader; whatever it throws becomes a problem, never an exception. */
export function guarded(reader: ReaderName, read: () => ReaderResult): ReaderResult {
  try {
    return read();
  } catch (error) {
    return unreadable(reader, 'reader-failed', error instanceof Error ? error.name : 'unknown error');
  }
}
