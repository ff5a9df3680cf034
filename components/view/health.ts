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
  // "$" alone does not say which dollar; the page's own answer does.
  const isAnswered = log.sources.some(
    (source) => source.reader.startsWith('api:') && source.read > 0 && source.read >= seen,
  );
  const told = log.problems.filter(
    ({ code, detail }) =>
      !isComplete || (aboutFields.has(code) && !(isAnswered && detail.startsWith('dom:'))),
  );
  const codes = new Set(told.map(({ code }) => code));
  if (read >= seen && codes.size === 0) return null;
  return { page: log.page, at: log.at, seen, read, codes: [...codes] };
}

/** What the buyer may send to the makers: codes and counts, nothing from the page. */
export function problemReport(unread: UnreadPage, log: { version: string; language: string }): string {
  const { page, at, seen, read, codes } = unread;
  return JSON.stringify({
    escrowl: log.version,
    language: log.language,
    page,
    day: at.slice(0, 10),
    seen,
    read,
    codes,
  });
}
