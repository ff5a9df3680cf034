import type { Instant } from '../../lib/model/moment.ts';
import type { PageKind, Problem } from '../../lib/model/reading.ts';
import type { ReadingLog } from '../../lib/model/stored.ts';

/** A page kind whose newest look left something unread. */
export interface UnreadPage {
  page: PageKind;
  at: Instant;
  /** Records on the page, and how many of them the best reader understood. */
  seen: number;
  read: number;
  codes: Problem['code'][];
  /**
   * The marketplace has changed the page: less than half of what is on it was understood, or what is
   * drawn was not, while the page's own answers were (`read` is then as high as `seen`).
   */
  hasNewLayout: boolean;
}

export interface Health {
  lastReadAt: Instant | null;
  unread: UnreadPage[];
}

/** Said even when every record was read: something in a record was not understood. */
const aboutFields: ReadonlySet<Problem['code']> = new Set([
  'card-unread',
  'date-unread',
  'money-unread',
  'status-unread',
  'id-unread',
]);

/** Whether Escrowl is well: the newest look at each page kind counts, so that a good look clears a bad one. */
export function healthOf(logs: readonly ReadingLog[]): Health {
  const newest = new Map<PageKind, ReadingLog>();
  let lastReadAt: Instant | null = null;
  for (const log of logs) {
    const known = newest.get(log.page);
    if (!known || log.at >= known.at) newest.set(log.page, log);
    if (hasRead(log) && (lastReadAt === null || log.at > lastReadAt)) lastReadAt = log.at;
  }
  const unread = [...newest.values()].map(unreadIn).filter((page) => page !== null);
  return { lastReadAt, unread: unread.sort((a, b) => (a.at < b.at ? 1 : -1)) };
}

const hasRead = (log: ReadingLog) => log.sources.some(({ read }) => read > 0);

function unreadIn(log: ReadingLog): UnreadPage | null {
  const seen = Math.max(0, ...log.sources.map((source) => source.seen));
  const read = Math.max(0, ...log.sources.map((source) => source.read));
  // One reader's failure is no loss where another one read everything.
  const isComplete = read > 0 && read >= seen;
  const isOfDrawn = ({ detail }: Problem) => detail.startsWith('dom:');
  const answers = log.sources.filter(({ reader }) => reader.startsWith('api:'));
  // "$" alone does not say which dollar; the page's own answer does.
  const isAnswered = answers.some((source) => source.read > 0 && source.read >= seen);
  const told = log.problems.filter(
    (problem) => !isComplete || (aboutFields.has(problem.code) && !(isAnswered && isOfDrawn(problem))),
  );
  const hasNewLayout = isLayoutNew(log, seen, read);
  if (read >= seen && told.length === 0 && !hasNewLayout) return null;
  // The answer said that there is nothing, and the page shows nothing.
  if (seen === 0 && answers.length > 0 && log.problems.every(isOfDrawn)) return null;
  const codes = new Set(told.map(({ code }) => code));
  return { page: log.page, at: log.at, seen, read, codes: [...codes], hasNewLayout };
}

/** Then the fault is not the layout's. */
const elsewhere: ReadonlySet<Problem['code']> = new Set([
  'not-logged-in',
  'not-success',
  'json-broken',
  'too-large',
]);

function isLayoutNew({ sources, problems }: ReadingLog, seen: number, read: number): boolean {
  if (seen > 0 && read * 2 < seen) return true;
  const isStrange = ({ code }: Problem) => code === 'layout-unknown';
  if (read === 0) return problems.some(isStrange) && !problems.some(({ code }) => elsewhere.has(code));
  const strange = sources.filter((source) => source.reader.startsWith('dom:') && source.seen === 0);
  return strange.some(({ reader }) =>
    problems.some((problem) => isStrange(problem) && problem.detail.startsWith(`${reader}:`)),
  );
}

/**
 * What the buyer may send to the makers: codes and counts, and of the page only its skeleton
 * (lib/readers/skeleton.ts), where one could be had.
 */
export function problemReport(
  unread: UnreadPage,
  log: { version: string; language: string },
  skeleton: string | null = null,
): string {
  const { page, at, seen, read, codes } = unread;
  const report = JSON.stringify({
    escrowl: log.version,
    language: log.language,
    page,
    day: at.slice(0, 10),
    seen,
    read,
    codes,
  });
  return skeleton ? `${report}\n\n${skeleton}\n` : report;
}
