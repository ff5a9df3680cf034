import type { PageAt } from '../../lib/marketplace/pages.ts';
import { placeOf } from '../../lib/marketplace/place.ts';
import type { GuardFacts } from '../../lib/model/guard.ts';
import type { ReadingReply } from '../../lib/model/message.ts';
import type { ReaderResult } from '../../lib/model/reading.ts';
import type { ReadHint } from '../../lib/readers/hint.ts';
import { measuredJson } from '../../lib/readers/outline.ts';
import { emptyResult } from '../../lib/readers/result.ts';
import { inSteps, type Steps } from '../../lib/readers/steps.ts';
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
/** Reading gives way to the page after so many milliseconds; twice as many after each reading that a change made worthless. */
const slice = 10;
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
  /** The page as it stands; what takes long, in steps. */
  readDocument(document: Document, url: string, hint: ReadHint): ReaderResult[] | Steps<ReaderResult[]>;
  /** One answer; null when it is none of these pages'. */
  readAnswer(answer: PageAnswer, hint: ReadHint): ReaderResult | null | Steps<ReaderResult | null>;
}

/** Who wants to know what the reading comes by; the guard does. */
export interface Learner {
  /** The page has got scripts that it did not have before. */
  page?(document: Document): void;
  /** An answer that could be read. */
  answer?(answer: PageAnswer): void;
  /** What the background knows of the page's orders. */
  facts?(facts: readonly GuardFacts[]): void;
  /** The buyer has come back to the page: another tab may have read more since. */
  comeBack?(): void;
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
 * Reads the page whenever it changes and sends the background what is new, for as long as the page lives.
 * Nothing that fails in here reaches the page.
 */
export function watchPage({ pageAt, readDocument, readAnswer }: PageReaders, learner: Learner = {}): Watch {
  const changes = createChanges();
  let visit: Visit = { place: placeOf(window.location.href), since: Date.now(), answers: [] };
  let scripts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstWait = 0;
  /** What is begun, the page or answers; done slice by slice. */
  const begun = new Set<Steps<void>>();
  let reading: Steps<void> | undefined;
  let isGoing = false;
  let restarts = 0;
  /** Milliseconds that the last reading took. */
  let took = 0;

  const send = async (results: ReaderResult[]) => {
    const { kind, market } = pageAt(window.location.href);
    const reading = { page: kind, market, at: instantOf(Date.now()), account: null, results };
    const reply = await tell<ReadingReply>({ type: 'reading', reading });
    if (reply) learner.facts?.(reply.value.facts);
    else changes.forget();
  };

  /** All of it is of one state of the page: a change drops the reading that is begun. */
  function* read(): Steps<void> {
    const url = window.location.href;
    const started = Date.now();
    if (placeOf(url) !== visit.place) {
      const recent = visit.answers.filter(({ at }) => at > started - early);
      visit = { place: placeOf(url), since: started, answers: recent };
      changes.forget();
    }
    if (document.scripts.length !== scripts) {
      scripts = document.scripts.length;
      learner.page?.(document);
      yield;
    }
    const drawn = yield* inSteps(readDocument(document, url, hint(url)));
    yield;
    if (window.location.href !== url) return schedule();
    const all = [...visit.answers.map(({ result }) => result), ...drawn];
    const waiting = drawnBy - (Date.now() - visit.since);
    const results = waiting > 0 ? all.filter(isThere) : all;
    if (results.length < all.length) timer = setTimeout(run, waiting + quiet);
    const news = results.length > 0 ? changes.of(results) : null;
    restarts = 0;
    if (news) void send(news);
  }

  function* take(answer: PageAnswer, at: number, here: ReadHint): Steps<void> {
    const result = yield* inSteps(readAnswer(answer, here));
    if (!result) return;
    yield;
    if (result.read > 0) learner.answer?.(answer);
    const isUnread = result.problems.length > 0 && result.read * 2 <= result.seen;
    const json = isUnread ? measuredJson(answer.body) : null;
    visit.answers = [...visit.answers, { at, result, json }].slice(-mostAnswers);
    schedule();
  }

  const goOn = () => {
    const started = Date.now();
    const end = started + slice * 2 ** restarts;
    for (let [steps] = begun; steps && (document.hidden || Date.now() < end); [steps] = begun) {
      try {
        if (!steps.next().done) continue;
      } catch {
        // The page goes on; the next change is a new try.
      }
      begun.delete(steps);
    }
    took += Date.now() - started;
    isGoing = begun.size > 0;
    if (isGoing) requestIdleCallback(goOn, { timeout: quiet });
  };

  const begin = (steps: Steps<void>) => {
    begun.add(steps);
    if (!isGoing) requestIdleCallback(goOn, { timeout: quiet });
    isGoing = true;
  };

  const run = () => {
    firstWait = 0;
    took = 0;
    reading = read();
    if (isAlive()) begin(reading);
  };

  /** Reads when the page has been quiet, and when it is ready: half a page has half its orders. */
  const schedule = () => {
    if (reading && begun.delete(reading)) restarts += 1;
    if (document.readyState === 'loading') return;
    const now = Date.now();
    const pause = quiet + 10 * took;
    firstWait ||= now;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(pause, firstWait + Math.max(longestWait, pause) - now)));
  };

  new MutationObserver(schedule).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['href', 'title'],
  });
  document.addEventListener('readystatechange', schedule);
  window.addEventListener('popstate', schedule);
  const comeBack = () => {
    if (document.visibilityState === 'visible') learner.comeBack?.();
  };
  document.addEventListener('visibilitychange', comeBack);
  window.addEventListener('pageshow', comeBack);
  schedule();
  offerReport(() =>
    visit.answers.flatMap(({ result, json }) => (json === null ? [] : { reader: result.reader, json })),
  );

  return {
    answer(answer) {
      begin(take(answer, Date.now(), hint(window.location.href)));
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
