import type { PageAt } from '../../lib/marketplace/pages.ts';
import { placeOf } from '../../lib/marketplace/place.ts';
import type { GuardFacts } from '../../lib/model/guard.ts';
import type { ReadingReply } from '../../lib/model/message.ts';
import type { ReaderResult } from '../../lib/model/reading.ts';
import type { ReadHint } from '../../lib/readers/hint.ts';
import { measuredJson } from '../../lib/readers/outline.ts';
import { emptyResult } from '../../lib/readers/result.ts';
import { instantOf } from '../../lib/time/moment.ts';
import { isAlive, tell } from './background.ts';
import { createChanges } from './changes.ts';
import { offerReport } from './report.ts';

/** The page must be quiet for so long before it is read, … */
const quiet = 120;
/** … but a page that never rests is read all the same. Milliseconds. */
const longestWait = 800;
/** Pages draw themselves late; only after this time is an empty one called unreadable. */
const drawnBy = 8_000;
/** An answer may come this long before the address changes to the page that it belongs to. */
const early = 5_000;
/** Answers of one visit that are kept to be read together with the page. */
const mostAnswers = 30;

/** An answer of the page's API, as the tap hands it over. */
export interface PageAnswer {
  url: string;
  body: string;
  rounded: boolean;
}

/** What a script reads of its pages. None may throw, and nothing of theirs is kept but the results. */
export interface PageReaders {
  /** Which of these pages an address is. */
  pageAt(address: string): PageAt;
  /** The page as it stands. */
  readDocument(document: Document, url: string, hint: ReadHint): ReaderResult[];
  /** One answer; null when it is none of these pages'. */
  readAnswer(answer: PageAnswer, hint: ReadHint): ReaderResult | null;
}

/** Who wants to know what the reading comes by; the guard does. */
export interface Learner {
  /** The page has got scripts that it did not have before. */
  page(document: Document): void;
  /** An answer that could be read. */
  answer(body: string): void;
  /** What the background knows of the page's orders. */
  facts(facts: readonly GuardFacts[]): void;
  /** The buyer has come back to the page: another tab may have read more since. */
  comeBack(): void;
}

export interface Watch {
  /** The page got an answer of its API. */
  answer(answer: PageAnswer): void;
  /** The page was seen to confirm this order, with success. */
  witness(orderId: string): void;
}

interface Visit {
  place: string;
  since: number;
  /** `json`: of an answer that was not understood, measured for a report. */
  answers: { at: number; result: ReaderResult; json: string | null }[];
}

/**
 * Reads the page whenever it changes and sends the background what is new, until `signal` aborts.
 * Nothing that fails in here reaches the page.
 */
export function watchPage(
  { pageAt, readDocument, readAnswer }: PageReaders,
  signal: AbortSignal,
  learner?: Learner,
): Watch {
  const changes = createChanges();
  let visit: Visit = { place: placeOf(window.location.href), since: Date.now(), answers: [] };
  let scripts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstWait = 0;
  let pause = quiet;

  const send = async (results: ReaderResult[]) => {
    const { kind, market } = pageAt(window.location.href);
    const reading = { page: kind, market, at: instantOf(Date.now()), account: null, results };
    const reply = await tell<ReadingReply>({ type: 'reading', reading });
    if (reply) learner?.facts(reply.value.facts);
    else changes.forget();
  };

  const read = () => {
    firstWait = 0;
    if (!isAlive()) return;
    const url = window.location.href;
    const started = Date.now();
    if (placeOf(url) !== visit.place) {
      const recent = visit.answers.filter(({ at }) => at > started - early);
      visit = { place: placeOf(url), since: started, answers: recent };
      changes.forget();
    }
    if (document.scripts.length !== scripts) {
      scripts = document.scripts.length;
      learner?.page(document);
    }
    const all = [...visit.answers.map(({ result }) => result), ...readDocument(document, url, hint(url))];
    pause = quiet + 10 * (Date.now() - started);
    const waiting = drawnBy - (Date.now() - visit.since);
    const results = waiting > 0 ? all.filter(isThere) : all;
    if (results.length < all.length) timer = setTimeout(run, waiting + quiet);
    const news = results.length > 0 ? changes.of(results) : null;
    if (news) void send(news);
  };

  const run = () => {
    try {
      read();
    } catch {
      // The page goes on; the next change is a new try.
    }
  };

  /** Reads when the page has been quiet, and when it is ready: half a page has half its orders. */
  const schedule = () => {
    if (document.readyState === 'loading' || signal.aborted) return;
    const now = Date.now();
    firstWait ||= now;
    clearTimeout(timer);
    timer = setTimeout(
      () => requestIdleCallback(run, { timeout: quiet }),
      Math.max(0, Math.min(pause, firstWait + Math.max(longestWait, pause) - now)),
    );
  };

  const observer = new MutationObserver(schedule);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  document.addEventListener('readystatechange', schedule, { signal });
  window.addEventListener('popstate', schedule, { signal });
  const comeBack = () => {
    if (document.visibilityState === 'visible') learner?.comeBack();
  };
  document.addEventListener('visibilitychange', comeBack, { signal });
  window.addEventListener('pageshow', comeBack, { signal });
  schedule();
  offerReport(() =>
    visit.answers.flatMap(({ result, json }) => (json === null ? [] : { reader: result.reader, json })),
  );

  return {
    answer(answer) {
      try {
        const result = readAnswer(answer, hint(window.location.href));
        if (!result) return;
        if (result.read > 0) learner?.answer(answer.body);
        const isUnread = result.problems.length > 0 && result.read * 2 <= result.seen;
        const json = isUnread ? measuredJson(answer.body) : null;
        visit.answers = [...visit.answers, { at: Date.now(), result, json }].slice(-mostAnswers);
        schedule();
      } catch {
        // An answer that can't be read changes nothing.
      }
    },
    witness(orderId) {
      const order = { id: orderId, closedBecause: 'confirmed' as const };
      void send([{ ...emptyResult('witness:operation'), seen: 1, read: 1, orders: [order] }]);
    },
  };
}

/** Whether what a reader looks for is on the page yet; an answer always is. */
function isThere({ reader, seen, problems }: ReaderResult): boolean {
  return seen > 0 || reader.startsWith('api:') || (problems.length === 0 && reader.startsWith('embedded:'));
}

function hint(url: string): ReadHint {
  const language = document.documentElement?.lang || null;
  return { now: instantOf(Date.now()), url, language };
}
