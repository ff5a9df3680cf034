import { pageAt } from '../../lib/marketplace/pages.ts';
import type { ReadingReply } from '../../lib/model/message.ts';
import type { ReaderResult } from '../../lib/model/reading.ts';
import { type ReadHint, readAnswer } from '../../lib/readers/answer.ts';
import { learnButtons, learnButtonsOnPage } from '../../lib/readers/buttons.ts';
import { readDocument } from '../../lib/readers/page.ts';
import { emptyResult } from '../../lib/readers/result.ts';
import { instantOf } from '../../lib/time/moment.ts';
import { isAlive, tell } from './background.ts';
import { createChanges } from './changes.ts';
import { refreshFacts } from './facts.ts';
import type { Knowledge } from './knowledge.ts';

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

export interface Watch {
  /** The page got an answer of its API. */
  answer(answer: { url: string; body: string; rounded: boolean }): void;
  /** The page was seen to confirm this order, with success. */
  witness(orderId: string): void;
}

interface Visit {
  place: string;
  since: number;
  answers: { at: number; result: ReaderResult }[];
}

/**
 * Reads the page whenever it changes and sends the background what is new, until `signal` aborts.
 * Nothing that fails in here reaches the page.
 */
export function watchPage(knowledge: Knowledge, signal: AbortSignal): Watch {
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
    if (reply) knowledge.learnFacts(reply.value.facts);
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
      knowledge.learnButtons(learnButtonsOnPage(document));
    }
    const drawn = readDocument(document, url, hint(url));
    const results = [...visit.answers.map(({ result }) => result), ...drawn];
    pause = quiet + 10 * (Date.now() - started);
    const isDrawnYet = results.some((result) => result.seen > 0 || !result.reader.startsWith('dom:'));
    const waiting = drawnBy - (Date.now() - visit.since);
    if (!isDrawnYet && waiting > 0) {
      timer = setTimeout(run, waiting + quiet);
      return;
    }
    const news = changes.of(results);
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
    if (document.visibilityState === 'visible') void refreshFacts(knowledge);
  };
  document.addEventListener('visibilitychange', comeBack, { signal });
  window.addEventListener('pageshow', comeBack, { signal });
  schedule();

  return {
    answer({ url, body, rounded }) {
      try {
        const result = readAnswer({ url, body, rounded }, hint(window.location.href));
        if (!result) return;
        if (result.read > 0) knowledge.learnButtons(learnButtons(body));
        visit.answers = [...visit.answers, { at: Date.now(), result }].slice(-mostAnswers);
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

function hint(url: string): ReadHint {
  const language = document.documentElement?.lang || null;
  return { now: instantOf(Date.now()), url, language };
}

/** What a soft navigation changes: the kind of page, or its order. */
function placeOf(url: string): string {
  const { kind, orderId } = pageAt(url);
  return `${kind} ${orderId}`;
}
